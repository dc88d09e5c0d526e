using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Directory;

/// <summary>Look-ups in the directory.</summary>
public sealed class DirectoryLists(Database database)
{
    /// <summary>Enterprises whose Chinese or English name, or credit code, contains the part; best first; empty for a part of fewer than two characters.</summary>
    public Task<IReadOnlyList<EnterpriseHit>> FindEnterprisesAsync(string part, int max, CancellationToken cancellationToken) => throw new NotImplementedException($"{database}");

    public Task<IReadOnlyList<DeskView>> DesksAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Null when there is no such specialist or the person is no longer active.</summary>
    public Task<SpecialistView?> SpecialistAsync(Guid specialistId, CancellationToken cancellationToken) => throw new NotImplementedException();
}

public sealed record EnterpriseHit(Guid Id, string Name, string? EnglishName, string? CreditCode, string? Park, string? Building);

public sealed record DeskView(Guid Id, string Key, string Name, string EnglishName, string? Phone);

public sealed record SpecialistView(Guid Id, string Name, IReadOnlyList<Guid> DeskIds);
