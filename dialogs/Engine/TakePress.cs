using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Dialogs.Forms;
using FrontDoor.Dialogs.Notices;
using FrontDoor.Dialogs.Recovery;
using FrontDoor.Dialogs.Tables;
using FrontDoor.Dialogs.Policies;
using FrontDoor.Dialogs.Policies.Fit;

namespace FrontDoor.Dialogs.Engine;

/// <summary>A button says whole what it does, so an old one still works.</summary>
internal static class TakePress
{
    public static async Task Run(Step step, string press, CancellationToken cancellationToken)
    {
        var at = press.IndexOf(':', StringComparison.Ordinal);
        var (verb, rest) = at < 0 ? (press, "") : (press[..at], press[(at + 1)..]);
        switch (verb)
        {
            case "start" when rest == nameof(CaseKind.PolicyQuestion) && await PolicyTalk.InviteAsync(step, cancellationToken): break;
            case "policy": await PolicyTalk.PressAsync(step, rest, cancellationToken); break;
            case "fit": await FitTalk.PressAsync(step, rest, cancellationToken); break;
            case "start" when Enum.TryParse<CaseKind>(rest, true, out var kind) && Enum.IsDefined(kind): Start(step, kind); break;
            case "new": NewWish.Fresh(step); break;
            case "person": TakeCommand.Person(step); break;
            case "privacy": TakeText.Privacy(step); break;
            case "export": OwnData.Export(step); break;
            case "erase": OwnData.Erase(step); break;
            case "outcome": Outcome(step, rest); break;
            case "rate": Rate(step, rest); break;
            case "renew": Renew(step, rest); break;
            case "notice": TakeNotice.Run(step, rest); break;
            case "write": WriteNotice.Press(step, rest); break;
            case "claim": await ClaimCommands.Press(step, rest, cancellationToken); break;
            case "claims": await ClaimCommands.PressMissing(step, cancellationToken); break;
            case "project": await KeepTrace.Press(step, rest, cancellationToken); break;
            default: await OnDraft(step, verb, rest, cancellationToken); break;
        }
    }

    private static void Renew(Step step, string rest)
    {
        if (!Guid.TryParse(rest, out var id))
        {
            step.Say("press.unknown");
            return;
        }
        step.Effects.Add(new RenewJobEffect(id));
        step.AsksNext = false;
        step.Say("job.renewed");
    }

    private static void Start(Step step, CaseKind kind)
    {
        if (Guess.Take(step) is { } words)
        {
            NewWish.Take(step, words, kind);
            return;
        }
        var draft = step.Resume(kind);
        if (draft.Trail.Count == 0)
        {
            step.Prompt("understood." + draft.Kind);
        }
        else
        {
            step.Say("continued");
        }
    }

    private static async Task OnDraft(Step step, string verb, string rest, CancellationToken cancellationToken)
    {
        // The conversation id in a draft's id may hold colons itself: the key is what follows the last one.
        var known = step.State.Drafts.OrderByDescending(draft => draft.Id.Length)
            .FirstOrDefault(draft => rest == draft.Id || rest.StartsWith(draft.Id + ":", StringComparison.Ordinal));
        if (known is null || known.IsShelf)
        {
            step.Say("press.unknown");
            return;
        }
        step.State.Active = known.Id;
        step.State.WelcomeBack = false;
        var key = rest.Length > known.Id.Length ? rest[(known.Id.Length + 1)..] : "";
        known.CancelAsked = verb == "cancel" && known.CancelAsked;
        await Act(step, known, verb, key, cancellationToken);
    }

