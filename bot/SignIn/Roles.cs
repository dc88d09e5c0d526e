namespace FrontDoor.Bot.SignIn;

/// <summary>What a person may be; the names stand in the database.</summary>
public static class Roles
{
    public const string Specialist = "specialist";
    public const string Captain = "captain";
    public const string Supervisor = "supervisor";
    public const string Administrator = "administrator";
    public const string Auditor = "auditor";

    public static readonly IReadOnlyList<string> All = [Specialist, Captain, Supervisor, Administrator, Auditor];
}
