using FrontDoor.Bot.Security;

namespace FrontDoor.Bot.SignIn;

/// <summary>Entries of the security log about who signs in and who may.</summary>
public sealed class SignInLog(SecurityLog log)
{
    /// <summary>By whoever is signed in to this request.</summary>
    /// <param name="about">The account that it is about.</param>
    public Task WriteAsync(HttpContext context, string what, string? about = null, string? more = null) =>
        log.WriteAsync(new(what, context.User.Identity?.Name, context.Connection.RemoteIpAddress?.ToString(), Cut(about), more), CancellationToken.None);

    // What was typed as a name may be anything, a password too long to be one as well.
    private static string? Cut(string? text) => text is { Length: > 60 } ? text[..60] : text;
}