    private static async Task Act(Step step, Draft draft, string verb, string key, CancellationToken cancellationToken)
    {
        switch (verb)
        {
            case "set": Choose(step, draft, key); break;
            case "skip" when FormBook.Of(draft).Find(key) is not null: TakeCommand.Skip(step, draft, key); break;
            case "edit" when FormBook.Of(draft).Find(key) is not null: Edit(step, draft, key); break;
            case "confirm": Summary.Confirm(step, draft); break;
            case "cancel": TakeCommand.Cancel(step, draft); break;
            case "continue": Return.GoOn(step, draft, null); break;
            case "enough" when !draft.IsConfirmed: TakeCommand.Enough(step, draft); break;
            case "share": Share(step, draft); break;
            case "firm": await FirstContact.PressAsync(step, draft, key, cancellationToken); break;
            case "whose": AskWhose.Press(step, draft, key); break;
            case "lawful": LawfulHiring.Accept(step, draft, key); break;
            case "english": EnglishSpeaker.Want(step, draft); break;
            case "table": TakeTables.Press(step, draft, key); break;
            case "vanished": VanishedClaims.Press(step, draft, key); break;
            default: step.Say("press.unknown"); break;
        }
    }

    private static void Choose(Step step, Draft draft, string assignment)
    {
        var parts = assignment.Split('=', 2);
        if (parts.Length < 2 || FormBook.Of(draft).Find(parts[0]) is not { } slot || !slot.Options.Contains(parts[1]) || !slot.Choose(draft, parts[1]))
        {
            step.Say("press.unknown");
            return;
        }
        draft.Skipped.RemoveAll(skipped => skipped == slot.Key && slot.Key != "files");
        draft.Asked = draft.Asked == slot.Key ? null : draft.Asked;
        step.Replies.Add(new(step.Words.Optional($"chosen.{slot.Key}.{parts[1]}") ?? step.Words.Say("noted", SlotTexts.Label(step.Words, slot) + " " + SlotTexts.Option(step.Words, slot, parts[1]))));
    }

    private static void Edit(Step step, Draft draft, string key)
    {
        draft.Asked = key;
        draft.Misses = 0;
        step.AsksNext = false;
        step.Say("edit", SlotTexts.Label(step.Words, FormBook.Of(draft).Find(key)!));
    }

    public static void Share(Step step, Draft draft)
    {
        if (!draft.IsOpened)
        {
            step.Say("share.not_yet");
            return;
        }
        step.Effects.Add(new ShareLinkEffect(draft.Id));
        step.SayLink(TurnOutcome.ColleagueLinkOf(draft.Id), "share", TurnOutcome.ColleagueLinkOf(draft.Id));
    }

    public static void Outcome(Step step, string rest, string? words = null)
    {
        var parts = rest.Split(':');
        if (parts.Length != 2 || !Guid.TryParse(parts[0], out var id) || parts[1] is not ("solved" or "not"))
        {
            step.Say("press.unknown");
            return;
        }
        var solved = parts[1] == "solved";
        step.Effects.Add(new AnswerOutcomeEffect(id, solved, null, words));
        if (solved)
        {
            End(step, id);
        }
        step.AsksNext = false;
        step.Say(solved ? "outcome.solved" : "outcome.not", Stars(solved ? id : null));
    }

    // A case that is solved has no questions left, however much of its form was empty.
    private static void End(Step step, Guid id)
    {
        foreach (var draft in step.State.Drafts.Where(draft => draft.CaseId == id))
        {
            SyncCase.End(draft);
        }
    }

    private static List<Choice> Stars(Guid? id) => id is null ? []
        : [.. Enumerable.Range(1, 5).Select(stars => new Choice(stars.ToString(CultureInfo.InvariantCulture), $"rate:{id}:{stars}"))];

    public static void Rate(Step step, string rest)
    {
        var parts = rest.Split(':');
        if (parts.Length != 2 || !Guid.TryParse(parts[0], out var id) || parts[1] is not ("1" or "2" or "3" or "4" or "5"))
        {
            step.Say("press.unknown");
            return;
        }
        step.Effects.Add(new AnswerOutcomeEffect(id, true, parts[1][0] - '0', null));
        End(step, id);
        step.AsksNext = false;
        step.Say("outcome.rated");
    }
}
