using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Time;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Turns;

/// <summary>What dialogs may read, by core's use cases.</summary>
public sealed class HostKnowledge(DirectoryLists directory, CasesOfConversation cases, WorkingTime workingTime) : IKnowledge
{
    private const int Most = 5;

    public async Task<IReadOnlyList<KnownEnterprise>> FindEnterprisesAsync(string part, CancellationToken cancellationToken) =>
        [.. (await directory.FindEnterprisesAsync(part, Most, cancellationToken)).Select(hit => new KnownEnterprise(hit.Id, hit.Name, hit.Park))];

    public async Task<IReadOnlyList<KnownCase>> CasesAsync(string conversationId, CancellationToken cancellationToken) =>
        [.. (await cases.RunAsync(conversationId, cancellationToken)).Select(known =>
            new KnownCase(known.Id, known.Number, known.Kind, known.Status, known.IsComplete, known.DeskName, known.SpecialistName))];

    public async Task<KnownContent?> ContentAsync(string draftId, CancellationToken cancellationToken) =>
        await cases.ContentAsync(draftId, cancellationToken) is { } content
            ? new(content.Payload, content.Contact, content.IsComplete, content.Version, content.Digest, content.Open)
            : null;

    public DateTimeOffset? NextOpening(DateTimeOffset now) => workingTime.IsOpen(now) ? null : workingTime.NextOpening(now);
}
