using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Chats;

/// <summary>Lines of which nobody knows who says them, as a picture gives them: only those with words that may matter, each with the day that stands above it.</summary>
public static partial class ReadLines
{
    private const int MostLines = 500;

    /// <param name="today">In Asia/Shanghai.</param>
    public static IReadOnlyList<ChatMessage> Run(string text, DateOnly today)
    {
        var messages = new List<ChatMessage>();
        DateTime? at = null;
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Take(MostLines).Index())
        {
            // Recognition puts blanks between characters.
            var words = Joined(line.Trim());
            if (DayLine().Match(words) is { Success: true } day)
            {
                at = Time(day, today);
            }
            else
            {
                messages.Add(new(index + 1, at, "", words, MarkWords.Run(words, today)));
            }
        }

        return messages.FindAll(message => message.Marks.Count > 0);
    }

    // A day without its year may be of any year, and one that has not come was misread: better none than a wrong one.
    private static DateTime? Time(Match day, DateOnly today)
    {
        int Of(string part) => day.Groups[part] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Of("y"):D4}-{Of("m"):D2}-{Of("d"):D2} {Of("h") + (day.Groups["pm"].Success && Of("h") < 12 ? 12 : 0):D2}:{Of("min"):D2}");
        return DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && DateOnly.FromDateTime(at) <= today ? at : null;
    }

    private static string Joined(string line) => string.Concat(line.Where((c, at) => c != ' ' || IsBetweenLetters(line, at)));

    private static bool IsBetweenLetters(string line, int at) => at > 0 && at + 1 < line.Length && char.IsAsciiLetterOrDigit(line[at - 1]) && char.IsAsciiLetterOrDigit(line[at + 1]);

    [GeneratedRegex(@"^(?:(?<y>20\d\d)[年/.-](?<m>\d{1,2})[月/.-](?<d>\d{1,2})日?|(?:\d{1,2}月\d{1,2}日|昨天|前天|(?:星期|周)[一二三四五六日天])?)\s?(?:凌晨|早上|上午|中午|(?<pm>下午|晚上))?(?<h>\d{1,2}):(?<min>\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex DayLine();
}
