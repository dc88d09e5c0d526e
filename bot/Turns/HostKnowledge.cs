using FrontDoor.Core.Directory;
using FrontDoor.Core.Time;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Turns;

/// <summary>What dialogs may read, by core's use cases.</summary>
public sealed class HostKnowledge(DirectoryLists directory, WorkingTime workingTime) : IKnowledge
{
    private const int Most = 5;

    public async Task<IReadOnlyList<KnownEnterprise>> FindEnterprisesAsync(string part, CancellationToken cancellationToken) =>
        [.. (await directory.FindEnterprisesAsync(part, Most, cancellationToken)).Select(hit => new KnownEnterprise(hit.Id, hit.Name, hit.Park))];

    public Task<IReadOnlyList<KnownCase>> CasesAsync(string conversationId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KnownCase>>([]);

    public DateTimeOffset? NextOpening(DateTimeOffset now) => workingTime.IsOpen(now) ? null : workingTime.NextOpening(now);
}
