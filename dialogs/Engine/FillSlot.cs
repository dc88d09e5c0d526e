using FrontDoor.Dialogs.Forms;

namespace FrontDoor.Dialogs.Engine;

/// <summary>While a specialist holds the conversation the bot says nothing; but what the specialist asked for by a card it reads into the case.</summary>
internal static class FillSlot
{
    public static async Task RunAsync(Step step, SlotAsked asked, CancellationToken cancellationToken)
    {
        if (step.State.Find(asked.DraftId) is not { } draft || FormBook.Of(draft).Find(asked.Slot) is null)
        {
            return;
        }
        var active = step.State.Active;
        draft.Asked = asked.Slot;
        if (step.Turn.Incoming.Press is { Length: > 0 } press)
        {
            if (press.StartsWith("set:", StringComparison.Ordinal))
            {
                await TakePress.Run(step, press, cancellationToken);
            }
        }
        else if (step.Turn.Incoming.Text is { Length: > 0 } text)
        {
            TakeSlots.Run(step, draft, text);
        }
        draft.Asked = null;
        step.State.Active = active;
        SyncCase.Run(step, draft);
    }
}
