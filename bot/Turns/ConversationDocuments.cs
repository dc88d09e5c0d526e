using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Handoff;

namespace FrontDoor.Bot.Turns;

/// <summary>Loads conversation documents and writes them by compare-and-set.</summary>
public sealed class ConversationDocuments(IConversationStore store, HandoffDesk desk, CasesOfConversation cases)
{
    /// <summary>The document, or a new one (version 0) that takes holder, case and draft count from SQL: what was lost or has expired is known there.</summary>
    public async Task<(long Version, ConversationDocument Document)> OpenAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        var (version, document, _) = await OpenWithLogAsync(address, cancellationToken);
        return (version, document);
    }

    /// <summary>As <see cref="OpenAsync"/>, with the number of the log's last line at that moment.</summary>
    public async Task<(long Version, ConversationDocument Document, long LastNumber)> OpenWithLogAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(address.ConversationId, cancellationToken) is { } stored)
        {
            return (stored.Version, ConversationDocument.FromJson(stored.Json), stored.LastNumber);
        }

        // Asked at the same time: the log may be there without a document.
        var last = store.LastNumberAsync(address.ConversationId, cancellationToken);
        return (0, await BeginAsync(address, cancellationToken), await last);
    }

    // Most who come for the first time are unknown: one question then, and no further ones about their cases.
    private async Task<ConversationDocument> BeginAsync(ConversationAddress address, CancellationToken cancellationToken) =>
        await desk.FindHolderAsync(address.ConversationId, cancellationToken) is { } state
            ? new() { Address = address, Holder = state.Holder, Fence = state.Fence, CaseId = state.CaseId, FirstDraftOrdinal = 1 + await cases.LastDraftAsync(address.ConversationId, cancellationToken) }
            : new() { Address = address, FirstDraftOrdinal = 1, IsStranger = true };

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
