using System.Globalization;
using FrontDoor.Core.Policies;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs.Policies.Fit;

/// <summary>What the check found, as people read it: each condition with the clause in which it stands.</summary>
internal static class FitReply
{
    private const int MostPolicies = 4;
    private const int MostConditions = 4;
    private const int MostButtons = 3;

    public static Reply Of(Wording words, FitReport report, bool isKept)
    {
        var language = words.Language;
        List<string> lines = [report.Enterprise is { } name ? FitTexts.Say("head_for", language, report.Policies.Count, name) : FitTexts.Say("head", language, report.Policies.Count)];
        var bare = report.Policies.Where(fit => fit.Conditions.Count == 0).ToList();
        Add(lines, "fits", report.Policies.Where(fit => fit.Verdict == FitVerdict.Fits), words, true);
        Add(lines, "may", report.Policies.Where(fit => fit.Verdict == FitVerdict.MayFit && fit.Conditions.Count > 0), words, true);
        Add(lines, "not", report.Policies.Where(fit => fit.Verdict == FitVerdict.DoesNot), words, true);
        Add(lines, "bare", bare, words, false);
        lines.Add(FitTexts.Say("end", language) + (isKept ? FitTexts.Say("kept", language) : ""));
        List<Choice> choices = [.. report.Policies.Where(fit => fit.Verdict != FitVerdict.DoesNot).Take(MostButtons).Select(fit => new Choice(PolicyWords.Short(fit.Entry.Title), "policy:" + fit.Entry.Key))];
        return new(string.Join('\n', lines)) { Choices = [.. choices, new(FitTexts.Say("correct", language), "fit:known"), new(words["button.person"], "person")] };
    }

    /// <summary>What is known of the enterprise, each with a button to change it.</summary>
    public static Reply Known(Wording words, FitReport report)
    {
        var language = words.Language;
        var known = FitField.All.SelectMany(field => report.Known.Where(fact => FitField.Find(fact.Key) == field)).Select(fact => (fact.Key, Label: Label(report, fact.Key, language), Value: FitWords.Value(fact.Key, fact.Value.Value, language))).ToList();
        return known.Count == 0
            ? new(FitTexts.Say("known_none", language)) { Choices = [new(FitTexts.Say("start", language), "fit:start")] }
            : new(string.Join('\n', known.Select(fact => FitTexts.Say("known_line", language, fact.Label, fact.Value)).Prepend(FitTexts.Say("known", language))))
            {
                Choices = [.. known.Select(fact => new Choice(PolicyWords.Short(fact.Label), "fit:edit:" + fact.Key))],
            };
    }

    /// <summary>The condition that asks for it; null when no policy does any more.</summary>
    public static FitCondition? Asking(FitReport report, string key) => report.Policies.SelectMany(fit => fit.Conditions).Select(one => one.Condition).FirstOrDefault(condition => condition.FactKey == key);

    private static string Label(FitReport report, string key, string language) => FitWords.Label(FitField.Find(key)!.Key, Asking(report, key)?.Question, language);

    private static void Add(List<string> lines, string heading, IEnumerable<PolicyFit> fits, Wording words, bool withConditions)
    {
        var all = fits.ToList();
        if (all.Count == 0)
        {
            return;
        }

        lines.Add("");
        lines.Add(FitTexts.Say(heading, words.Language, all.Count));
        foreach (var (fit, at) in all.Take(MostPolicies).Select((fit, at) => (fit, at)))
        {
            lines.Add((at + 1).ToString(CultureInfo.InvariantCulture) + ". " + Named(words, fit.Entry));
            lines.AddRange(withConditions ? Conditions(words, fit) : []);
        }

        if (all.Count > MostPolicies)
        {
            lines.Add(FitTexts.Say("more", words.Language, all.Count - MostPolicies));
        }
    }

    private static string Named(Wording words, PolicyEntry entry)
    {
        var named = entry.Number is { } number ? FitTexts.Say("policy_number", words.Language, entry.Title, number) : FitTexts.Say("policy", words.Language, entry.Title);
        named += entry.WindowUntil is { } until ? FitTexts.Say("until", words.Language, until.ToString(words["policy.day"], CultureInfo.InvariantCulture)) : "";
        return entry.IsSample ? $"{named} · {FitTexts.Say("sample", words.Language)}" : named;
    }

    // What speaks against it, or is open, says more than what is met.
    private static IEnumerable<string> Conditions(Wording words, PolicyFit fit)
    {
        var worst = fit.Conditions.Max(one => one.State);
        return fit.Conditions.Where(one => one.State == worst).Take(MostConditions).Select(one => "   " + one.State switch
        {
            FitState.Met => FitTexts.Say("met", words.Language, FitWords.Condition(one.Condition, words.Language), one.Condition.Clause),
            FitState.Unknown => FitTexts.Say("verify", words.Language, FitWords.Condition(one.Condition, words.Language), one.Condition.Clause),
            _ => FitTexts.Say("failed", words.Language, FitWords.Condition(one.Condition, words.Language), one.Condition.Clause, FitWords.Value(one.Condition.FactKey, one.Known ?? "", words.Language)),
        });
    }
}
