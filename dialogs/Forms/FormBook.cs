using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Policies.Fit;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Which form takes which kind of wish.</summary>
internal static class FormBook
{
    public static Form Of(Draft draft) => draft.Payload switch
    {
        _ when draft.Fit is { } fit => FitForm.Of(fit),
        PaymentRecoveryPayload => PaymentRecovery.Form,
        HiringPayload => Hiring.Form,
        _ => GeneralRequest.FormOf(draft.Questions),
    };

    public static Draft NewDraft(string id, CaseKind kind)
    {
        var draft = new Draft { Id = id, Kind = kind, Form = "", Payload = Empty(kind) };
        var form = Of(draft);
        (draft.Form, draft.FormVersion) = (form.Key, form.Version);
        return draft;
    }

    public static CasePayload Empty(CaseKind kind) => kind switch
    {
        CaseKind.PaymentRecovery => new PaymentRecoveryPayload { Claims = [new Claim()] },
        CaseKind.Hiring => new HiringPayload { Jobs = [new JobOpening()] },
        _ => new GeneralPayload(),
    };
}
