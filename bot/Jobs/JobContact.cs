using FrontDoor.Core.Directory;

namespace FrontDoor.Bot.Jobs;

/// <summary>Whom to call about a job: the desk, never a person of the enterprise.</summary>
public sealed class JobContact(DirectoryLists directory)
{
    /// <summary>Null when the desk has no number.</summary>
    public async Task<string?> PhoneAsync(CancellationToken cancellationToken) =>
        (await directory.DesksAsync(cancellationToken)).FirstOrDefault(desk => desk.Key == Desk.PublicAffairs)?.Phone;
}
