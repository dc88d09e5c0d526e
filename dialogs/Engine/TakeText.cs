using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Notices;
using FrontDoor.Dialogs.Recovery;
using FrontDoor.Dialogs.Tables;
using FrontDoor.Dialogs.Policies;
using FrontDoor.Dialogs.Policies.Fit;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>What a person wrote: danger first, then commands, corrections, answers, and at last a new wish.</summary>
internal static class TakeText
{
    private static readonly string[] Dangers = ["着火", "起火", "失火", "火灾", "冒烟", "爆炸", "触电", "煤气泄漏", "燃气泄漏", "有人受伤", "昏倒", "晕倒", "被困", "救命", "持刀", "自杀", "on fire", "a fire", "gas leak", "injured", "unconscious", "bleeding", "trapped"];

    private static readonly string[] Shares = ["转给同事", "share with a colleague"];

    public static async Task Run(Step step, string text, CancellationToken cancellationToken)
    {
        var folded = Normalizer.Normalize(text).Text;
        if (Dangers.Any(danger => folded.Contains(danger, StringComparison.OrdinalIgnoreCase)))
        {
            step.IsDanger = true;
        }
        if (PlainQuestions.Run(step, text, folded) || TakeTables.Answer(step, text) || VanishedClaims.Answer(step, folded))
        {
            return;
        }
        if (await NoticeCommands.Run(step, folded, cancellationToken) || await WriteNotice.Take(step, text, cancellationToken))
        {
            return;
        }
        if (Shares.Contains(folded, StringComparer.OrdinalIgnoreCase) && step.State.Drafts.LastOrDefault(draft => draft.IsOpened) is { } shared)
        {
            TakePress.Share(step, shared);
            return;
        }
        if (Phrases.Privacy().IsMatch(folded))
        {
            Privacy(step);
            return;
        }
        if (await OwnData.Run(step, folded, cancellationToken) || await PastedLink.Run(step, text, cancellationToken))
        {
            return;
        }
        // Below what is nobody's answer: a question that stands open swallows no right and no link.
        if (await KeepTrace.Run(step, text, folded, cancellationToken) || await ClaimCommands.Run(step, text, folded, cancellationToken) || await TypedOutcome.Run(step, text, folded, cancellationToken))
        {
            return;
        }
        if (step.Active is null or { IsConfirmed: true } && Phrases.GoOn().IsMatch(folded) && Return.Waiting(step) is { } waiting)
        {
            Return.GoOn(step, waiting, null);
            return;
        }
        if (step.Active is null && (Phrases.GoOn().IsMatch(folded) || Phrases.Else().IsMatch(folded)) && Return.Run(step, text, null))
        {
            return;
        }
        if (await FitTalk.RunAsync(step, folded, cancellationToken))
        {
            return;
        }
        if (Phrases.Link().IsMatch(folded) && TakeCommand.Link(step))
        {
            return;
        }
        if (CommandOf(step, text, folded) is { } command && await TakeCommand.Run(step, command, text, cancellationToken))
        {
            return;
        }
        if (TakeNotice.Ask(step, text))
        {
            return;
        }
        await Words(step, text, folded, cancellationToken);
    }

    // 不用了 declines what was just offered (files, a wish); it gives up nothing else.
    private static Command? CommandOf(Step step, string text, string folded) => Commands.Read(text) switch
    {
        Command.Cancel when step.Active is { IsConfirmed: false, CancelAsked: false, Asked: "evidence" or "files" or "wish" } && Phrases.Declines().IsMatch(folded) => Command.NoMore,
        var command => command,
    };

    private static async Task Words(Step step, string text, string folded, CancellationToken cancellationToken)
    {
        var intent = IntentReader.Read(text);
        var isSure = Answers.IsSure(step.Active, text, intent) && intent.Best != Intent.Unsafe && !FitTalk.IsAnswer(step, text);
        if (RefuseUnlawful.Run(step, text, folded, intent))
        {
            return;
        }
        if (step.Active is { IsConfirmed: false } open && AskWhose.TakeWords(step, open, text))
        {
            return;
        }
        if (isSure && intent.Best is (Intent.CaseStatus or Intent.TalkToHuman) && !IsWish(step, text))
        {
            await TakeCommand.Run(step, intent.Best == Intent.CaseStatus ? Command.Status : Command.Person, text, cancellationToken);
            return;
        }
        if (await PolicyTalk.RunAsync(step, text, isSure && intent.Best == Intent.PolicyQuestion, cancellationToken))
        {
            return;
        }
        if (step.Active is { } draft)
        {
            // 想请律师帮忙看看 is what is wanted about this debt, no need of its own.
            await InDraft(step, draft, text, folded, AsksPolicy(draft, folded) ? Intent.PolicyQuestion : isSure && !IsWish(step, text) ? intent.Best : null, cancellationToken);
        }
        else if (!Return.Run(step, text, isSure ? TakeSlots.Kind(intent.Best) : null))
        {
            NewWish.Run(step, text, intent, isSure);
        }
        await Learn(step, cancellationToken);
    }

