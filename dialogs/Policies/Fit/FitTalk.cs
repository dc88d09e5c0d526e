using System.Text.RegularExpressions;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Policies.Fit;

/// <summary>"哪些政策适合我们": asks what is neither in the directory nor said before, and holds the policies against it. A form like any other, but it opens no case.</summary>
internal static partial class FitTalk
{
    /// <summary>More questions in a row nobody answers; what is left stands in the result as "to verify".</summary>
    private const int MostQuestions = 8;

    /// <summary>Longer words tell more than an answer.</summary>
    private const int LongestAnswer = 20;

    /// <summary>False when the words ask for no check.</summary>
    /// <param name="folded">As the understanding normalises it, simplified.</param>
    public static async Task<bool> RunAsync(Step step, string folded, CancellationToken cancellationToken)
    {
        if (step.IsQueued)
        {
            return false;
        }

        if (Corrects().IsMatch(folded))
        {
            await KnownAsync(step, cancellationToken);
            return true;
        }

        return Asked().IsMatch(folded) && await BeginAsync(step, null, cancellationToken);
    }

    /// <param name="rest"><c>start</c>, <c>known</c>, or <c>edit:</c> and what is to be changed.</param>
    public static async Task PressAsync(Step step, string rest, CancellationToken cancellationToken)
    {
        switch (rest.Split(':', 2))
        {
            case ["start"] when await BeginAsync(step, null, cancellationToken): break;
            case ["known"]: await KnownAsync(step, cancellationToken); break;
            case ["edit", var key] when FitField.Find(key) is not null && await BeginAsync(step, key, cancellationToken): break;
            default: step.Say("press.unknown"); break;
        }
    }

    /// <summary>After each message of a check: what is left to ask, what was learned, and the result when nothing is left.</summary>
    public static async Task GoOnAsync(Step step, CancellationToken cancellationToken)
    {
        if (step.Active is not { Fit: { } fit, IsConfirmed: false } draft || step.Turn.NewerWaiting)
        {
            return;
        }

        if (await step.Knowledge.FitAsync(step.Turn.ConversationId, draft.Contact.EnterpriseId, fit.Answers, cancellationToken) is not { } report)
        {
            End(step, draft);
            step.Replies.Add(new(FitTexts.Say("none", step.Words.Language)));
            return;
        }

        Learn(draft, report);
        var isKept = Keep(step, draft, report.EnterpriseId);
        if (step.AsksNext && !draft.CancelAsked && draft.Asked is null && AskNext.Open(step, draft) is null)
        {
            End(step, draft);
            step.State.Policy = new(null, "条件", step.Turn.Now);
            step.Replies.Add(FitReply.Of(step.Words, report, isKept));
        }
    }

    /// <summary>还没有 answers whether there is a certificate; by itself it would ask for the state of a case.</summary>
    public static bool IsAnswer(Step step, string text) =>
        step.Active is { Fit: not null, Asked: { } asked } draft && text.Length <= LongestAnswer && FitField.Find(asked) is { Kind: not FitKind.Words } field && !Answers.IsQuestion(Normalizer.Normalize(text).Text.Trim())
        && FitAnswers.Read(field, new(draft, text, SlotReader.Read(new(text, Domain.PaymentRecovery, FitForm.ReadsOf(field), step.Today)), IsAsked: true)) is not null;

    // Questions that no policy waits for any more fall away; those that were answered stay, so that they can be corrected.
    private static void Learn(Draft draft, FitReport report)
    {
        var fit = draft.Fit!;
        draft.Contact = report.Enterprise is { } name && draft.Contact.EnterpriseId is null ? draft.Contact with { Enterprise = name, EnterpriseId = report.EnterpriseId } : draft.Contact;
        var stay = fit.Questions.Where(question => fit.Answers.ContainsKey(question.Key) || draft.Skipped.Contains(question.Key) || draft.Asked == question.Key).ToList();
        var open = report.Missing.Where(missing => !stay.Exists(question => question.Key == missing.Key)).Take(Math.Max(0, MostQuestions - stay.Count));
        draft.Fit = fit with { Questions = [.. stay, .. open] };
    }

    private static bool Keep(Step step, Draft draft, Guid? enterpriseId)
    {
        var answers = draft.Fit!.Answers;
        var before = step.Turn.State?.Find(draft.Id)?.Fit?.Answers;
        step.State.Fit = new(enterpriseId, answers);
        if (enterpriseId is not { } id || answers.Count == 0)
        {
            return false;
        }

        if (before is null || before.Count != answers.Count || answers.Any(one => before.GetValueOrDefault(one.Key) != one.Value))
        {
            step.Effects.Add(new KeepFactsEffect(id, answers));
        }

        return true;
    }

