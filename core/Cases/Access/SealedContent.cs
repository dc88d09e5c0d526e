using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;

namespace FrontDoor.Core.Cases.Access;

/// <summary>What stays of a case for whoever may know of it and not read it: state, times, amounts.</summary>
internal static class SealedContent
{
    public static CaseCard Of(CaseCard card) => card with
    {
        Payload = Amounts(card.Payload),
        Contact = new ContactDetails(card.Contact.Enterprise, card.Contact.EnterpriseId),
        RatingWords = null,
        Exhibits = [],
        History = [.. card.History.Select(States)],
        IsSealed = true,
    };

    private static CasePayload Amounts(CasePayload payload) => payload is PaymentRecoveryPayload recovery
        ? new PaymentRecoveryPayload
        {
            StatedClaims = recovery.StatedClaims,
            Claims = [.. recovery.Claims.Select(claim => new Claim { Ordinal = claim.Ordinal, Owed = claim.Owed, Total = claim.Total, Paid = claim.Paid, Due = claim.Due, Since = claim.Since })],
        }
        : new GeneralPayload();

    // From and to are mostly states, sometimes words: a reason, a name.
    private static HistoryView States(HistoryView change) => change with { From = State(change.From), To = State(change.To) };

    private static string? State(string? text) => Enum.TryParse<CaseStatus>(text, out _) ? text : null;
}
