using FrontDoor.Core.Recovery.Limitation;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>One debt of a payment-recovery case, in the table of claims. The payload of the case stays the chat's small summary of the first of them.</summary>
public sealed class ClaimRow
{
    private ClaimRow() { }

    internal ClaimRow(Guid id, Guid caseId, int ordinal, DateTimeOffset now) => (Id, CaseId, Ordinal, CreatedAt, ChangedAt) = (id, caseId, ordinal, now, now);

    /// <summary>Stands hidden in the table that goes out: by it a row is known again.</summary>
    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Number within the case, from 1; never given twice.</summary>
    public int Ordinal { get; private set; }

    public ClaimFields Fields { get; private set; } = new();

    public ClaimTerms Terms { get; private set; } = new();

    /// <summary>By field; a field that nobody wrote is missing.</summary>
    public IReadOnlyDictionary<ClaimField, CellVersion> Cells { get; private set; } = new Dictionary<ClaimField, CellVersion>();

    public ClaimState State { get; private set; }

    public DateTimeOffset? StateSince { get; private set; }

    /// <summary>Recovered so far by payments that were recorded here, yuan.</summary>
    public decimal Recovered { get; private set; }

    /// <summary>When somebody looks again; null: no day is set.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>What is done then, in the words of who set it.</summary>
    public string? NextStep { get; private set; }

    /// <summary>The earlier of the two ends of the limitation period, or the cautious alarm's day; null: neither is known. Kept in line by each act on the claim.</summary>
    public DateOnly? EndsOn { get; private set; }

    public LimitationKind LimitationKind { get; private set; }

    /// <summary>The name in the form in which debtors are compared; empty: no name.</summary>
    public string DebtorKey { get; private set; } = "";

    /// <summary>Credit code once more, for the index.</summary>
    public string? DebtorCode { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Rises with each change.</summary>
    public int Version { get; private set; }

    /// <summary>Nothing is collected any more.</summary>
    public bool IsOver => State is ClaimState.Paid or ClaimState.GivenUp;

    /// <summary>What is still asked for, yuan; null: nobody has said.</summary>
    public decimal? Open => Fields.Sum is { } sum ? Math.Max(sum - Recovered, 0) : null;

    internal void Write(ClaimFields fields, IReadOnlyDictionary<ClaimField, CellVersion> cells, DateTimeOffset now)
    {
        (Fields, Cells) = (fields, cells);
        (DebtorKey, DebtorCode) = (DebtorNames.Key(fields.Debtor), fields.CreditCode);
        Touch(now);
    }

    internal void Establish(ClaimTerms terms, DateTimeOffset now)
    {
        Terms = terms;
        Touch(now);
    }

    internal void Move(ClaimState state, DateTimeOffset now)
    {
        StateSince = State == state ? StateSince : now;
        State = state;
        Touch(now);
    }

    internal void Plan(DateOnly? on, string? step, DateTimeOffset now)
    {
        (NextOn, NextStep) = (on, step);
        Touch(now);
    }

    internal void Recover(decimal recovered, DateTimeOffset now)
    {
        Recovered = recovered;
        Touch(now);
    }

    /// <returns>False when nothing is new.</returns>
    internal bool Compute(LimitationResult limitation)
    {
        var isNew = (EndsOn, LimitationKind) != (limitation.Earliest, limitation.Kind);
        (EndsOn, LimitationKind) = (limitation.Earliest, limitation.Kind);
        return isNew;
    }

    internal void GoTo(Guid caseId, int ordinal, DateTimeOffset now)
    {
        (CaseId, Ordinal) = (caseId, ordinal);
        Touch(now);
    }

    private void Touch(DateTimeOffset now)
    {
        ChangedAt = now;
        Version++;
    }
}
