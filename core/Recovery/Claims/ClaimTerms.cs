using FrontDoor.Core.Cases.Payloads;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>What a lawyer establishes beyond the table. Null: not known.</summary>
public sealed record ClaimTerms
{
    public DebtorKind? DebtorKind { get; init; }

    /// <summary>Whether the creditor was a small or medium enterprise when the deal was made (国令第802号 article 3).</summary>
    public bool? IsCreditorSmall { get; init; }

    /// <summary>Parts of one debt with their own due dates; never null.</summary>
    public IReadOnlyList<Instalment> Instalments { get; init => field = value ?? []; } = [];

    /// <summary>Agreed interest on late payment, percent a year.</summary>
    public decimal? AgreedPercent { get; init; }

    public bool? HasArbitrationClause { get; init; }

    /// <summary>The creditor still owes something in return.</summary>
    public bool? OwesInReturn { get; init; }

    /// <summary>The debtor can be found and served.</summary>
    public bool? CanBeServed { get; init; }

    public bool? IsForeign { get; init; }

    /// <summary>An expert opinion will be needed (quality, amount).</summary>
    public bool? NeedsAppraisal { get; init; }

    /// <summary>Payment depends on the payment of a third party.</summary>
    public bool? IsBackToBack { get; init; }

    /// <summary>Both sides would mediate.</summary>
    public bool? DebtorMayMediate { get; init; }
}

/// <param name="Amount">Yuan; null: not said.</param>
public sealed record Instalment(PartialDate DueOn, decimal? Amount = null);

public enum DebtorKind
{
    /// <summary>机关.</summary>
    Agency,

    /// <summary>事业单位.</summary>
    Institution,
    LargeEnterprise,
    SmallEnterprise,
    Person,
}
