using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FrontDoor.Bot.SignIn;

/// <summary>An open page has no further requests, so its circuit asks once a minute whether the session still holds: not after a new password, a lost role, or the session's length.</summary>
public sealed class CircuitSession(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, IHostApplicationLifetime lifetime, TimeProvider clock)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private readonly DateTimeOffset openedAt = clock.GetUtcNow();

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - openedAt > SignInFeature.Session)
        {
            return false;
        }

        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Nobody can be asked any more, and the page goes with the host.
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
        var user = await users.GetUserAsync(authenticationState.User);
        return user is not null
            && authenticationState.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user);
    }
}
