namespace FrontDoor.Core.Storage;

/// <summary>Says after a commit, with ids only, that something may be read again. Losing one is harmless: readers also look every 5 s.</summary>
public interface IWakeUps
{
    void Publish(WakeUp wakeUp);

    /// <summary>The handler must return at once and not throw. Dispose to stop.</summary>
    IDisposable Subscribe(Action<WakeUp> handler);
}

/// <param name="CaseId">The case whose event number rose; null when only the outbox or a list did.</param>
/// <param name="ConversationId">The conversation concerned, if any.</param>
/// <param name="Outbox">True when rows wait in the outbox.</param>
public sealed record WakeUp(Guid? CaseId, string? ConversationId, bool Outbox = false);
