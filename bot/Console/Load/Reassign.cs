using FrontDoor.Bot.Delivery;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Handoff;

namespace FrontDoor.Bot.Console.Load;

/// <summary>Gives a case to somebody else; when this returns, the conversation's document has the new holder.</summary>
public sealed class Reassign(HandoffDesk desk, HolderSync sync)
{
    /// <summary>Null when it was done. Problems as of <see cref="HandoffDesk.AssignAsync"/>.</summary>
    /// <param name="specialistId">Null: the best of the desk.</param>
    public async Task<Problem?> RunAsync(Guid caseId, Reader reader, Guid? specialistId, string note, CancellationToken cancellationToken)
    {
        var assigned = await desk.AssignAsync(caseId, reader, specialistId, note, cancellationToken);
        if (assigned is { Succeeded: true, Value: { } state })
        {
            await sync.ApplyNowAsync(state.ConversationId, cancellationToken);
        }

        return assigned.Problem;
    }
}
