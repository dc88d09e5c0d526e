using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.SignIn;

/// <summary>Makes people who may sign in, and gives them new passwords.</summary>
public sealed class People(UserManager<StaffUser> users, RoleManager<IdentityRole<Guid>> roles, IPasswordHasher<StaffUser> passwords, SignInDb db)
{
    /// <summary>The password of a new person; it is kept nowhere in clear.</summary>
    public async Task<string> AddAsync(string userName, string displayName, Guid? specialistId, bool mustChangePassword, params string[] roleNames)
    {
        var password = PasswordMaker.Make();
        await AddAsync(userName, displayName, specialistId, password, mustChangePassword, roleNames);
        return password;
    }

    public async Task AddAsync(string userName, string displayName, Guid? specialistId, string password, bool mustChangePassword, params string[] roleNames)
    {
        await EnsureRolesAsync();
        var user = new StaffUser
        {
            UserName = userName,
            DisplayName = displayName,
            SpecialistId = specialistId,
            MustChangePassword = mustChangePassword,
        };
        // Both or neither: somebody without a role signs in to nothing, and the name would be taken.
        await using var together = await db.Database.BeginTransactionAsync();
        Require(await users.CreateAsync(user, password));
        Require(await users.AddToRolesAsync(user, roleNames));
        await together.CommitAsync();
    }

    /// <summary>Gives the role to somebody whom a start that was killed left without any. Nobody's role is changed.</summary>
    public async Task CompleteAsync(StaffUser user, string role)
    {
        if ((await users.GetRolesAsync(user)).Count == 0)
        {
            await EnsureRolesAsync();
            Require(await users.AddToRoleAsync(user, role));
        }
    }

    /// <summary>Null when there is no such user. Also ends a lockout, but takes nobody back who left; every open session of the user ends.</summary>
    /// <param name="role">For somebody who has none.</param>
    public async Task<string?> ResetPasswordAsync(string userName, bool mustChange = true, string? role = null)
    {
        if (await users.FindByNameAsync(userName) is not { } user)
        {
            return null;
        }

        var password = PasswordMaker.Make();
        user.MustChangePassword = mustChange;
        user.PasswordHash = passwords.HashPassword(user, password);
        user.LockoutEnd = user.IsActive ? null : user.LockoutEnd;
        user.AccessFailedCount = 0;
        Require(await users.UpdateSecurityStampAsync(user));
        if (role is not null)
        {
            await CompleteAsync(user, role);
        }

        return password;
    }

    /// <summary>Whoever left signs in no more, and open sessions end within a minute; nothing is deleted.</summary>
    public async Task SetActiveAsync(StaffUser user, bool isActive)
    {
        (user.LockoutEnd, user.AccessFailedCount) = (isActive ? null : DateTimeOffset.MaxValue, 0);
        Require(await users.UpdateSecurityStampAsync(user));
    }

    private async Task EnsureRolesAsync()
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                Require(await roles.CreateAsync(new IdentityRole<Guid>(role)));
            }
        }
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"Sign-in data refused: {string.Join(", ", result.Errors.Select(error => error.Code))}");
        }
    }
}
