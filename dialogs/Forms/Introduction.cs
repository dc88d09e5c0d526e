using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>How people introduce themselves in one breath: 云起科技，王先生 13812345678.</summary>
internal sealed partial record Introduction(string? Company, string? Person, string? Phone, bool OnlyHere)
{
    public static Introduction Read(SlotInput input)
    {
        var reading = input.Reading;
        var heard = new Introduction(reading.Creditor?.Words, reading.Contact?.Words, reading.Phone?.Number, input.IsAsked && Here().IsMatch(Normalizer.Normalize(input.Text).Text));
        if (!input.IsAsked || heard.OnlyHere || heard.Phone is null && !input.IsBare)
        {
            return heard;
        }
        var rest = input.Text;
        foreach (var said in new[] { reading.Phone?.Words, reading.Creditor?.Words, reading.Contact?.Words }.OfType<string>())
        {
            rest = rest.Replace(said, "，", StringComparison.Ordinal);
        }
        return Signs().Split(rest).SelectMany(piece => Of().Split(piece, 2)).Aggregate(heard, Hear);
    }

    /// <summary>The words hold what only a firm's name does.</summary>
    public static bool IsFirm(string words) => Firm().IsMatch(words);

    private static Introduction Hear(Introduction heard, string piece)
    {
        var words = Frame().Replace(piece, "").Trim();
        return heard.Company is null && (Firm().IsMatch(words) || IsNamedFirm(words)) ? heard with { Company = Speaker.Cut(words) }
            : heard.Person is null && (Latin().IsMatch(words) || Companies.IsPersonName(words)) && !Firm().IsMatch(words) && !IsNamedFirm(words) && BareName.Read(words) is { } name ? heard with { Person = name }
            : heard;
    }

    // 杭州青木设计: a name that ends in a trade; 张敏 is none.
    private static bool IsNamedFirm(string words) => words.Length >= 4 && NameShapes.IsFirm(Normalizer.Normalize(words).Text) && !Companies.IsPersonName(words) && !SelfIntroduction.TellsOfOthers(Normalizer.Normalize(words).Text);

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"这里联系|这儿联系|only here|just here", Ways)]
    private static partial Regex Here();

    [GeneratedRegex(@"[,，。;；、:：!！\r\n\t]+|(?<=\p{IsCJKUnifiedIdeographs})\s+|\s+(?=[\d+])|\s{2,}", Ways)]
    private static partial Regex Signs();

    // 云起科技的王伟: the firm, then who speaks for it.
    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs}{3})的(?=\p{IsCJKUnifiedIdeographs}{2,5}$)|\s+(?:from|of|at)\s+|(?<=公司|科技|文化|传媒|傳媒|集团|集團|工作室|厂|店)(?=\p{IsCJKUnifiedIdeographs}{1,3}(?:先生|女士|小姐|总|經理|经理|老师|老板)$)", Ways)]
    private static partial Regex Of();

    [GeneratedRegex(@"^(?:我们公司|我們公司|我们|我們|我司|公司|我叫|我是|我姓|免贵姓|免貴姓|叫我|姓|联系人|聯繫人|联系|电话|電話|手机号?|手機號?|号码|是|叫|my name is|i am|i'?m|we are|phone|tel|call me|it'?s|this is)+\s*|(?:的|电话|電話|手机|手機|号码|吧|这边|phone|tel|is|my)+$", Ways)]
    private static partial Regex Frame();

    [GeneratedRegex(@"公司|集团|集團|科技|文化|传媒|傳媒|工作室|事务所|商行|广告|廣告|网络|網絡|信息|展览|展覽|会展|會展|贸易|貿易|实业|装饰|教育|咨询|餐饮|有限|厂$|店$|中心$|\b(?:ltd|limited|inc|llc|gmbh|co|company|corp|studio|group|technology)\b", Ways)]
    private static partial Regex Firm();

    [GeneratedRegex(@"^(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();
}
