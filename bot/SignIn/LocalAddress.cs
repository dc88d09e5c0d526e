namespace FrontDoor.Bot.SignIn;

/// <summary>Where to go after signing in: pages of staff only, so that a link cannot lead elsewhere.</summary>
public static class LocalAddress
{
    public const string Home = "/console";
    private static readonly string[] Areas = [Home, "/notices"];

    /// <summary>The address itself when it is a path under <c>/console</c> or <c>/notices</c>, else <see cref="Home"/>.</summary>
    public static string OrHome(string? address) =>
        address is not null
        && Areas.Any(area => address == area || address.StartsWith(area + "/", StringComparison.Ordinal) || address.StartsWith(area + "?", StringComparison.Ordinal))
        && !address.Contains('\\', StringComparison.Ordinal)
        && !address.Contains("..", StringComparison.Ordinal)
        && !address.Any(char.IsControl)
            ? address
            : Home;
}
