namespace FrontDoor.Dialogs.Engine;

/// <summary>What a known contact left unfinished, wherever it was: copied to SQL with each turn that changed it, taken up by whichever conversation goes on.</summary>
internal static class KeptDrafts
{
    /// <summary>A conversation that was silent for so long may have gone on elsewhere.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    /// <summary>A new conversation of a known contact, and one that comes back after a while, look whether there is a newer copy.</summary>
    public static async Task LookAsync(Step step, CancellationToken cancellationToken)
    {
        var last = step.State.LastTurnAt;
        if (step.Turn.IsStranger || (last is { } at && step.Turn.Now - at < Idle))
        {
            return;
        }
        await FinishedElsewhereAsync(step, cancellationToken);
        if (await step.Knowledge.KeptDraftsAsync(step.Turn.ConversationId, last, cancellationToken) is not { } json)
        {
            return;
        }
        if (Adopt(step.State, json) && step.State.Active is null)
        {
            step.State.WelcomeBack = true;
        }
    }

    // Confirmed on another channel meanwhile: there is nothing to go on with here.
    private static async Task FinishedElsewhereAsync(Step step, CancellationToken cancellationToken)
    {
        if (!step.State.Drafts.Exists(draft => draft is { IsOpened: true, IsConfirmed: false }))
        {
            return;
        }
        var cases = await step.Knowledge.CasesAsync(step.Turn.ConversationId, cancellationToken);
        foreach (var draft in step.State.Drafts.Where(draft => cases.Any(known => known.Id == draft.CaseId && known.IsComplete)))
        {
            draft.IsConfirmed = true;
        }
    }

    /// <summary>The newer copy wins, draft by draft. False when it brought nothing unfinished.</summary>
    public static bool Adopt(DialogState state, string json)
    {
        var copy = DialogState.FromJson(json);
        var kept = copy.Drafts.Where(draft => draft is { IsShelf: false }).ToList();
        state.Language = state.LastText is null ? copy.Language : state.Language;
        state.Drafts.RemoveAll(own => kept.Exists(draft => draft.Id == own.Id));
        state.Drafts.AddRange(kept);
        state.Active = state.Find(state.Active)?.Id;
        state.IsKnown = true;
        return kept.Exists(draft => !draft.IsConfirmed);
    }

    /// <summary>A copy when what is unfinished changed and it is known whose it is.</summary>
    public static void Keep(Step step)
    {
        step.State.IsKnown |= step.State.Drafts.Exists(draft => draft.IsOpened);
        if (step.State.IsKnown && step.State.UnfinishedJson() != (step.Turn.State?.UnfinishedJson() ?? ""))
        {
            step.Effects.Add(new KeepDraftsEffect());
        }
    }
}
