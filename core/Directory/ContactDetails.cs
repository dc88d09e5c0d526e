namespace FrontDoor.Core.Directory;

/// <summary>Who is behind a case, as said in the intake; every member may be unknown.</summary>
/// <param name="EnterpriseId">Set when the enterprise was found in the directory.</param>
/// <param name="Phone">A telephone number, or an e-mail address where somebody leaves that instead.</param>
/// <param name="CreditCode">Unified social credit code as said, its check digit verified; it may be in no directory.</param>
/// <param name="OnlyHere">The person wants to be reached in this conversation only, without a phone number.</param>
public sealed record ContactDetails(
    string? Enterprise = null,
    Guid? EnterpriseId = null,
    string? Person = null,
    string? Phone = null,
    bool OnlyHere = false,
    string? CreditCode = null);
