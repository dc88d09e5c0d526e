namespace FrontDoor.Bot.SignIn;

/// <summary>What groups of pages and routes ask of a person. Administrators and auditors run the system without reading cases.</summary>
public static class Policies
{
    /// <summary>Any signed-in person.</summary>
    public const string Staff = "staff";

    /// <summary>Administrators: who may sign in.</summary>
    public const string Administer = "administer";

    /// <summary>Supervisors: calendar, desks, rules.</summary>
    public const string Supervise = "supervise";

    /// <summary>Auditors: the security log.</summary>
    public const string Audit = "audit";

    /// <summary>Captains: what they reported.</summary>
    public const string Report = "report";

    /// <summary>Specialists and supervisors who are in the directory.</summary>
    public const string ReadCases = "read_cases";
}
