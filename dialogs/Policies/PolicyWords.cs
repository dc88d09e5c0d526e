using System.Globalization;
using FrontDoor.Core.Policies;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs.Policies;

/// <summary>An answer as people read it: what does not hold is said first, then the words of the clause, then where they stand.</summary>
internal static class PolicyWords
{
    private const int LongestButton = 24;

    public static string Answer(Wording words, FoundPolicy found)
    {
        var entry = found.Entry;
        List<string> lines = [.. Warnings(words, found)];
        if (words.IsEnglish && entry.English is { } summary)
        {
            lines.Add(words.Say("policy.summary", summary));
        }

        if (found.Clause is { } clause)
        {
            lines.Add(words.Say("policy.quote", Together(clause.Sentences)));
        }

        lines.Add(Where(words, entry, found.Clause));
        lines.Add(Valid(words, entry));
        lines.AddRange(found.Replaced.Take(1).Select(old => words.Say("policy.replaced", Named(words, old))));
        if (Uri.TryCreate(entry.Source, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            lines.Add(words.Say("policy.source", address.AbsoluteUri));
        }

        lines.Add(words["policy.ask_office"]);
        return string.Join('\n', lines);
    }

    public static string Unsure(Wording words, IReadOnlyList<FoundPolicy> found) =>
        string.Join('\n', found.Select(one => words.Say("policy.candidate", Named(words, one.Entry))).Prepend(words[found.Count > 1 ? "policy.unsure" : "policy.unsure.one"]));

    /// <summary>For a button.</summary>
    public static string Short(string title) => title.Length <= LongestButton ? title : title[..LongestButton] + "…";

    private static IEnumerable<string> Warnings(Wording words, FoundPolicy found)
    {
        var entry = found.Entry;
        if (found.Force == PolicyForce.Expired)
        {
            yield return words.Say("policy.expired", Day(words, entry.EffectiveTo!.Value));
        }
        else if (found.Force == PolicyForce.NotYet)
        {
            yield return words.Say("policy.not_yet", Day(words, entry.EffectiveFrom!.Value));
        }

        if (entry.IsSample)
        {
            yield return words["policy.sample"];
        }
        else if (entry.VerifiedOn is null)
        {
            yield return words["policy.unverified"];
        }
    }

    // A line without a full stop does not run into the next.
    private static string Together(IReadOnlyList<string> sentences) =>
        string.Concat(sentences.Select((sentence, at) => at == sentences.Count - 1 || char.IsPunctuation(sentence[^1]) ? sentence : sentence + " "));

    private static string Where(Wording words, PolicyEntry entry, Clause? clause) =>
        clause is { Heading.Length: > 0 } ? words.Say("policy.where.section", Named(words, entry), clause.Heading) : words.Say("policy.where", Named(words, entry));

    private static string Named(Wording words, PolicyEntry entry) => entry.Number is { } number ? words.Say("policy.named", entry.Title, number) : words.Say("policy.named.only", entry.Title);

    private static string Valid(Wording words, PolicyEntry entry)
    {
        var until = entry.EffectiveTo is { } to ? words.Say("policy.until", Day(words, to))
            : entry.IsOpenEnded ? words["policy.open"]
            : words["policy.until.unknown"];
        return entry is { VerifiedOn: { } day } ? until + words.Say("policy.verified", Day(words, day)) : until;
    }

    private static string Day(Wording words, DateOnly day) => day.ToString(words["policy.day"], CultureInfo.InvariantCulture);
}
