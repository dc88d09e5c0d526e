using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

/// <summary>A conversation as a table, one row a line: "&gt;" says, "!" presses, "@" sends a file; "+" must stand in what was answered last, "-" must not.</summary>
internal static class Scene
{
    public static async Task<Talk> Play(string table)
    {
        var talk = new Talk();
        foreach (var row in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = row[1..].Trim();
            switch (row[0])
            {
                case '>': await talk.Says(words); break;
                case '!': await talk.Presses(words); break;
                case '@': await talk.Sends(words); break;
                case '+': Assert.Contains(words, Shown(talk), StringComparison.Ordinal); break;
                case '-': Assert.DoesNotContain(words, Shown(talk), StringComparison.Ordinal); break;
                default: throw new ArgumentException("A row begins with one of > ! @ + -", nameof(table));
            }
        }
        return talk;
    }

    private static string Shown(Talk talk) => string.Join('\n', talk.Last.Replies.SelectMany(Lines));

    private static IEnumerable<string> Lines(Reply reply) =>
        [reply.Text, .. reply.Choices.Select(choice => $"[{choice.Title}]"), .. reply.Card is { } card ? card.Lines.Select(line => $"{line.Label}: {line.Value}") : []];
}
