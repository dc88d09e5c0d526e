using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.SignIn;

/// <summary>Replaces the own password and keeps this session; all others of the person end.</summary>
public sealed class ChangePassword(UserManager<StaffUser> users, SignInManager<StaffUser> signIn, SignInTries tries, SignInLog log, DataFolder folder)
{
    /// <summary>Codes of Identity for what was wrong; empty when it was changed.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(HttpContext context, string current, string wanted)
    {
        if (await users.GetUserAsync(context.User) is not { } user)
        {
            return ["PasswordMismatch"];
        }

        if (await ProblemOfAsync(user, current) is { } refused)
        {
            return [refused];
        }

        if (current == wanted)
        {
            return ["PasswordUnchanged"];
        }

        var result = await users.ChangePasswordAsync(user, current, wanted);
        if (!result.Succeeded)
        {
            return [.. result.Errors.Select(error => error.Code)];
        }

        user.AccessFailedCount = 0;
        user.MustChangePassword = false;
        await users.UpdateAsync(user);
        await signIn.RefreshSignInAsync(user);
        await log.WriteAsync(context, "password.changed", user.UserName);
        if (await users.IsInRoleAsync(user, Roles.Administrator))
        {
            FirstPasswordFile.Remove(folder);
        }

        return [];
    }

    /// <summary>Who sits down at an open session must not find the password out here: five tries in a quarter of an hour, and wrong ones count as those at the sign-in do.</summary>
    private async Task<string?> ProblemOfAsync(StaffUser user, string current)
    {
        var session = $"own|{user.Id}|{user.SecurityStamp}";
        if (!tries.Take(session).May || await users.IsLockedOutAsync(user))
        {
            return "LockedOut";
        }

        if (!await users.CheckPasswordAsync(user, current))
        {
            await users.AccessFailedAsync(user);
            return "PasswordMismatch";
        }

        tries.Forget(session);
        return null;
    }
}
