namespace FrontDoor.Dialogs.Chats;

/// <summary>Lines of which nobody knows who says them and when, as a picture gives them: only those with words that may matter.</summary>
public static class ReadLines
{
    private const int MostLines = 500;

    /// <param name="today">In Asia/Shanghai.</param>
    public static IReadOnlyList<ChatMessage> Run(string text, DateOnly today) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Take(MostLines).Index()
            // Recognition puts blanks between characters.
            .Select(line => (Number: line.Index + 1, Text: Joined(line.Item)))
            .Select(line => new ChatMessage(line.Number, null, "", line.Text, MarkWords.Run(line.Text, today)))
            .Where(message => message.Marks.Count > 0)];

    private static string Joined(string line) => string.Concat(line.Trim().Where((c, at) => c != ' ' || IsBetweenLetters(line.Trim(), at)));

    private static bool IsBetweenLetters(string line, int at) => at > 0 && at + 1 < line.Length && char.IsAsciiLetterOrDigit(line[at - 1]) && char.IsAsciiLetterOrDigit(line[at + 1]);
}
