using System.Globalization;
using System.Security.Claims;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Directory;
using Microsoft.AspNetCore.Authentication;

namespace FrontDoor.Bot.Notices;

/// <summary>The sign-in of a captain who joined by a one-time link: no password, bound to a chat.</summary>
public static class CaptainCookie
{
    public const string Scheme = "captain";
    private const string Session = "session";

    public static Task WriteAsync(HttpContext context, CaptainView captain)
    {
        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, captain.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Role, Roles.Captain));
        identity.AddClaim(new(Session, captain.Session.ToString(CultureInfo.InvariantCulture)));
        return context.SignInAsync(Scheme, new(identity), new() { IsPersistent = true });
    }

    /// <summary>Who joined anew or was ended since opens nothing with an old cookie.</summary>
    public static bool IsOfSession(ClaimsPrincipal user, CaptainView captain) =>
        user.FindFirstValue(Session) is not { } session || session == captain.Session.ToString(CultureInfo.InvariantCulture);

    /// <summary>Joined by link, and not by a password of the office.</summary>
    public static bool IsBy(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Session);
}
