using FrontDoor.Core.Policies.Fit;

namespace FrontDoor.Core.Policies;

/// <summary>A policy as supervisors keep it: its text in sections, and what must be known about it beside the text.</summary>
/// <param name="Key">Stable; empty until it is saved for the first time.</param>
public sealed record PolicyEntry(string Key, string Title)
{
    public PolicyKind Kind { get; init; }

    /// <summary>样政发〔2025〕12号; null: not known.</summary>
    public string? Number { get; init; }

    public string? Issuer { get; init; }

    /// <summary>Whom it is for, in a line.</summary>
    public string? Who { get; init; }

    /// <summary>What it gives, in a line.</summary>
    public string? Benefit { get; init; }

    public string? HowToApply { get; init; }

    /// <summary>When one may apply, as it is said (每年9月1日至30日).</summary>
    public string? Window { get; init; }

    /// <summary>Last day of the present application window; null: none, or not known.</summary>
    public DateOnly? WindowUntil { get; init; }

    /// <summary>Key of the desk that answers questions about it; null: the desk of policy questions.</summary>
    public string? DeskKey { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day; null: not known, or it is <see cref="IsOpenEnded"/>.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The text names no end, and somebody has looked.</summary>
    public bool IsOpenEnded { get; init; }

    public string? Region { get; init; }

    /// <summary>Where the official text stands: an address, or words where there is none.</summary>
    public string? Source { get; init; }

    /// <summary>A summary for readers of English; null: none was entered.</summary>
    public string? English { get; init; }

    // The generated reader sets an init member that a stored row lacks to null, whatever its initializer says (dotnet/runtime 84484).
    public IReadOnlyList<PolicySection> Sections { get; init => field = value ?? []; } = [];

    /// <summary>For whom it is, as can be checked; empty: nobody entered it, so that it may fit anybody.</summary>
    public IReadOnlyList<FitCondition> Conditions { get; init => field = value ?? []; } = [];

    /// <summary>Who last compared it with the official text; null: nobody.</summary>
    public string? VerifiedBy { get; init; }

    public DateOnly? VerifiedOn { get; init; }

    /// <summary>Invented or copied together for a first look: never an answer that counts.</summary>
    public bool IsSample { get; init; }

    /// <summary>It is answered from. False: kept, but withdrawn.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Key of the policy that took its place; null: none did.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Rises with each save; 0 before the first.</summary>
    public int Version { get; init; }

    /// <summary>What a reader would miss: <c>number</c>, <c>effective_from</c>, <c>effective_to</c>, <c>issuer</c>. A resource (a bank, a venue) needs none of it.</summary>
    public IReadOnlyList<string> Missing() => Kind == PolicyKind.Resource ? [] :
    [
        .. Number is null && Kind == PolicyKind.Policy ? ["number"] : Array.Empty<string>(),
        .. Issuer is null ? ["issuer"] : Array.Empty<string>(),
        .. EffectiveFrom is null ? ["effective_from"] : Array.Empty<string>(),
        .. EffectiveTo is null && !IsOpenEnded ? ["effective_to"] : Array.Empty<string>(),
    ];

    public PolicyForce ForceOn(DateOnly day) => true switch
    {
        _ when EffectiveTo < day => PolicyForce.Expired,
        _ when EffectiveFrom > day => PolicyForce.NotYet,
        _ when EffectiveFrom is null && EffectiveTo is null && !IsOpenEnded && Kind != PolicyKind.Resource => PolicyForce.Unknown,
        _ => PolicyForce.InForce,
    };
}

public enum PolicyKind
{
    Policy,

    /// <summary>办事指南.</summary>
    Guide,

    /// <summary>A bank, a mediation body, a venue.</summary>
    Resource,
}

public enum PolicyForce
{
    InForce,
    NotYet,
    Expired,

    /// <summary>Nobody entered from when until when.</summary>
    Unknown,
}
