using System.Globalization;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

/// <summary>
/// A conversation as a table, one row a line. "&gt;" says, "&gt;&gt;" says while the next message already waits, "!" presses (a button by its title, or what it sends), "@" sends a file, "@a|words" with a caption.
/// "+" must stand in what was answered last, "-" must not, "= 2" so many messages, "* debtor 甲公司" stands in the case (see <see cref="CaseFacts"/>), "?" asks in one message. "%" sets the scene: arrives zh-CN, days 3, channel c2 (the same contact), stranger c3, queue, bot, knows NAME, english.
/// </summary>
internal static class Scene
{
    public static Task<Talk> Play(string table) => Play(new Talk(), table);

    public static async Task<Talk> Play(Talk talk, string table)
    {
        foreach (var row in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (row.StartsWith(">>", StringComparison.Ordinal))
            {
                await talk.Does(new() { Text = row[2..].Trim() }, newerWaiting: true);
                continue;
            }
            var words = row[1..].Trim();
            switch (row[0])
            {
                case '#': break;
                case '>': await talk.Says(words); break;
                case '!': await talk.Presses(Press(talk, words)); break;
                case '@': await talk.Does(File(words)); break;
                case '%': await Set(talk, words.Split(' ', 2)); break;
                case '+': Assert.Contains(words, Shown(talk), StringComparison.Ordinal); break;
                case '-': Assert.DoesNotContain(words, Shown(talk), StringComparison.Ordinal); break;
                case '=': Assert.Equal(int.Parse(words, CultureInfo.InvariantCulture), talk.Last.Replies.Count); break;
                case '*': CaseFacts.Check(talk, words); break;
                case '?': Assert.Single(talk.Last.Replies, reply => reply.Text.Contains('？', StringComparison.Ordinal) || reply.Text.Contains("? ", StringComparison.Ordinal) || reply.Text.EndsWith('?')); break;
                default: throw new ArgumentException($"A row begins with one of > ! @ % + - = ?, not with {row}", nameof(table));
            }
        }
        return talk;
    }

    private static string Press(Talk talk, string words) =>
        words.Contains(':', StringComparison.Ordinal) ? words
            : talk.Last.Replies.SelectMany(reply => reply.Choices.Concat(reply.Card?.Buttons ?? [])).LastOrDefault(choice => choice.Title == words)?.Press
                ?? throw new ArgumentException($"No button {words} after: {Shown(talk)}", nameof(words));

    private static Incoming File(string words)
    {
        var parts = words.Split('|', 2);
        return new() { Files = [.. parts[0].Split(' ').Select(hash => new FileReference(hash, hash + ".png", "image/png", 10))], Text = parts.Length > 1 ? parts[1] : null };
    }

    private static async Task Set(Talk talk, string[] words)
    {
        switch (words)
        {
            case ["arrives", var locale]: await talk.Does(new() { IsArrival = true, Locale = locale }); break;
            case ["days", var days]: talk.Now += TimeSpan.FromDays(int.Parse(days, CultureInfo.InvariantCulture)); break;
            case ["channel", var id]: talk.MovesTo(id); break;
            case ["stranger", var id]: talk.IsLeftFor(id); break;
            case ["queue"]: talk.Holder = Holder.Queue; break;
            case ["bot"]: talk.Holder = Holder.Bot; break;
            case ["knows", var name]: talk.Directory.Add(new(Guid.NewGuid(), name, "样例园")); break;
            case ["english"]: talk.EnglishAt = talk.Now + TimeSpan.FromHours(28); break;
            default: throw new ArgumentException("Unknown scene " + string.Join(' ', words), nameof(words));
        }
    }

    public static string Shown(Talk talk) => string.Join('\n', talk.Last.Replies.SelectMany(Lines));

    private static IEnumerable<string> Lines(Reply reply) =>
        [reply.Text, .. reply.Choices.Concat(reply.Card?.Buttons ?? []).Select(choice => $"[{choice.Title}]"), .. reply.Card is { } card ? card.Lines.Select(line => $"{line.Label}: {line.Value}") : []];
}
