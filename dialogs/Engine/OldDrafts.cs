using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Forms;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Brings a draft that an earlier release wrote up to its form's version. tests/Tests/Dialogs/OldDrafts keeps what each release wrote.</summary>
internal static class OldDrafts
{
    public static void Migrate(Draft draft)
    {
        var form = FormBook.Of(draft);
        for (; draft.FormVersion < form.Version; draft.FormVersion++)
        {
            if (draft.FormVersion == 1)
            {
                FromFirst(draft);
            }
        }
        // A question that is gone is not asked any more.
        draft.Asked = form.Find(draft.Asked)?.Key;
        draft.Trail.RemoveAll(key => form.Find(key) is null);
        draft.Skipped.RemoveAll(key => form.Find(key) is null);
    }

    // The first release took 拖了一年多 for the due date; it is one only where the due date was asked for.
    private static void FromFirst(Draft draft)
    {
        if (draft.Payload is PaymentRecoveryPayload { Claims: [{ Due: { IsApproximate: true } said } claim, ..] } payment && !draft.Trail.Contains("due"))
        {
            draft.Payload = payment with { Claims = [claim with { Due = null, Since = said }, .. payment.Claims.Skip(1)] };
        }
    }
}
