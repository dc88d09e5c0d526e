namespace FrontDoor.Core.Storage;

/// <summary>Where the servers differ. Each has one page with all that is its own.</summary>
internal interface IDatabaseServer
{
    /// <summary>How many acts of this host may be in a write transaction at once; the others wait in order of arrival.</summary>
    int WritersAtOnce { get; }

    /// <summary>Somebody else was first (a row changed, a unique key taken, a deadlock): the same act on a new context may succeed.</summary>
    bool MayRunAgain(Exception problem);

    /// <summary>Hosts start one after another: one migrates and makes the first people, the next finds them. Completes when it is this one's turn; dispose to let the next one begin.</summary>
    Task<IAsyncDisposable> StartAloneAsync(CancellationToken cancellationToken);
}
