namespace FrontDoor.Core.Evidence;

/// <summary>What has to be shown for a debt. An exhibit is filed to a claim and one of these; strength and gaps are judged in Recovery.</summary>
public enum ClaimElement
{
    /// <summary>Who the debtor is, and that the person who wrote acted for it.</summary>
    Who,

    /// <summary>That there is a deal: offer and acceptance, scope, price, payment dates.</summary>
    Deal,

    /// <summary>That the work was delivered.</summary>
    Performance,

    /// <summary>That it was accepted, or used without objection.</summary>
    Acceptance,

    /// <summary>Whether revisions were asked for, done and accepted.</summary>
    Revisions,

    /// <summary>That this sum is owed: statement of account, invoice and its receipt, calculation.</summary>
    Amount,

    /// <summary>What was paid already; also acknowledges the debt.</summary>
    PartPayment,

    /// <summary>That payment was asked for, and what was answered.</summary>
    Demand,
}

/// <summary>From whom a piece of evidence comes.</summary>
public enum ExhibitSide
{
    /// <summary>Nobody has said yet; counts as one-sided.</summary>
    Unknown,

    /// <summary>The creditor made it alone (invoice, quotation, work log): a statement with paper.</summary>
    OneSided,

    /// <summary>The debtor took part or a third party made it (chat with answers, bank slip, signed sheet).</summary>
    FromDebtor,
}
