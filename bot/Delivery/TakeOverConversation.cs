using FrontDoor.Bot.Turns;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Handoff;

namespace FrontDoor.Bot.Delivery;

/// <summary>Take-over as the console performs it: when this returns, the bot says nothing any more.</summary>
public sealed class TakeOverConversation(HandoffDesk desk, HolderSync sync)
{
    /// <summary>Problems as of <see cref="HandoffDesk.TakeOverAsync"/>. Null for a case without a conversation.</summary>
    public async Task<Result<HolderState?>> RunAsync(Guid caseId, Reader reader, CancellationToken cancellationToken)
    {
        var taken = await desk.TakeOverAsync(caseId, reader, cancellationToken);
        if (taken is { Succeeded: true, Value: { } state })
        {
            await sync.ApplyNowAsync(state.ConversationId, cancellationToken);
        }

        return taken;
    }
}

/// <summary>SQL decides the holder, the document obeys: at once on the host that changed it, by the outbox worker after a crash.</summary>
public sealed class HolderSync(HandoffDesk desk, ConversationDocuments documents, TurnOrder turns)
{
    /// <summary>Completes when the document has the holder and fence that SQL has. Without a document there is nothing to do: the next turn asks SQL.</summary>
    public async Task ApplyNowAsync(string conversationId, CancellationToken cancellationToken)
    {
        var state = await desk.HolderOfAsync(conversationId, cancellationToken);
        if (await documents.FindAsync(conversationId, cancellationToken) is not null)
        {
            await documents.ChangeAsync(conversationId, document => document.Obey(state), cancellationToken);
            return;
        }

        // The first turn of a conversation may be under way: there is no document yet in which it could lose its race.
        using var place = await turns.EnterAsync(conversationId, isMessage: false);
        await documents.ChangeAsync(conversationId, document => document.Obey(state), cancellationToken);
    }
}
