using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.SignIn;

/// <summary>Somebody who may sign in. Who works cases is a specialist of the directory, known here by id only.</summary>
public sealed class StaffUser : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    /// <summary>Somebody who left is locked for ever and stays in the records of cases; a wrong password locks for a while only.</summary>
    public bool IsActive => LockoutEnd != DateTimeOffset.MaxValue;

    /// <summary>Null for people who work no cases (captain, administrator, auditor).</summary>
    public Guid? SpecialistId { get; set; }

    /// <summary>True while the password came from somebody else: no page opens before it is changed.</summary>
    public bool MustChangePassword { get; set; }
}
