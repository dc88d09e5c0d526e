using FrontDoor.Bot.Turns;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>A client said <c>endOfConversation</c>: it can still be read, but nobody posts to it any more.</summary>
public sealed class EndedConversations(ConversationDocuments documents, TurnOrder turns, TimeProvider clock)
{
    public async Task EndAsync(string conversationId, string userId, string language)
    {
        var address = DirectLineAdapter.AddressOf(conversationId, userId, language);
        using var place = await turns.EnterAsync(address.ConversationId, isMessage: false);
        for (var isDone = false; !isDone;)
        {
            var (version, document) = await documents.OpenAsync(address, CancellationToken.None);
            document.EndedAt ??= clock.GetUtcNow();
            document.LastMessageAt = clock.GetUtcNow();
            isDone = (await documents.CommitAsync(version, document, [], CancellationToken.None)).Committed;
        }
    }

    public async Task<bool> ContainsAsync(string conversationId, CancellationToken cancellationToken) =>
        await documents.FindAsync(DirectLineConversation.StoreId(conversationId), cancellationToken) is (_, { EndedAt: not null });
}
