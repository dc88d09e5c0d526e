using System.Text.RegularExpressions;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Requirements that the law forbids are stopped, with the article and lawful words to take instead by one tap; others are warned about.</summary>
internal static partial class LawfulHiring
{
    private const int MostProbation = 6;

    /// <summary>Says what may not stand in the posting. What else the message holds is taken all the same.</summary>
    public static void Check(Step step, Draft draft, string text)
    {
        var found = UnlawfulGrounds.Of(text);
        if (found.Count > 0)
        {
            // Only the last message of a turn shows its buttons everywhere: the next question waits for the answer.
            step.AsksNext = false;
            step.Replies.Add(new(string.Join('\n', found.Select(key => Sentence(step, key)))) { Choices = [.. found.Select(key => Offer(step, draft, key, isOnly: found.Count == 1)), step.Button("button.continue", $"continue:{draft.Id}")] });
        }

        if (Hiring.One(draft).ProbationMonths is null && Probation(Normalizer.Normalize(text).Text) is > MostProbation)
        {
            step.Say("lawful.probation");
        }
    }

    private static string Sentence(Step step, string key) => step.Words["lawful." + key] + "\n" + step.Words.Say("lawful.offer", step.Words[$"lawful.{key}.instead"]);

    private static Choice Offer(Step step, Draft draft, string key, bool isOnly) =>
        new(step.Words[isOnly ? "lawful.take" : $"lawful.{key}.instead"], $"lawful:{draft.Id}:{key}");

    /// <summary>The lawful words become part of what is required.</summary>
    public static void Accept(Step step, Draft draft, string key)
    {
        if (draft.Payload is not HiringPayload || step.Words.Optional($"lawful.{key}.instead") is not { } instead)
        {
            step.Say("press.unknown");
            return;
        }

        var job = Hiring.One(draft);
        if (job.MustHave?.Contains(instead, StringComparison.Ordinal) != true)
        {
            Hiring.Set(draft, job with { MustHave = job.MustHave is null ? instead : job.MustHave + "；" + instead });
        }

        step.Say("lawful.taken", instead);
    }

    /// <summary>The text without the clauses that hold what is forbidden; null when nothing is left.</summary>
    public static string? Clean(string text)
    {
        var kept = Clauses().Split(text).Where(clause => !UnlawfulGrounds.Of(clause).Any(UnlawfulGrounds.IsForbidden));
        return string.Concat(kept).Trim(' ', '，', ',', '、', '；', ';', '。', '\n') is { Length: > 0 } left ? left : null;
    }

    /// <summary>Months of probation; null when none are said.</summary>
    public static int? Probation(string folded) =>
        ProbationMonths().Match(folded) is { Success: true } match && Recognizers.Number(match.Groups["n"].Value) is { } months ? (int)Math.Ceiling(months) : null;

    // Each clause with the sign that ends it.
    [GeneratedRegex(@"(?<=[，,。；;、\n])")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"(?:试用|試用)期?\s*(?:为|是|:)?\s*(?<n>[\d一二两三四五六七八九十]+)\s*个?月|probation (?:of |is )?(?<n>\d+) months?|(?<n>\d+)[- ]months? probation", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProbationMonths();
}
