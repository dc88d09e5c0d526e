using System.Globalization;

namespace FrontDoor.Core.Policies;

/// <summary>The head of a Markdown policy: lines <c>key: value</c> between two lines of <c>---</c>. Only such flat lines are read; a head that holds more is not needed for a policy.</summary>
public static class PolicyHead
{
    private const string Mark = "---";

    /// <summary>The head, and the lines below it. Without a head the first is empty.</summary>
    public static (IReadOnlyDictionary<string, string> Head, IReadOnlyList<string> Lines) Split(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var lines = markdown.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var end = lines[0].Trim() == Mark ? Array.FindIndex(lines, 1, line => line.Trim() == Mark) : -1;
        var head = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in end > 0 ? lines[1..end] : [])
        {
            var at = line.IndexOf(':', StringComparison.Ordinal);
            if (at > 0 && line[(at + 1)..].Trim().Trim('"', '\'') is { Length: > 0 } value)
            {
                head[line[..at].Trim()] = value;
            }
        }

        return (head, [.. lines.Skip(end + 1).Select(line => line.TrimStart().TrimStart('#').Trim())]);
    }

    /// <summary>What the head says, in place of what was understood.</summary>
    internal static PolicyEntry Over(PolicyEntry entry, IReadOnlyDictionary<string, string> head)
    {
        string? Said(params string[] keys) => keys.Select(key => head.GetValueOrDefault(key)).FirstOrDefault(value => value is not null);
        DateOnly? Day(string key) => DateOnly.TryParseExact(head.GetValueOrDefault(key), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return entry with
        {
            Title = Said("title") ?? entry.Title,
            Kind = Enum.TryParse<PolicyKind>(Said("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : entry.Kind,
            Number = Said("number") ?? entry.Number,
            Issuer = Said("issuer") ?? entry.Issuer,
            Who = Said("who") ?? entry.Who,
            Benefit = Said("benefit") ?? entry.Benefit,
            HowToApply = Said("apply") ?? entry.HowToApply,
            Window = Said("window") ?? entry.Window,
            WindowUntil = Day("window_until") ?? entry.WindowUntil,
            DeskKey = Said("desk") ?? entry.DeskKey,
            Region = Said("region") ?? entry.Region,
            Source = Said("source") ?? entry.Source,
            English = Said("english", "summary_en") ?? entry.English,
            EffectiveFrom = Day("effective_from") ?? entry.EffectiveFrom,
            EffectiveTo = Day("effective_to") ?? entry.EffectiveTo,
            IsOpenEnded = Said("effective_to") == "open" || Day("effective_to") is null && entry.IsOpenEnded,
        };
    }
}
