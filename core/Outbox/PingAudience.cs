namespace FrontDoor.Core.Outbox;

/// <summary>Whom a ping reaches. Nobody is reached by an open browser tab alone.</summary>
public enum PingAudience
{
    /// <summary>The group of a desk.</summary>
    Desk,

    /// <summary>Who leads a desk; a desk without lead: its group.</summary>
    Leads,

    /// <summary>One person.</summary>
    Specialist,

    /// <summary>Everybody who supervises.</summary>
    Supervisors,
}

/// <param name="DeskId">Of a desk and its leads; also whose group hears it when a person has no address.</param>
/// <param name="SpecialistId">Of one person.</param>
public sealed record PingTo(PingAudience Audience, Guid DeskId, Guid? SpecialistId = null);
