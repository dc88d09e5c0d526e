using System.Security.Cryptography;
using System.Text;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Policies;

namespace FrontDoor.Bot.Samples;

/// <summary>Fills an empty Development installation. Running it again after a crash adds what is missing and gives new passwords.</summary>
public sealed class LoadSamples(DirectoryImport directory, SaveSpecialist specialists, PolicyBook policies, People people)
{
    /// <returns>Who may sign in, with the passwords that are shown once.</returns>
    public async Task<IReadOnlyList<PrintedPerson>> RunAsync(CancellationToken cancellationToken)
    {
        Require(await directory.RunAsync(new(SamplePlaces.Parks, SamplePlaces.Buildings, SampleEnterprises.All), isSample: true, cancellationToken));
        var known = (await policies.ListAsync(cancellationToken)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in SamplePolicies.Read().Where(entry => !known.Contains(entry.Key)))
        {
            Require(await policies.SaveAsync(entry, null, Sample.Mark("system"), cancellationToken));
        }

        var printed = new List<PrintedPerson>();
        foreach (var person in SamplePeople.All)
        {
            printed.Add(await AddAsync(person, cancellationToken));
        }

        return printed;
    }

    private async Task<PrintedPerson> AddAsync(SamplePerson person, CancellationToken cancellationToken)
    {
        var id = IdOf(person.UserName);
        if (person.Desks.Count > 0)
        {
            Require(await specialists.RunAsync(id, person.Name, person.Desks, isActive: true, isSample: true, cancellationToken));
            Require(await specialists.SetSupervisorAsync(id, person.Role == Roles.Supervisor, cancellationToken));
        }
        else if (person.Role == Roles.Captain)
        {
            Require(await specialists.SaveCaptainAsync(id, person.Name, SamplePlaces.Parks[0].Name, isSample: true, cancellationToken));
        }

        var password = await people.ResetPasswordAsync(person.UserName, mustChange: false, person.Role)
            ?? (person.Role == Roles.Captain ? await people.AddCaptainAsync(id, person.UserName, person.Name) : null)
            ?? await people.AddAsync(person.UserName, person.Name, person.Desks.Count > 0 ? id : null, mustChangePassword: false, person.Role);
        return new(person.UserName, person.Name, person.Role, password);
    }

    // The same person keeps the same id, so that a repeated start finds the row.
    private static Guid IdOf(string userName) => new(SHA256.HashData(Encoding.UTF8.GetBytes("sample person " + userName)).AsSpan(0, 16));

    private static void Require<T>(Result<T> result)
    {
        if (result.Problem is { } problem)
        {
            throw new InvalidOperationException($"Samples refused: {problem.Code}");
        }
    }
}

/// <param name="Role">A name of <see cref="Roles"/>.</param>
public sealed record PrintedPerson(string UserName, string Name, string Role, string Password);
