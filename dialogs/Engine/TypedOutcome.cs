using System.Text.RegularExpressions;
using FrontDoor.Core.Cases;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>"Is it solved?" answered in words instead of by its buttons, and the rating after it.</summary>
internal static partial class TypedOutcome
{
    /// <summary>False when the words are no such answer, or no such question stands open.</summary>
    public static async Task<bool> Run(Step step, string text, string folded, CancellationToken cancellationToken)
    {
        if (step.State.LastText?.Contains(step.Words["outcome.solved"], StringComparison.Ordinal) == true && Rating().Match(folded) is { Success: true } stars)
        {
            var rated = (await step.Knowledge.CasesAsync(step.Turn.ConversationId, cancellationToken)).FirstOrDefault(known => known.Status is CaseStatus.Resolved or CaseStatus.Confirmed);
            return rated is not null && Rate(step, rated.Id, stars.Groups["n"].Value);
        }
        if (IsStillOpen(step, text, folded))
        {
            step.AsksNext = false;
            step.Say("outcome.not.kept");
            return true;
        }
        var isOpen = NotSolved().IsMatch(folded);
        if (!isOpen && !Solved().IsMatch(folded)
            || (await step.Knowledge.CasesAsync(step.Turn.ConversationId, cancellationToken)).FirstOrDefault(known => known.Status == CaseStatus.Resolved) is not { } resolved)
        {
            return false;
        }
        TakePress.Outcome(step, $"{resolved.Id}:{(isOpen ? "not" : "solved")}", text.Length > 1_000 ? text[..1_000] : text);
        return true;
    }

    // Asked what is still open: the words stand in the thread of the case, which goes on; they begin no other. What is said after that answer is a wish like any other.
    private static bool IsStillOpen(Step step, string text, string folded) =>
        step.State.LastText?.Contains(step.Words["outcome.not"], StringComparison.Ordinal) == true
        && Commands.Read(text) is null && !Phrases.AsksPerson().IsMatch(folded) && !Phrases.Another().IsMatch(folded) && !Solved().IsMatch(folded) && !NotSolved().IsMatch(folded);

    private static bool Rate(Step step, Guid id, string stars)
    {
        var at = "一二三四五".IndexOf(stars, StringComparison.Ordinal);
        TakePress.Rate(step, $"{id}:{(at < 0 ? stars : "12345"[at].ToString())}");
        return true;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(?:我?(?:给|打))?\s*(?<n>[1-5一二三四五])\s*(?:分|星|颗星|stars?|points?)?\W*$", Ways)]
    private static partial Regex Rating();

    [GeneratedRegex(@"^\W*(?:还是?|根本|完全|并|都|现在)*(?:没有?|未)(?:有|能|完全)?(?:解决|处理好|搞定)|^\W*(?:not|isn'?t|it'?s not|it is not|still not) (?:yet )?(?:solved|resolved)|^\W*(?:no,? )?not (?:solved|resolved)", Ways)]
    private static partial Regex NotSolved();

    [GeneratedRegex(@"^\W*(?:是的?|嗯|好的?|对|都|已经|已|问题|终于|yes)*[\s,]*(?:(?:解决|搞定|处理好)(?:了|啦)|(?:it'?s |it is )?(?:solved|resolved))(?:[,。!~\s]*(?:谢谢|多谢|感谢|thanks|thank you).*)?\W*$", Ways)]
    private static partial Regex Solved();
}
