using FrontDoor.Core.Cases.Ledger;

namespace FrontDoor.Core.Cases;

/// <summary>A case that began and mostly ended before there was this system.</summary>
public sealed partial class Case
{
    /// <param name="closedAt">Null: still open; then it waits for somebody from now on, without a promise that nobody gave.</param>
    internal void ComeFromLedger(LedgerEntry entry, DateTimeOffset? closedAt, DateTimeOffset now)
    {
        Outcome = entry.Outcome;
        if (closedAt is not { } closed)
        {
            (DueAt, WaitingSince) = (null, now);
            return;
        }

        (Status, StatusSince, ResolvedAt) = (entry.Solved == true ? CaseStatus.Confirmed : CaseStatus.Resolved, closed, closed);
        Rating = entry.Solved == true ? entry.Rating : null;
        StopWaiting();
    }

    /// <summary>Lines of the past are no news of the enterprise, and nobody owes an answer to them.</summary>
    internal void KeepLedgerTimes() => UnansweredSince = null;
}
