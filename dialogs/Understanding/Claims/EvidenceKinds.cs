using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Kinds of evidence that the person says exist (Data/evidence.txt); denied ones are left out.</summary>
internal static partial class EvidenceKinds
{
    private static readonly List<(EvidenceKind Kind, Regex Words)> Kinds = [.. Vocabulary.Lines("evidence").Select(Parse)];

    public static IReadOnlyList<EvidenceKind> Read(string text)
    {
        var found = new List<(EvidenceKind Kind, int At)>();
        foreach (var (kind, words) in Kinds)
        {
            var match = words.Matches(text).FirstOrDefault(match => !IsDenied(text, match) && !IsOther(text, kind, match));
            if (match is not null)
            {
                found.Add((kind, match.Index));
            }
        }
        return [.. found.OrderBy(pair => pair.At).Select(pair => pair.Kind)];
    }

    private static (EvidenceKind, Regex) Parse(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var words = string.Join('|', line[(space + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.IsAsciiLetter(word[0]) ? $@"\b(?:{word})\b" : word));
        return (Enum.Parse<EvidenceKind>(line[..space]), new(words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled));
    }

    // 没有发票，只有微信记录: the denial ends at the comma or at 只有.
    private static bool IsDenied(string text, Match match)
    {
        var before = NotOnly().Replace(text[Math.Max(0, match.Index - 12)..match.Index], "");
        var after = text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 8)];
        return (DenialBefore().IsMatch(before) || DenialAfter().IsMatch(after) && !Unsigned().IsMatch(after)) && !Twice().IsMatch(after);
    }

    // 付款 conditions and acts that name a thing without saying that a paper of it exists.
    private static bool IsOther(string text, EvidenceKind kind, Match match)
    {
        var after = text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 6)];
        return kind switch
        {
            EvidenceKind.Acceptance => AfterAcceptance().IsMatch(after),
            EvidenceKind.Quotation => text[match.Index..].StartsWith("报价", StringComparison.Ordinal) && Price().IsMatch(after),
            EvidenceKind.Email or EvidenceKind.Chat => Address().IsMatch(after),
            _ => false,
        };
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?:没|沒|未|无|不(?!过)|缺|冇|别|no|without|not|haven'?t|didn'?t|never)(?:(?!只|但|就|还|,|。|;|but|only|just|、.*有).){0,10}$", Ways)]
    private static partial Regex DenialBefore();

    [GeneratedRegex(@"^(?:单|记录|什么的|啥的|也|都|还|倒|是|呢|\s)*(?:(?:已经?|被|给|全|早就?)*(?:删|清空|清掉|清理|撕|烧|丢|毁)|没|沒|未|不见|无(?!误)|不(?!过|少)|(?:is|are|were|was|got) (?:missing|deleted|gone|lost)|not)", Ways)]
    private static partial Regex DenialAfter();

    // 微信聊天记录 没签合同: a blank apart, what is denied is the contract.
    [GeneratedRegex(@"^(?:记录)?\s+(?:没|未)(?:有)?(?:签|合同|协议)", Ways)]
    private static partial Regex Unsigned();

    // 不光有聊天记录, 除了发票什么都没有: these do not deny what follows.
    [GeneratedRegex(@"不(?:光|仅|止|但|只)(?:仅|是|有)*|除了|没(?:什么|啥)?问题|not only|nothing (?:but|except)", Ways)]
    private static partial Regex NotOnly();

    // 发票不是没开.
    [GeneratedRegex(@"^(?:单|记录)?(?:不是没|不是不|不会没|怎么会没|没少|不少)", Ways)]
    private static partial Regex Twice();

    [GeneratedRegex(@"^(?:后|之后|完|合格后|时|前)", Ways)]
    private static partial Regex AfterAcceptance();

    [GeneratedRegex(@"^(?:是|为|了|\d|[一二三四五六七八九十])", Ways)]
    private static partial Regex Price();

    [GeneratedRegex(@"^(?:号|是|:|地址|联系|我)", Ways)]
    private static partial Regex Address();
}
