using FrontDoor.Bot.Security;
using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.SignIn;

/// <summary>Signs a person in by password. An unknown name, a wrong password and an account that is locked take the same answer and the same time: nobody learns which names exist.</summary>
public sealed class PasswordSignIn(UserManager<StaffUser> users, SignInManager<StaffUser> signIn, SignInTries tries)
{
    private static readonly StaffUser Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<StaffUser>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>Failed or locked out: whoever tried must not learn which. With a second step asked for, nobody is signed in yet.</summary>
    public async Task<SignInResult> RunAsync(HttpContext context, string userName, string password)
    {
        if (await users.FindByNameAsync(userName) is not { } user)
        {
            return Refuse(password, SignInResult.Failed);
        }

        // The stamp changes with a new password: who got one from the administrator begins anew.
        var pair = $"{CallerAddress.CountedAs(context)}|{user.Id}|{user.SecurityStamp}";
        var (may, counts) = tries.Take(pair);
        if (!may || await users.IsLockedOutAsync(user))
        {
            return Refuse(password, SignInResult.LockedOut);
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: counts);
        if (result.Succeeded || result.RequiresTwoFactor)
        {
            tries.Forget(pair);
        }

        return result;
    }

    /// <summary>Costs what a look at a real password costs.</summary>
    private SignInResult Refuse(string password, SignInResult result)
    {
        _ = users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        return result;
    }
}
