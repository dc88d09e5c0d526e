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
        return Find(bare) ?? Find(Frame().Replace(bare, ""));
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

    [GeneratedRegex(@"[\s\p{P}\p{S}\p{Cs}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(?:请问?|麻烦|帮我|我想要?|我要|给我|那就?|先|please|iwantto|iwant|canyou|couldyou|letme|ok)+|(?:吧|了|啊|呀|呢|哦|喔|吗|一下|谢谢|please|thanks|thankyou|now)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
