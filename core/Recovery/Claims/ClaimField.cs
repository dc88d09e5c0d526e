namespace FrontDoor.Core.Recovery.Claims;

/// <summary>A cell of a claim: the columns of the table that goes out and comes back, in its order.</summary>
public enum ClaimField
{
    Debtor,
    CreditCode,
    Contact,
    Project,
    Contract,
    Total,
    Paid,
    Owed,
    DeliveredOn,
    AcceptedOn,
    DueOn,
    LastDemandedOn,
    LastPaidOn,
    Evidence,
    Dispute,
    Note,
}
