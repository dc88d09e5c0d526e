using FrontDoor.Core.Cases.Payloads;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>What is said of one debt. Null: not known.</summary>
public sealed record ClaimFields
{
    /// <summary>Full name of the debtor, as said.</summary>
    public string? Debtor { get; init; }

    /// <summary>Unified social credit code of the debtor, upper case.</summary>
    public string? CreditCode { get; init; }

    /// <summary>Whom to reach at the debtor's, and the WeChat name.</summary>
    public string? Contact { get; init; }

    public string? Project { get; init; }

    public ContractState? Contract { get; init; }

    /// <summary>Yuan, two places.</summary>
    public decimal? Total { get; init; }

    public decimal? Paid { get; init; }

    public decimal? Owed { get; init; }

    public PartialDate? DeliveredOn { get; init; }

    public PartialDate? AcceptedOn { get; init; }

    public PartialDate? DueOn { get; init; }

    public PartialDate? LastDemandedOn { get; init; }

    public PartialDate? LastPaidOn { get; init; }

    /// <summary>The enterprise's own words on what it has.</summary>
    public string? Evidence { get; init; }

    /// <summary>Empty: there is none; null: nobody has said.</summary>
    public string? Dispute { get; init; }

    public string? Note { get; init; }

    /// <summary>What is owed: as said, else what the price leaves.</summary>
    public decimal? Sum => Owed ?? (Total is { } total ? total - (Paid ?? 0) : null);

    public bool IsDisputed => !string.IsNullOrEmpty(Dispute);
}
