using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Handoff;

namespace FrontDoor.Bot.Turns;

/// <summary>Loads conversation documents and writes them by compare-and-set.</summary>
public sealed class ConversationDocuments(IConversationStore store, HandoffDesk desk)
{
    /// <summary>The document, or a new one (version 0) that takes holder, case and draft count from SQL: what was lost or has expired is known there.</summary>
    public async Task<(long Version, ConversationDocument Document)> OpenAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        if (await FindAsync(address.ConversationId, cancellationToken) is { } found)
        {
            return found;
        }

        var state = await desk.HolderOfAsync(address.ConversationId, cancellationToken);
        var drafts = 0;
        return (0, new() { Address = address, Holder = state.Holder, Fence = state.Fence, CaseId = state.CaseId, FirstDraftOrdinal = drafts + 1 });
    }

    /// <summary>Null when there is no document.</summary>
    public async Task<(long Version, ConversationDocument Document)?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        await store.FindAsync(conversationId, cancellationToken) is { } stored
            ? (stored.Version, ConversationDocument.FromJson(stored.Json))
            : null;

    /// <summary>Not committed: somebody else was first; load again.</summary>
    public Task<CommitOutcome> CommitAsync(long version, ConversationDocument document, IReadOnlyList<NewLine> lines, CancellationToken cancellationToken) =>
        store.CommitAsync(
            new(document.Address.ConversationId, version, document.ToJson(), document.UnfinishedSince, document.LastMessageAt, lines),
            cancellationToken);

    /// <summary>Changes the document until the change is committed or the change says that there is nothing to do. False: nothing to do, or no document.</summary>
    public async Task<bool> ChangeAsync(string conversationId, Func<ConversationDocument, bool> change, CancellationToken cancellationToken)
    {
        while (await FindAsync(conversationId, cancellationToken) is var (version, document) && change(document))
        {
            if ((await CommitAsync(version, document, [], cancellationToken)).Committed)
            {
                return true;
            }
        }

        return false;
    }
}
