namespace FrontDoor.Core.Cases.Payloads;

/// <summary>Debts that an enterprise wants to collect.</summary>
public sealed record PaymentRecoveryPayload : CasePayload
{
    /// <summary>Never null; in the chat mostly one claim.</summary>
    // The generated reader sets an init member that a stored row lacks to null or 0, whatever its initializer says (dotnet/runtime 84484).
    public IReadOnlyList<Claim> Claims { get; init => field = value ?? []; } = [];

    /// <summary>How many debts the person says there are ("40多个"), when more than the claims listed.</summary>
    public int? StatedClaims { get; init; }

    /// <summary>What the enterprise wishes: lawyer's advice, mediation, demand letter ..., in its own words.</summary>
    public string? Wish { get; init; }

    /// <summary>What the person said, where somebody else took it down (a call, a visit); null when the thread holds it.</summary>
    public string? Words { get; init; }

    /// <summary>Park, building, room, as said.</summary>
    public string? Place { get; init; }
}

/// <summary>One debt.</summary>
public sealed record Claim
{
    /// <summary>Stable within the case: 1, 2, ...</summary>
    public int Ordinal { get; init => field = Math.Max(value, 1); } = 1;

    public string? Debtor { get; init; }

    /// <summary>Whom to call at the debtor's, name and number as said.</summary>
    public string? DebtorContact { get; init; }

    public string? Project { get; init; }

    public Amount? Owed { get; init; }

    public decimal? Total { get; init; }

    public decimal? Paid { get; init; }

    /// <summary>When the payment was due, as precisely as said.</summary>
    public PartialDate? Due { get; init; }

    /// <summary>For how long nothing was paid, as said (拖了一年多), where the due date itself was not.</summary>
    public PartialDate? Since { get; init; }

    public ContractState? Contract { get; init; }

    public IReadOnlyList<EvidenceKind> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>The person's own words on evidence.</summary>
    public string? EvidenceNote { get; init; }
}

/// <summary>Money as stated.</summary>
/// <param name="Value">In units of <paramref name="Currency"/>; the base figure when approximate, null when only a range is known.</param>
/// <param name="Currency">ISO 4217; CNY unless said otherwise.</param>
public sealed record Amount(decimal? Value, bool IsApproximate = false, decimal? Min = null, decimal? Max = null, string Currency = "CNY")
{
    /// <summary>三十多万, as it was said, where the figure alone would say less; null when it says all.</summary>
    public string? Said { get; init; }
}

/// <summary>A date in the precision in which it was said.</summary>
/// <param name="Value">ISO: YYYY, YYYY-MM or YYYY-MM-DD.</param>
/// <param name="Relation">"before" or "after" when only a side is known.</param>
public sealed record PartialDate(string Value, bool IsApproximate = false, string? Relation = null);

public enum ContractState
{
    Yes,

    /// <summary>Sealed by one side, framework only, a draft, or some of the projects.</summary>
    Partly,
    No,

    /// <summary>Signed, but the copy is lost.</summary>
    Lost,
    Unsure,
}

public enum EvidenceKind
{
    Chat,
    Invoice,
    Statement,
    Transfer,
    Acceptance,
    Delivery,
    Email,
    Quotation,
    Recording,
    Contract,
    Other,
}
