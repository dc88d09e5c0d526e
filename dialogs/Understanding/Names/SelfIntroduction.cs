using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Firm and name in one breath: 我是云起科技的王伟, 我叫王伟，云起科技的, 云起科技王伟 138….</summary>
internal static partial class SelfIntroduction
{
    /// <summary>The own company, or null when nobody introduces himself with one.</summary>
    public static NameSpan? Company(string text, AskedSlot? asked) =>
        Matches(text, asked).Select(match => Span(match.Groups["n"])).FirstOrDefault(name => NameShapes.IsFirm(name.Of(text)) && !NameShapes.IsIndefinite(name.Of(text)) && !TellsOfOthers(name.Of(text)));

    /// <summary>Who speaks for it, or null when only the company is said.</summary>
    public static NameSpan? Person(string text, AskedSlot? asked) =>
        Matches(text, asked).Where(match => match.Groups["p"].Success && NameShapes.IsFirm(match.Groups["n"].Value)).Select(match => Span(match.Groups["p"]))
            .FirstOrDefault(name => NameShapes.IsPerson(name.Of(text)));

    /// <summary>就是那个做装修 describes somebody and names no firm.</summary>
    public static bool TellsOfOthers(string words) => Describes().IsMatch(words);

    private static IEnumerable<Match> Matches(string text, AskedSlot? asked) =>
        asked is AskedSlot.Phone or AskedSlot.Creditor ? [Of().Match(text), After().Match(text), Apart().Match(text), Side().Match(text)] : [Of().Match(text), After().Match(text)];

    private static NameSpan Span(Group group) => new(group.Index, group.Index + group.Length);

    [GeneratedRegex(@"^(?:就?是|[那这]个?|做|搞|开|弄|有个|一个|[他她]们?)", RegexOptions.CultureInvariant)]
    private static partial Regex Describes();

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Firm = @"(?<n>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·]{2,24}?)";

    private const string End = @"(?=[,。;!?\s\d:]|$|电话|手机|号码)";

    [GeneratedRegex(@"(?:^|[,。;!?\s]|[你您]好|老师)(?:我们?|这里|这边)(?:这边|公司)?(?:是|叫|在|来自)(?!做|搞|给|帮|一家|一个)" + Firm + @"(?:这边|那边)?(?:的|老板|负责人|经理|员工|职员)+(?:财务|会计|老板|负责人|法人|经理|行政|人事|出纳|业务员?|总经理|创始人|员工|项目经理)?(?<p>\p{IsCJKUnifiedIdeographs}{2,4})?" + End, Ways)]
    private static partial Regex Of();

    [GeneratedRegex(@"(?:我叫|我是|我姓名是?|本人)(?<p>\p{IsCJKUnifiedIdeographs}{2,4})[,。\s]+(?:我们?)?(?:是|在|来自|公司(?:是|叫))*" + Firm + @"(?:公司)?(?:的|这边的?|上班|工作|做事)" + End, Ways)]
    private static partial Regex After();

    // As the answer to who speaks: 杭州青木设计 张敏 13900001111.
    [GeneratedRegex(@"^(?:我们?是|我们公司(?:是|叫)?|我司|是|叫)?(?<n>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·]{2,24})[,。\s]+(?:联系人|姓名|我叫|我是|叫|我姓)?[:\s]*(?<p>\p{IsCJKUnifiedIdeographs}{2,4})" + End, Ways)]
    private static partial Regex Apart();

    // As the answer to who speaks: 云起科技王伟, 云起科技 王伟 13812345678.
    [GeneratedRegex(@"^(?:我们?是|我们公司(?:是|叫)?|我司|是|叫)?" + Firm + @"(?:公司)?[,。\s]*(?:的)?(?:联系人|姓名|我叫|我是|叫)?[:\s]*(?<p>\p{IsCJKUnifiedIdeographs}{2,3}?)" + End, Ways)]
    private static partial Regex Side();
}
