using FrontDoor.Bot.Turns;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Handoff;

namespace FrontDoor.Bot.Delivery;

/// <summary>Take-over as the console performs it: when this returns, the bot says nothing any more. Only a line that a channel has held open for longer than 5 s may still arrive.</summary>
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
public sealed class HolderSync(HandoffDesk desk, ConversationDocuments documents, FinishConversation finish, TimeProvider clock)
{
    /// <summary>Completes when the document has the holder and fence that SQL has. A turn under way, here or on another host, then loses its race; what it committed before and has not sent is dropped.</summary>
    public async Task ApplyNowAsync(string conversationId, CancellationToken cancellationToken)
    {
        var state = await desk.HolderOfAsync(conversationId, cancellationToken);
        if (await documents.FindAsync(conversationId, cancellationToken) is not null
            || await desk.AddressOfAsync(conversationId, cancellationToken) is not { } address
            || !await BeginAsync(address, cancellationToken))
        {
            await documents.ChangeAsync(conversationId, document => document.Obey(state), cancellationToken);
        }

        if (state.Holder == Holder.Specialist)
        {
            await finish.StandBackAsync(conversationId, cancellationToken);
        }
    }

    // The first turn of a conversation may be under way, its case open already: without a document there would be nothing in which it could lose.
    private async Task<bool> BeginAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        var (version, document) = await documents.OpenAsync(address, cancellationToken);
        document.LastMessageAt = clock.GetUtcNow();
        return version == 0 && (await documents.CommitAsync(version, document, [], cancellationToken)).Committed;
    }
}
