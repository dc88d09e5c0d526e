using System.Security.Claims;
using FrontDoor.Bot.Security;
using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.SignIn;

/// <summary>Signs a person in by password. An unknown name, a wrong password and an account that is locked take the same answer and the same time: nobody learns which names exist.</summary>
public sealed class PasswordSignIn(UserManager<StaffUser> users, SignInManager<StaffUser> signIn, SignInTries tries)
{
    private static readonly StaffUser Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<StaffUser>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>False: none of these may know more.</summary>
    public async Task<bool> RunAsync(HttpContext context, string userName, string password)
    {
        if (await users.FindByNameAsync(userName) is not { } user)
        {
            return Refuse(password);
        }

        // The stamp changes with a new password: who got one from the administrator begins anew.
        var pair = $"{CallerAddress.CountedAs(context)}|{user.Id}|{user.SecurityStamp}";
        var (may, counts) = tries.Take(pair);
        if (!may || await users.IsLockedOutAsync(user))
        {
            return Refuse(password);
        }

        if (!(await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: counts)).Succeeded)
        {
            return false;
        }

        tries.Forget(pair);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim("amr", "pwd")]);
        return true;
    }

    /// <summary>Costs what a look at a real password costs.</summary>
    private bool Refuse(string password)
    {
        _ = users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        return false;
    }
}
