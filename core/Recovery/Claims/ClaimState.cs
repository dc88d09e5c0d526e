namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Where the collection of a claim stands.</summary>
public enum ClaimState
{
    Collecting,
    Demanded,
    Promised,
    Paying,
    Paid,
    Mediation,
    Court,
    Disputed,

    /// <summary>Given up, or withdrawn by the enterprise.</summary>
    GivenUp,
}

/// <summary>Who wrote a cell last.</summary>
public enum CellWriter
{
    Enterprise,
    Staff,
}

/// <param name="By">The specialist; null for the enterprise.</param>
/// <param name="Sent">What the enterprise said last of this cell, as its table shows it; null: nothing.</param>
public sealed record CellVersion(CellWriter Writer, Guid? By, DateTimeOffset At, string? Sent);
