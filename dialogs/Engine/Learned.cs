using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Forms;

namespace FrontDoor.Dialogs.Engine;

/// <summary>What a specialist learned while the conversation was his: the case is the office's word, and what stands in it is not asked again.</summary>
internal static class Learned
{
    /// <summary>Only after the holder has changed: between two turns of the bot's own stretch nobody else writes.</summary>
    public static async Task LookAsync(Step step, CancellationToken cancellationToken)
    {
        if (step.Turn.Fence <= step.State.Fence)
        {
            return;
        }
        step.State.Fence = step.Turn.Fence;
        foreach (var draft in step.State.Drafts.Where(draft => draft is { IsOpened: true, IsShelf: false }))
        {
            if (await step.Knowledge.ContentAsync(draft.Id, cancellationToken) is { } content)
            {
                Take(step, draft, content);
            }
        }
    }

    private static void Take(Step step, Draft draft, KnownContent content)
    {
        if (content.Payload.GetType() != draft.Payload.GetType() || content.Payload is PaymentRecoveryPayload { Claims: [] })
        {
            return;
        }
        draft.Payload = content.Payload;
        draft.Contact = content.Contact with { OnlyHere = content.Contact.OnlyHere || draft.Contact.OnlyHere };
        draft.IsConfirmed |= content.IsComplete;
        draft.Told = SyncCase.Digest(draft);
        if (FormBook.Of(draft).Find(draft.Asked)?.Show(draft, step.Words) is not null)
        {
            (draft.Asked, draft.Misses) = (null, 0);
        }
    }
}
