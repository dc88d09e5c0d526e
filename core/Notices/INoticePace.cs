namespace FrontDoor.Core.Notices;

/// <summary>The rate of a way, shared by all hosts: Redis where there is one, the database otherwise.</summary>
public interface INoticePace
{
    /// <summary>Takes the next places in line. When the first of them may go out; each further one <paramref name="spacing"/> later. Places that are not used are lost.</summary>
    Task<DateTimeOffset> TakeAsync(string way, int count, TimeSpan spacing, CancellationToken cancellationToken);
}
