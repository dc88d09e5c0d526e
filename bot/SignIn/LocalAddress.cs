namespace FrontDoor.Bot.SignIn;

/// <summary>Where to go after signing in: pages of this console only, so that a link cannot lead elsewhere.</summary>
public static class LocalAddress
{
    public const string Home = "/console";

    /// <summary>The address itself when it is a path under <c>/console</c>, else <see cref="Home"/>.</summary>
    public static string OrHome(string? address) =>
        address is not null
        && (address == Home || address.StartsWith(Home + "/", StringComparison.Ordinal) || address.StartsWith(Home + "?", StringComparison.Ordinal))
        && !address.Contains('\\', StringComparison.Ordinal)
        && !address.Contains("..", StringComparison.Ordinal)
        && !address.Any(char.IsControl)
            ? address
            : Home;
}
