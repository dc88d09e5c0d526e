using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Whether a person or an office of the state owes; a company is the rule and is not marked.</summary>
internal static partial class DebtorKinds
{
    public static DebtorType? Of(string text, string? name, AskedSlot? asked)
    {
        var answer = name ?? (asked == AskedSlot.Debtor ? text.TrimEnd('。', '.', '吧', '啊') : null);
        if (answer is not null && NameShapes.IsOffice(answer) && !Firm().IsMatch(answer) || GovernmentOwes().IsMatch(text))
        {
            return DebtorType.Government;
        }
        var person = asked == AskedSlot.Debtor && Kin().IsMatch(text) || PersonOwes().IsMatch(text) || name is not null && NameShapes.IsPerson(name) || asked == AskedSlot.Debtor && name is null && PersonAnswer().IsMatch(text);
        return person ? DebtorType.Person : null;
    }

    // 是我表哥 赵磊.
    [GeneratedRegex(@"我(?:的|们)?(?:[表堂]?[哥弟姐妹]|亲戚|邻居|同学|朋友|前老板|前股东|合伙人)", RegexOptions.CultureInvariant)]
    private static partial Regex Kin();

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"公司$|集团$|店$", Ways)]
    private static partial Regex Firm();

    [GeneratedRegex(@"(?:政府|街道办?|管委会|事业单位|机关单位?|[教文住城财公交卫民水农林体国]\p{IsCJKUnifiedIdeographs}{1,3}局|公立学校|公立医院|公办\p{L}{0,4}|法院|派出所|村委会?|居委会?)[^,。;]{0,20}?(?:欠|拖|没付|没给|没结|的项目|的工程|的活动)|(?:欠款方|对方|甲方|客户|欠钱的)(?:是|为|:)(?:一?个?|某|一家)?(?:政府|街道|机关|事业单位|公立|国家机关|镇政|区政|村委|村里)|(?:给|帮|为|替|跟)\p{IsCJKUnifiedIdeographs}{0,8}?(?:街道办?(?:事处)?|政府|管委会|[教文住城财公交卫民水农林体]\p{IsCJKUnifiedIdeographs}{1,3}局|村委会?|居委会?|法院|派出所|机关|事业单位|公立\p{L}{2})(?:做|搭|装|供|印|干|施|提|办|拍|送|写|维)|government (?:agency|department|office|body|bureau)|public (?:school|hospital)|(?:the|a) (?:local )?government|(?:district|city|township) (?:government|bureau)", Ways)]
    private static partial Regex GovernmentOwes();

    [GeneratedRegex(@"(?:欠款方|对方|债务人|甲方|欠钱的|客户)(?:就)?(?:是|:)?(?:一?个?)?(?:个人|自然人|私人|个体户|个体老板|包工头|朋友|老板)|(?:个人|私人|包工头|自然人|工头|个体户)(?:老板)?(?:\p{IsCJKUnifiedIdeographs}{0,3})(?:欠|借|拖|赖|没给)|不是公司.{0,4}(?:是)?个人|an individual|a private person|personally owes|(?:private|natural) person|my (?:friend|landlord|former partner)", Ways)]
    private static partial Regex PersonOwes();

    [GeneratedRegex(@"个人|自然人|私人|个体(?:户|老板)|包工头|姓.{1,2}的?(?:老板|师傅|人)|我?(?:的)?[表堂]?[哥弟姐妹](?:夫)?\b|亲戚|individual|person\b", Ways)]
    private static partial Regex PersonAnswer();
}
