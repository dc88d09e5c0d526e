namespace FrontDoor.Core.Policies.Fit;

public enum FitVerdict
{
    /// <summary>All its conditions are met by what is known.</summary>
    Fits,

    /// <summary>Something has to be verified, or nobody entered its conditions.</summary>
    MayFit,
    DoesNot,
}

public enum FitState
{
    Met,
    Unknown,
    NotMet,
}

/// <summary>A policy held against what is known of an enterprise.</summary>
/// <param name="Entry">Without its text.</param>
public sealed record PolicyFit(PolicyEntry Entry, FitVerdict Verdict, IReadOnlyList<CheckedCondition> Conditions);

/// <param name="Known">What it was held against; null: nothing is known.</param>
public sealed record CheckedCondition(FitCondition Condition, FitState State, string? Known);

/// <summary>What would have to be known to say more.</summary>
/// <param name="Key">Under which the answer is kept.</param>
/// <param name="Own">A supervisor's own question; null: the field's.</param>
public sealed record FitQuestion(string Key, string Field, string? Own);

/// <summary>Something that is known of an enterprise.</summary>
/// <param name="SaidBy">A name of staff; null: the enterprise itself said it, or the directory knows it.</param>
/// <param name="At">Null: from the directory.</param>
/// <param name="IsConfirmed">Staff said it, or somebody whom staff made sure of; what the directory knows counts as that.</param>
public sealed record KnownFact(string Value, string? SaidBy, DateTimeOffset? At, bool IsConfirmed);

/// <param name="EnterpriseId">Null: it is not known which, or none of the directory.</param>
/// <param name="Policies">In force and not replaced; what fits first.</param>
/// <param name="Missing">What most policies wait for first.</param>
/// <param name="Known">By key, what the reader may be told.</param>
public sealed record FitReport(Guid? EnterpriseId, string? Enterprise, IReadOnlyList<PolicyFit> Policies, IReadOnlyList<FitQuestion> Missing, IReadOnlyDictionary<string, KnownFact> Known);

/// <summary>An enterprise by name.</summary>
public sealed record FittingEnterprise(Guid Id, string Name, string? Park);
