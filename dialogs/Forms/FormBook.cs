using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Which form takes which kind of wish.</summary>
internal static class FormBook
{
    public static Form Of(Draft draft) => draft.Payload is PaymentRecoveryPayload ? PaymentRecovery.Form : GeneralRequest.Form;

    public static Draft NewDraft(string id, CaseKind kind) => new()
    {
        Id = id,
        Kind = kind,
        Form = kind == CaseKind.PaymentRecovery ? PaymentRecovery.Form.Key : GeneralRequest.Form.Key,
        Payload = Empty(kind),
    };

    public static CasePayload Empty(CaseKind kind) => kind == CaseKind.PaymentRecovery
        ? new PaymentRecoveryPayload { Claims = [new Claim()] }
        : new GeneralPayload();
}
