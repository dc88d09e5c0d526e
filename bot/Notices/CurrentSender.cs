using System.Security.Claims;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>Who works at <c>/notices</c>: read from the directory with each request, so that the end of a term holds at once.</summary>
public sealed class CurrentSender(Captains captains)
{
    private const string Captain = "frontdoor:captain";

    /// <summary>Null: nobody who may.</summary>
    public async Task<SignedInSender?> FindAsync(HttpContext context)
    {
        var user = context.User;
        if (user.IsInRole(Roles.Supervisor) && Guid.TryParse(user.FindFirstValue(StaffClaims.Specialist), out var specialist))
        {
            return new(new(specialist, user.FindFirstValue(StaffClaims.DisplayName) ?? "", null), null);
        }

        // A captain with a password has a claim of the directory's id; one who joined by link is known by nothing else.
        return Guid.TryParse(user.FindFirstValue(Captain) ?? user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await captains.FindAsync(id, context.RequestAborted) is { } captain
            && CaptainCookie.IsOfSession(user, captain)
            ? new(new(captain.Id, captain.Name, captain.ParkId), captain)
            : null;
    }
}

/// <param name="Captain">Null: a supervisor.</param>
public sealed record SignedInSender(NoticeSender Sender, CaptainView? Captain);
