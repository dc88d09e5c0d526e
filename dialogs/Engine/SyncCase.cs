using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Forms;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Brings the case up to the draft: opened once wish and contact are known, amended when something changed.</summary>
internal static class SyncCase
{
    public static void Run(Step step, Draft draft)
    {
        if (draft.IsShelf)
        {
            return;
        }
        var wasOpened = draft.IsOpened;
        if (!draft.IsOpened && (draft.PersonAsked || draft.HasContact) && FormBook.Of(draft).WishKnown(draft))
        {
            draft.IsOpened = true;
            var isSecond = step.Effects.OfType<OpenCaseEffect>().Any();
            step.Effects.Add(new OpenCaseEffect(draft.Id, draft.Kind, draft.Payload, draft.Contact, IsUrgent(draft), draft.IsConfirmed) { Topic = draft.Topic });
            step.SayLink(TurnOutcome.LinkOf(draft.Id), isSecond ? "case.opened.too" : "case.opened", TurnOutcome.NumberOf(draft.Id), TurnOutcome.LinkOf(draft.Id));
        }
        // Nobody is told of a draft without a case, so that none is made of it.
        var digest = draft.IsOpened ? Digest(draft) : null;
        if (wasOpened && draft.Told != digest)
        {
            step.Effects.Add(new AmendCaseEffect(draft.Id, draft.Payload, draft.Contact, IsUrgent(draft), draft.IsConfirmed));
        }
        draft.Told = digest;
        TakeFiles.File(step, draft);
        TakeTables.File(step, draft);
    }

    /// <summary>The case is over: its draft asks no more, and its case is told nothing new.</summary>
    public static void End(Draft draft)
    {
        draft.IsConfirmed = true;
        draft.Asked = null;
        draft.Told = Digest(draft);
    }

    private static bool IsUrgent(Draft draft) => draft.Payload is GeneralPayload { Urgent: true };

    /// <summary>Of what the case is told.</summary>
    public static string Digest(Draft draft)
    {
        var content = JsonSerializer.Serialize(new DialogState { Drafts = [new() { Id = "", Form = "", Payload = draft.Payload, Contact = draft.Contact, IsConfirmed = draft.IsConfirmed }] }, DialogJson.Tolerant.DialogState);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)), 0, 16);
    }
}
