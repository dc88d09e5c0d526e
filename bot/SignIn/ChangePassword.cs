using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.SignIn;

/// <summary>Replaces the own password and keeps this session; all others of the person end.</summary>
public sealed class ChangePassword(UserManager<StaffUser> users, SignInManager<StaffUser> signIn, SignInLog log, DataFolder folder)
{
    /// <summary>Codes of Identity for what was wrong; empty when it was changed.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(HttpContext context, string current, string wanted)
    {
        if (await users.GetUserAsync(context.User) is not { } user)
        {
            return ["PasswordMismatch"];
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
}
