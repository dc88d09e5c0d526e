using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>How people introduce themselves in one breath: 云起科技，王先生 13812345678.</summary>
internal sealed partial record Introduction(string? Company, string? Person, string? Phone, bool OnlyHere)
{
    /// <summary>A name of two characters may be a firm's as well (高德): only longer ones, or those with a title, are a person's without being asked for.</summary>
    private const int SurelyPerson = 3;

    /// <summary>The one piece that nothing else explains; null when there is none, or several.</summary>
    public string? Rest { get; private init; }

    public static Introduction Read(SlotInput input)
    {
        var reading = input.Reading;
        // Who leaves an e-mail address instead of a number is reached by that.
        var mail = input.Introduces && Mail().Match(input.Text) is { Success: true } written ? written.Value : null;
        var heard = new Introduction(reading.Creditor?.Words, reading.Contact?.Words, reading.Phone?.Number ?? mail, input.Introduces && Here().IsMatch(Normalizer.Normalize(input.Text).Text));
        if (!input.Introduces || heard.OnlyHere || heard is { Phone: null, Company: null } && !input.IsBare)
        {
            return heard;
        }
        var rest = input.Text;
        foreach (var said in new[] { reading.Phone?.Words, reading.Creditor?.Words, reading.Contact?.Words, mail }.OfType<string>())
        {
            rest = rest.Replace(said, "，", StringComparison.Ordinal);
        }
        var pieces = Pieces(rest);
        var isWhole = pieces.Count == 1 && input.IsAsked && input.Draft.Asked == "company";
        return pieces.Where(piece => !isWhole || IsSurelyPerson(piece)).Aggregate(heard, Hear).Surnamed(rest) with { Rest = Alone(pieces) };
    }

    /// <summary>The words hold what only a firm's name does.</summary>
    public static bool IsFirm(string words) => Firm().IsMatch(words);

    /// <summary>The words are a person's name, alone or after 我姓, 我叫.</summary>
    public static bool NamesPerson(string text) => Pieces(text).Exists(piece => IsSurelyPerson(piece) || Latin().IsMatch(piece)) || Surname().IsMatch(text);

    private static List<string> Pieces(string text) =>
        [.. Signs().Split(text).SelectMany(piece => Of().Split(piece, 2)).Select(piece => Frame().Replace(piece, "").Trim()).Where(piece => piece.Length > 1)];

    private static bool IsSurelyPerson(string piece) => (piece.Length >= SurelyPerson || Title().IsMatch(piece)) && Companies.IsPersonName(piece) && !Firm().IsMatch(piece);

    private static string? Alone(List<string> pieces) =>
        pieces.Where(piece => !Companies.IsPersonName(piece)).ToList() is [var rest] ? BareName.Party(rest) : null;

    // 我姓王 alone is how people are called here.
    private Introduction Surnamed(string text) =>
        Person is null && Surname().Match(text) is { Success: true } match ? this with { Person = match.Value } : this;

    private static Introduction Hear(Introduction heard, string words) =>
        heard.Company is null && (Firm().IsMatch(words) || IsNamedFirm(words)) ? heard with { Company = Speaker.Cut(words) }
            : heard.Person is null && (Latin().IsMatch(words) || Companies.IsPersonName(words)) && !Firm().IsMatch(words) && !IsNamedFirm(words) && BareName.Read(words) is { } name ? heard with { Person = name }
            : heard;

    // 杭州青木设计: a name that ends in a trade; 张敏 is none.
    private static bool IsNamedFirm(string words) => words.Length >= 4 && NameShapes.IsFirm(Normalizer.Normalize(words).Text) && !Companies.IsPersonName(words) && !SelfIntroduction.TellsOfOthers(Normalizer.Normalize(words).Text);

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"这里联系|这儿联系|only here|just here", Ways)]
    private static partial Regex Here();

    [GeneratedRegex(@"[,，。;；、:：!！\r\n\t]+|(?<=\p{IsCJKUnifiedIdeographs})\s+|\s+(?=[\d+])|\s{2,}", Ways)]
    private static partial Regex Signs();

    // 云起科技的王伟: the firm, then who speaks for it.
    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs}{3})的(?=\p{IsCJKUnifiedIdeographs}{2,5}$)|\s+(?:from|of|at)\s+|(?<=公司|科技|文化|传媒|傳媒|集团|集團|工作室|厂|店)(?=\p{IsCJKUnifiedIdeographs}{1,3}(?:先生|女士|小姐|总|工|經理|经理|老师|老板)$)", Ways)]
    private static partial Regex Of();

    [GeneratedRegex(@"^(?:嗯|呃|那个|這個|这个|就是|哦|啊|公司全称|公司全稱|全称|全稱|公司名称|公司名稱|名称|名稱|我们公司|我們公司|我们|我們|我司|公司|我叫|我是|我姓|免贵姓|免貴姓|叫我|姓|我(?=\p{IsCJKUnifiedIdeographs}{1,2}(?:先生|女士|小姐|总|工|姐|哥|经理|老板|老师)$)|联系人|聯繫人|联系|电话|電話|手机号?|手機號?|号码|是|叫|my name is|i am|i'?m|we are|phone|tel|call me|it'?s|this is)+\s*|(?:的|电话|電話|手机|手機|号码|吧|啊|呀|哦|呢|这边|phone|tel|is|my)+$", Ways)]
    private static partial Regex Frame();

    [GeneratedRegex(@"公司|集团|集團|科技|文化|传媒|傳媒|工作室|事务所|商行|广告|廣告|网络|網絡|信息|展览|展覽|会展|會展|贸易|貿易|实业|装饰|教育|咨询|餐饮|有限|厂$|店$|中心$|\b(?:ltd|limited|inc|llc|gmbh|co|company|corp|studio|group|technology)\b", Ways)]
    private static partial Regex Firm();

    [GeneratedRegex(@"^(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?:先生|女士|小姐|太太|老板|老闆|总|總|经理|經理|主任|会计|會計|老师|老師|工|师傅|師傅)$", Ways)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<=我|免贵|免貴|[，,\s]|^)姓\p{IsCJKUnifiedIdeographs}(?=[啊呀哦的，,。.\s]|$)", Ways)]
    private static partial Regex Surname();
}