    // False where there are no policies: then the words are a question for a desk.
    private static async Task<bool> BeginAsync(Step step, string? edited, CancellationToken cancellationToken)
    {
        var known = Speaks(step);
        var said = Remembered(step, known);
        if (await step.Knowledge.FitAsync(step.Turn.ConversationId, known, said, cancellationToken) is not { } report)
        {
            return false;
        }

        step.State.Drafts.RemoveAll(draft => draft.Fit is not null);
        var draft = step.Begin(CaseKind.PolicyQuestion);
        (draft.Form, draft.Fit) = (FitForm.Key, new([], Remembered(step, report.EnterpriseId)));
        Learn(draft, report);
        if (edited is not null)
        {
            var asking = FitReply.Asking(report, edited);
            draft.Fit = draft.Fit.Without(edited) with { Questions = [new(edited, FitField.Find(edited)!.Key, asking?.Question), .. draft.Fit.Questions.Where(question => question.Key != edited)] };
            draft.Asked = edited;
        }
        else if (AskNext.Open(step, draft) is not null)
        {
            step.Prompt(new Reply(FitTexts.Say("begin", step.Words.Language)));
        }

        return true;
    }

    private static async Task KnownAsync(Step step, CancellationToken cancellationToken)
    {
        step.AsksNext = false;
        var known = Speaks(step);
        step.Replies.Add(await step.Knowledge.FitAsync(step.Turn.ConversationId, known, Remembered(step, known), cancellationToken) is { } report
            ? FitReply.Known(step.Words, report)
            : new(FitTexts.Say("none", step.Words.Language)));
    }

    // The enterprise that was said in this conversation; else core knows whose conversation it is.
    private static Guid? Speaks(Step step) => step.State.Drafts.LastOrDefault(draft => draft.Contact.EnterpriseId is not null)?.Contact.EnterpriseId ?? step.State.Fit?.EnterpriseId;

    // What was said of another enterprise is nothing of this one.
    private static IReadOnlyDictionary<string, string> Remembered(Step step, Guid? enterpriseId) =>
        step.State.Fit is { } memory && (memory.EnterpriseId is null || enterpriseId is null || memory.EnterpriseId == enterpriseId) ? memory.Answers : new Dictionary<string, string>();

    private static void End(Step step, Draft draft)
    {
        step.State.Drafts.Remove(draft);
        step.State.Active = null;
        step.State.WelcomeBack = Return.Waiting(step) is not null;
        step.AsksNext = false;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(?:您好|你好|请问|麻烦|帮我们?|想知道|想问一?下|查一?查|看一?看|看看|对照一?下|[,。!\s])*(?:(?:有)?(?:哪些|什么|啥|哪几项|哪项)(?:惠企|扶持|优惠|补贴|补助|奖励)?(?:政策|补贴|补助|优惠|奖励|扶持)(?:是)?(?:适合|符合|适用于?|可以给|对得上)(?:我们|我司|我|咱们|我们这种)?(?:公司|企业|单位)?(?:的|申请|享受)?|(?:我们|我司|我|咱们)(?:公司|企业|单位|这种公司|这样的公司)?(?:可以|能够?|符合|适合|够得上|能不能)?(?:享受|申请|申报|拿到?|用上?|符合|适合)?(?:哪些|什么|啥|哪几项)(?:惠企|扶持|优惠|补贴|补助|奖励)?(?:政策|补贴|补助|优惠|奖励|扶持))(?:吗|呢|啊|呀)?\W*$|^\W*(?:please )?(?:(?:can|could) you )?(?:tell me |check |show me )*(?:which|what) (?:policies|subsidies|policy|support|incentives) (?:(?:would |do |does )?(?:fit|suit|apply to|match)(?:es)? (?:us|me|our company|my company)|(?:can|could|may) (?:we|i|our company) (?:apply for|get|use)|(?:are|is) (?:we|our company) eligible for)\W*$|^\W*(?:政策|条件)(?:匹配|体检|对照|测评)\W*$", Ways)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^\W*(?:改|修改|更正|更新|看看?)(?:一?改|一下)?(?:我们的?|我的)?(?:公司|企业)(?:的)?(?:情况|信息|资料)\W*$|^\W*(?:correct|change|update) (?:what is known(?: of (?:us|our company|the company))?|our company (?:data|information|facts))\W*$", Ways)]
    private static partial Regex Corrects();
}
