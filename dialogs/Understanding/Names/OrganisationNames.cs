using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Names that end in a legal form or a kind of office, with what people say in front of them taken off.</summary>
internal static partial class OrganisationNames
{
    public static List<NameSpan> Find(string text)
    {
        var spans = new List<NameSpan>();
        foreach (Match match in Legal().Matches(text))
        {
            var span = new NameSpan(match.Index + Lead(match.Value, spans.Exists(span => span.End == match.Index)), match.Index + match.Length);
            var name = span.Of(text);
            if (name.Length >= 4 && !IsSome(text, span) && NameShapes.IsDistinct(name) && !NameShapes.IsIndefinite(name) && !spans.Exists(other => other.Of(text) == name))
            {
                spans.Add(span);
            }
        }
        foreach (Match match in EnglishName().Matches(text))
        {
            spans.Add(new(match.Index, match.Index + match.Length));
        }
        return spans;
    }

    // 一家培训学校 describes; 一家叫学军小学的 names, and so does whatever has a place or a legal form.
    private static bool IsSome(string text, NameSpan span) =>
        Some().IsMatch(text[..span.Start]) && !NameShapes.FirstRegion(span.Of(text)).Success && !Form().IsMatch(span.Of(text));

    /// <summary>How many characters at the begin of a run are not the name: 我们公司给杭州…, 欠款方是杭州….</summary>
    /// <param name="afterName">The run follows another name directly, so that 和 joins the two.</param>
    public static int Lead(string run, bool afterName)
    {
        // The last such word behind which a name remains: 浙江帮客有限公司 is not cut at 帮.
        var start = Strong().Matches(run).Select(word => word.Index + word.Length).LastOrDefault(end => NameShapes.IsDistinct(run[end..]));
        var again = true;
        while (again)
        {
            var weak = (afterName && start == 0 ? Joint() : Weak()).Match(run, start);
            again = weak.Success && weak.Length > 0;
            start += again ? weak.Length : 0;
        }
        // 去年做的杭州…: where words with a verb stand before a place, the name begins at the place.
        var region = NameShapes.FirstRegion(run[start..]);
        if (region is { Success: true, Index: > 0 } && Verbal().IsMatch(run[start..(start + region.Index)]))
        {
            start += region.Index;
        }
        return start;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·.]{2,36}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|分公司|(?:事务所|合作社|工作室|经营部|商行|研究院|研究所|设计院|集团(?!下|旗|的)|学校|大学|学院(?!派)|医院|街道办事处|人民政府|管委会|村委会|居委会|委员会|人民法院|工厂|服务部|门市部|小学|中学|幼儿园|酒店|宾馆|出版社)(?!(?:(?![和与及跟欠给的])\p{IsCJKUnifiedIdeographs}){0,10}公司)(?!附属|附中|附小|附设|第[一二三四五六七八九十]))(?:\p{IsCJKUnifiedIdeographs}{2,6}分公司)?", RegexOptions.CultureInvariant)]
    private static partial Regex Legal();

    [GeneratedRegex(@"(?:[一某两几]家|有家|[一某]个|有个|[一某]所)$", RegexOptions.CultureInvariant)]
    private static partial Regex Some();

    [GeneratedRegex(@"(?:公司|集团)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"(?:欠款方|欠款人|欠款单位|债务人|债权人|债权方|对方公司|对方单位|甲方公司|客户公司|对方|甲方|乙方|客户(?!联)|公司(?:名称?|全称)(?:是|叫|系|为)?|公司(?:是|叫|系(?!统))|单位名称?|全称|抬头|名字|改成|改为|应该|就是|不是|名叫|给|帮|替|被|跟|一家公司|一家|这家|那家|有个|有家|我们公司|我公司|我司|本公司|我们|来自|代表(?!处)|一个|那个|这个|还有|以及|拖欠|欠|是|叫做?|供货商|承接了?|起诉|乙方)", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\G(?:是|叫|为(?=\p{L}{4})|系|的|了|:|嗯+|呃+|哦|啊|就|也|去年|今年|前年|大前年|(?:20\d\d|\d\d)年|\d{1,2}月份?|年底|年初|上半年|下半年|之前|以前|当时|现在|目前|已经|一直|那个|这个|一个|一家|在|到(?!家)|找(?!钢)|告(?!诉)|把|让|我(?!爱)|(?:由|问|向|和|与|及|同|为)(?=(?:杭州|浙江|宁波|上海|北京|深圳|广州|南京|苏州|绍兴|温州|嘉兴|湖州|金华|台州|义乌)))", RegexOptions.CultureInvariant)]
    private static partial Regex Weak();

    [GeneratedRegex(@"\G(?:和|与|及|跟|同|还有|以及|欠)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"[的了做过把忙于得让找在到为]|今年|去年", RegexOptions.CultureInvariant)]
    private static partial Regex Verbal();

    [GeneratedRegex(@"\b(?-i:[A-Z])[\w&.'-]*(?:\s+(?:(?-i:[A-Z])[\w&.'-]*|&|and(?=\s+(?-i:[A-Z])[\w.]+\s+(?:Co|Ltd|Limited|Inc|LLC|Company))|of)){0,6}\s*,?\s+(?:Co\.?,?\s*Ltd\.?|Company Limited|Limited|Ltd\.?|LLC|Inc\.?|Corp(?:oration)?\.?|GmbH|PLC|Group|Company)(?!\w)", Ways)]
    private static partial Regex EnglishName();
}
