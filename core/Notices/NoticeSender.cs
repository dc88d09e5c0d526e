namespace FrontDoor.Core.Notices;

/// <summary>Who works with notices. Every query takes it: another park's notice is not found.</summary>
/// <param name="ParkId">A captain's own park; null: a supervisor, for all parks.</param>
public sealed record NoticeSender(Guid Id, string Name, Guid? ParkId)
{
    public bool IsSupervisor => ParkId is null;
}
