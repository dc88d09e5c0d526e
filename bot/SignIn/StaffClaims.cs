using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FrontDoor.Bot.SignIn;

/// <summary>What the cookie says of a person besides name and roles.</summary>
public sealed class StaffClaims(UserManager<StaffUser> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, IOptions<StaffSignInOptions> signIn)
    : UserClaimsPrincipalFactory<StaffUser, IdentityRole<Guid>>(users, roles, options)
{
    public const string Specialist = "frontdoor:specialist";
    public const string MustSetUpTwoStep = "frontdoor:must_set_up_two_step";
    public const string DisplayName = "frontdoor:name";
    public const string MustChangePassword = "frontdoor:must_change_password";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        if (user.SpecialistId is { } specialist)
        {
            identity.AddClaim(new Claim(Specialist, specialist.ToString()));
        }

        if (signIn.Value.RequireTwoStep && !user.TwoFactorEnabled)
        {
            identity.AddClaim(new Claim(MustSetUpTwoStep, "1"));
        }

        if (user.MustChangePassword)
        {
            identity.AddClaim(new Claim(MustChangePassword, "1"));
        }

        return identity;
    }
}
