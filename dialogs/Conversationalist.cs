namespace FrontDoor.Dialogs;

/// <summary>The entry of dialogs: turns (state, message) into (state, replies, effects). Thread-safe, one for the process.</summary>
public sealed class Conversationalist
{
    public Task<TurnOutcome> TurnAsync(Turn turn, IKnowledge knowledge, CancellationToken cancellationToken) => throw new NotImplementedException();
}
