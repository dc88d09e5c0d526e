using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Short commands that every form understands.</summary>
public enum Command { Back, Skip, Later, Cancel, Restart, Progress, Why, Help, Person, BackToBot, Confirm, Edit, Status, NoMore, Enough }

/// <summary>Recognises a message that is a command and nothing else, in the three scripts (Data/commands.txt).</summary>
public static partial class Commands
{
    private static readonly Dictionary<string, Command> Words = Load();

    /// <summary>The command, or null when the message is anything longer or other than one.</summary>
    public static Command? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 60)
        {
            return null;
        }
        var bare = Signs().Replace(Normalizer.Normalize(text).Text, "").ToLowerInvariant();
        // "?" alone asks for help; it would otherwise be taken away as a sign.
        if (bare.Length == 0)
        {
            return text.Contains('?', StringComparison.Ordinal) || text.Contains('？', StringComparison.Ordinal) ? Command.Help : null;
        }
        return Find(bare) ?? Find(Frame().Replace(bare, "")) ?? InParts(text) ?? (Submits().IsMatch(bare) ? Command.Enough : Reason().IsMatch(bare) ? Command.Why : null);
    }

    // 没了 就这些: each part says the same; 就这些，好的 only says it once more.
    private static Command? InParts(string text)
    {
        var parts = Breaks().Split(Normalizer.Normalize(text).Text.Trim()).Where(part => part.Length > 0).Select(part => Find(part.ToLowerInvariant()) ?? Find(Frame().Replace(part.ToLowerInvariant(), ""))).ToList();
        return parts.Count < 2 || parts[0] is not { } first ? null
            : parts.TrueForAll(part => part == first) ? first
            : first is not Command.Confirm && parts.TrueForAll(part => part is Command.NoMore or Command.Enough or Command.Confirm) ? Command.Enough : null;
    }

    private static Command? Find(string bare) => Words.TryGetValue(bare, out var command) ? command : null;

    private static Dictionary<string, Command> Load()
    {
        var words = new Dictionary<string, Command>(StringComparer.Ordinal);
        foreach (var parts in Vocabulary.Lines("commands").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var word in parts[1..])
            {
                words.TryAdd(word, Enum.Parse<Command>(parts[0]));
            }
        }
        return words;
    }

    [GeneratedRegex(@"[\s\p{P}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    // 别问了直接给我提交: as it is said in one breath.
    [GeneratedRegex(@"^(?:(?:你们?|您)?(?:别|不要|不用|莫)(?:再)?(?:问|啰嗦|废话)(?:了|我)*(?:这么多)?(?:直接|马上|现在|赶紧|赶快|快点?|先|就|给我|帮我|替我)*|(?:你们?|您)?(?:直接|马上|现在|赶紧|赶快|快点?)+(?:就|给我|帮我|替我)*)(?:提交|交上去|报上去)(?:了|吧|得了|算了|嘛)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Submits();

    // 为什么要电话 asks for the reason of a question, whichever word stands for it.
    [GeneratedRegex(@"^(?:为什么|为啥|为何|干嘛|干吗|凭什么|凭啥)(?:你们?|您)?(?:还|一定)?(?:要|得|需要|问|填|给|留|知道)(?:问|填|给|留|知道|提供|我们?|我的)*(?:电话|手机|号码|联系方式|公司|名字|姓名|合同|证据|日期|时间|金额|地址|信用代码|这个|这些|这)?(?:号|名|名称)?(?:呢|啊|呀|吗)?$|^whydoyou(?:need|ask|want)(?:for)?(?:my|the|this|that|all)?\w{0,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    [GeneratedRegex(@"[\s\p{P}\p{S}\p{Cs}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(?:请问?|麻烦|帮我|我想要?|我要|给我|那就?|先|please|iwantto|iwant|canyou|couldyou|letme|ok)+|(?:吧|了|啊|呀|呢|哦|喔|吗|一下|谢谢|please|thanks|thankyou|now)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
