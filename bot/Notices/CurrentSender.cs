using System.Security.Claims;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>Who works at <c>/notices</c>: read from the directory with each request, so that the end of a term holds at once.</summary>
public sealed class CurrentSender(Captains captains)
{
    /// <summary>Null: nobody who may.</summary>
    public async Task<SignedInSender?> FindAsync(HttpContext context)
    {
        var user = context.User;
        if (user.IsInRole(Roles.Supervisor) && Guid.TryParse(user.FindFirstValue(StaffClaims.Specialist), out var specialist))
        {
            return new(new(specialist, user.FindFirstValue(StaffClaims.DisplayName) ?? "", null), null);
        }

        // With a password or by link: a captain's account has the directory's id.
        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await captains.FindAsync(id, context.RequestAborted) is { } captain
            && CaptainCookie.IsOfSession(user, captain)
            ? new(new(captain.Id, captain.Name, captain.ParkId), captain)
            : null;
    }
}

/// <param name="Captain">Null: a supervisor.</param>
public sealed record SignedInSender(NoticeSender Sender, CaptainView? Captain);
