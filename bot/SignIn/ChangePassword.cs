using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.SignIn;

/// <summary>Replaces the own password and keeps this session; all others of the person end.</summary>
public sealed class ChangePassword(UserManager<StaffUser> users, SignInManager<StaffUser> signIn, DataFolder folder)
{
    /// <summary>Codes of Identity for what was wrong; empty when it was changed.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(HttpContext context, string current, string wanted)
    {
        if (await users.GetUserAsync(context.User) is not { } user)
        {
            return ["PasswordMismatch"];
        }

        // Who sits down at an open session must not find the password out here.
        if (await IsRefusedAsync(user, current))
        {
            return [await users.IsLockedOutAsync(user) ? "LockedOut" : "PasswordMismatch"];
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
        if (await users.IsInRoleAsync(user, Roles.Administrator))
        {
            FirstPasswordFile.Remove(folder);
        }

        return [];
    }

    /// <summary>Wrong ones count as those at the sign-in do.</summary>
    private async Task<bool> IsRefusedAsync(StaffUser user, string current)
    {
        if (await users.IsLockedOutAsync(user))
        {
            return true;
        }

        var isWrong = !await users.CheckPasswordAsync(user, current);
        if (isWrong)
        {
            await users.AccessFailedAsync(user);
        }

        return isWrong;
    }
}
