using FrontDoor.Core;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Bot.SignIn;

/// <summary>The people of the office as an administrator keeps them: sign-in and directory together.</summary>
public sealed class Staff(UserManager<StaffUser> users, People people, SaveSpecialist specialists, DirectoryLists directory, HandoffDesk handoff)
{
    private const int LongestName = 60;

    /// <summary>Everybody, also who left, by user name.</summary>
    public async Task<IReadOnlyList<StaffRow>> ListAsync(CancellationToken cancellationToken)
    {
        var known = (await directory.SpecialistsAsync(cancellationToken)).ToDictionary(s => s.Id);
        var rows = new List<StaffRow>();
        foreach (var user in await users.Users.OrderBy(u => u.UserName).ToListAsync(cancellationToken))
        {
            var desks = user.SpecialistId is { } id && known.TryGetValue(id, out var specialist) ? specialist.DeskIds : [];
            rows.Add(new(user.Id, user.UserName!, user.DisplayName, (await users.GetRolesAsync(user)).FirstOrDefault() ?? "", desks, user.IsActive, user.TwoFactorEnabled));
        }

        return rows;
    }

    /// <summary>The new person's password, to be changed at the first sign-in. Problems: <c>staff.name_needed</c>, <c>staff.user_name_bad</c>, <c>staff.user_name_taken</c>, <c>staff.role_needed</c>, <c>staff.desk_needed</c>, <c>desk.not_found</c>, <c>park.not_found</c>.</summary>
    public async Task<Result<string>> AddAsync(NewPerson person, CancellationToken cancellationToken)
    {
        if (await ProblemOfAsync(person) is { } problem)
        {
            return problem;
        }

        if (person.Role == Roles.Captain)
        {
            var captain = Guid.CreateVersion7();
            var saved = await specialists.SaveCaptainAsync(captain, person.Name, person.Park ?? "", isSample: false, cancellationToken);
            return saved.Problem is { } unknown ? unknown : await people.AddCaptainAsync(captain, person.UserName, person.Name, mustChangePassword: true);
        }

        // The directory first: killed in between, a row that nobody signs in as is left, and the name is still free.
        Guid? specialist = WorksCases(person.Role) ? Guid.CreateVersion7() : null;
        if (specialist is { } id && (await specialists.RunAsync(id, person.Name, person.Desks, isActive: true, isSample: false, cancellationToken)).Problem is { } refused)
        {
            return refused;
        }

        if (specialist is { } supervisor)
        {
            await specialists.SetSupervisorAsync(supervisor, person.Role == Roles.Supervisor, cancellationToken);
        }

        return await people.AddAsync(person.UserName, person.Name, specialist, mustChangePassword: true, person.Role);
    }

    /// <summary>Who leaves lets go of every case and conversation. Problems: <c>staff.not_found</c>, <c>staff.own_account</c>.</summary>
    /// <param name="by">Who does it: nobody shuts the own account.</param>
    public async Task<Result<Done>> SetActiveAsync(Guid userId, bool isActive, string by, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(userId.ToString()) is not { } user)
        {
            return new Problem("staff.not_found");
        }

        if (user.UserName == by)
        {
            return new Problem("staff.own_account");
        }

        if (user.SpecialistId is { } specialist && (await specialists.SetActiveAsync(specialist, isActive, cancellationToken)).Problem is { } refused)
        {
            return refused;
        }

        // Before the sign-in is shut: killed in between, the same press does the rest.
        if (user.SpecialistId is { } left && !isActive)
        {
            await handoff.ReleaseAllAsync(left, cancellationToken);
        }

        await people.SetActiveAsync(user, isActive);
        return default(Done);
    }

    /// <summary>By a supervisor, for somebody of the desks. Problems: <c>staff.not_found</c> (also for anybody who is no specialist), <c>staff.own_account</c>.</summary>
    /// <returns>The account.</returns>
    public async Task<Result<string>> DeactivateAsync(Guid specialistId, string by, CancellationToken cancellationToken)
    {
        // Somebody of the desks has one account; a supervisor's is shut by an administrator.
        if (await users.Users.Where(u => u.SpecialistId == specialistId).ToListAsync(cancellationToken) is not [var user] || !await users.IsInRoleAsync(user, Roles.Specialist))
        {
            return new Problem("staff.not_found");
        }

        var left = await SetActiveAsync(user.Id, isActive: false, by, cancellationToken);
        return left.Problem is { } problem ? problem : user.UserName!;
    }

    /// <summary>A new password, to be changed at the next sign-in. Problem <c>staff.not_found</c>.</summary>
    public async Task<Result<string>> ResetPasswordAsync(Guid userId) =>
        await users.FindByIdAsync(userId.ToString()) is { } user && await people.ResetPasswordAsync(user.UserName!) is { } password
            ? password
            : new Problem("staff.not_found");

    public static bool WorksCases(string role) => role is Roles.Specialist or Roles.Supervisor;

    private async Task<Problem?> ProblemOfAsync(NewPerson person) => true switch
    {
        _ when person.Name.Length is 0 or > LongestName => new("staff.name_needed"),
        _ when person.UserName.Length is < 2 or > LongestName || !person.UserName.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') => new("staff.user_name_bad"),
        _ when await users.FindByNameAsync(person.UserName) is not null => new("staff.user_name_taken", "name", person.UserName),
        _ when !Roles.All.Contains(person.Role) => new("staff.role_needed"),
        _ when WorksCases(person.Role) && person.Desks.Count == 0 => new("staff.desk_needed"),
        _ => null,
    };
}

/// <param name="Desks">Keys; only of specialists and supervisors.</param>
/// <param name="Park">By name; only of captains.</param>
public sealed record NewPerson(string Name, string UserName, string Role, IReadOnlyList<string> Desks, string? Park = null);

public sealed record StaffRow(Guid Id, string UserName, string Name, string Role, IReadOnlyList<Guid> DeskIds, bool IsActive, bool HasTwoStep);
