using FrontDoor.Core.Cases.Payloads;

namespace FrontDoor.Core.Cases;

/// <summary>What becomes of a case that nobody works on any more.</summary>
public sealed partial class Case
{
    /// <summary>Locked away at the contact's wish: stored as long as it must be, and read by nobody. Null: not.</summary>
    public DateTimeOffset? RestrictedAt { get; private set; }

    /// <summary>Its keeping period is over: what was said, whose it was and its files are gone; number, kind and times stay for the figures. Null: not.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Closed, or resolved and past the days in which it may be reopened.</summary>
    internal bool IsOver(DateTimeOffset now) => IsClosed || (Status == CaseStatus.Resolved && now - ResolvedAt > ReopenWithin);

    /// <summary>Who spoke turned out to be somebody known.</summary>
    internal void BelongTo(Guid contactId) => ContactId = contactId;

    internal void Restrict(DateTimeOffset now) => RestrictedAt ??= now;

    internal void Erase(DateTimeOffset now)
    {
        (Payload, Enterprise, EnterpriseId, Summary) = (new GeneralPayload(), null, null, null);
        (Outcome, RatingWords, ConversationId, ClaimDebtors) = (null, null, null, null);
        (RestrictedAt, ErasedAt) = (RestrictedAt ?? now, now);
    }
}