    // Beside a debt a question on subsidies is another matter, however unsure the reading of dialect and mixed words is.
    private static bool AsksPolicy(Draft draft, string folded) => draft is { IsConfirmed: false, Payload: PaymentRecoveryPayload }
        && Phrases.AsksPolicy().IsMatch(folded) && !Phrases.Owed().IsMatch(folded);

    // 想请律师看看 says how the debt shall be solved; it does not ask for somebody to come to this chat.
    internal static bool IsWish(Step step, string text) => step.Active is { IsConfirmed: false, Payload: PaymentRecoveryPayload { Wish: null } } && Forms.Wishes.Read(text) is not null;

    /// <summary>What the words bring beyond themselves: their topic, the enterprise in the directory.</summary>
    public static async Task Learn(Step step, CancellationToken cancellationToken)
    {
        foreach (var open in step.State.Drafts.Where(open => open is { IsConfirmed: false, IsShelf: false }))
        {
            if (await Forms.TopicSlots.ChooseAsync(step, open, cancellationToken) is { } topic)
            {
                step.Emergency ??= topic.Emergency?.In(step.State.Language);
                step.Replies.AddRange(topic.Answer is { } answer ? [new Reply(answer.In(step.State.Language))] : []);
            }
        }
        if (step.Active is { IsConfirmed: false } draft)
        {
            await FirstContact.SuggestAsync(step, draft, cancellationToken);
        }
    }

    private static async Task InDraft(Step step, Draft draft, string text, string folded, Intent? intent, CancellationToken cancellationToken)
    {
        if (draft.CancelAsked && Phrases.No().IsMatch(folded))
        {
            draft.CancelAsked = false;
            step.Say("continued");
            return;
        }
        draft.CancelAsked = false;
        if (FirstContact.TakeWords(step, draft, text) || await FirstContact.TakeShortAsync(step, draft, text, cancellationToken))
        {
            return;
        }
        if (draft.Asked is not "words" && TakeSlots.Correct(step, draft, text) || Digression.Run(step, draft, text, intent is { } sure ? TakeSlots.Kind(sure) : null))
        {
            return;
        }
        if (intent is Intent.Greeting or Intent.ThanksBye)
        {
            step.Aside(intent == Intent.Greeting ? "greeting.again" : "thanks");
        }
        else if (draft.IsConfirmed)
        {
            Supplement(step, draft, text);
        }
        else if (Answers.MayBeBare(draft, text, intent) is var mayBeBare
            && ((intent is Intent.OutOfScope && !mayBeBare && !step.IsQueued && !Answers.Holds(step, draft, text)) || !TakeSlots.Run(step, draft, text, mayBeBare)) && step.Replies.Count == 0)
        {
            NotTaken(step, draft, text, folded, intent);
        }
    }

    private static void NotTaken(Step step, Draft draft, string text, string folded, Intent? intent)
    {
        if (step.IsQueued)
        {
            Digression.InQueue(step, draft, text);
        }
        else if (draft.Asked is { } asked && Phrases.Unknown().IsMatch(folded))
        {
            TakeCommand.Skip(step, draft, asked);
        }
        else if (intent is Intent.Help or Intent.OutOfScope && draft.Asked is not null)
        {
            step.Aside(intent == Intent.Help ? "help" : "out_of_scope.short");
        }
        else if (intent == Intent.Cancel)
        {
            TakeCommand.Cancel(step, draft);
        }
        else if (Answers.IsQuestion(folded.Trim()))
        {
            step.Aside("question.kept");
        }
        else
        {
            Misunderstood.Run(step, draft);
        }
    }

    /// <summary>Words after the confirmation belong to the case; nothing that was said is thrown away.</summary>
    private static void Supplement(Step step, Draft draft, string text)
    {
        draft.Asked = draft.Asked ?? (draft.Payload is GeneralPayload ? "words" : null);
        if (draft.Payload is HiringPayload)
        {
            NewWish.Fill(step, draft, text);
        }
        else if (!TakeSlots.Run(step, draft, text) && draft.Payload is PaymentRecoveryPayload payment)
        {
            var wish = (payment.Wish is null ? "" : payment.Wish + "\n") + text;
            draft.Payload = payment with { Wish = wish.Length > 5_000 ? wish[..5_000] : wish };
        }
        draft.Asked = null;
        if (!step.IsQueued)
        {
            step.Say("supplement");
        }
    }

    public static void Privacy(Step step) => step.Aside("privacy.full");
}
