using System.Security.Claims;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Cases;
using Microsoft.AspNetCore.Components.Authorization;

namespace FrontDoor.Bot.Console;

/// <summary>Who looks: every query of the console takes this, so that a foreign case is not found.</summary>
public sealed class CurrentReader(AuthenticationStateProvider session)
{
    public async Task<Reader> FindAsync() => Of((await session.GetAuthenticationStateAsync()).User)
        ?? throw new InvalidOperationException("A page of cases was opened without its policy.");

    /// <summary>Null when this person works no cases.</summary>
    public static Reader? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(StaffClaims.Specialist), out var specialist) ? new Reader(specialist, user.IsInRole(Roles.Supervisor)) : null;
}
