using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Conversations;

/// <summary>Keeps how a conversation is reached, so that a specialist's words find it after its document has expired.</summary>
public sealed class SaveAddress(Database database)
{
    public Task<Result<Done>> RunAsync(ConversationAddress address, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            await KeepAsync(db, address, cancellationToken);
            return default(Done);
        }, cancellationToken);

    internal static async Task<Conversation> KeepAsync(FrontDoorDb db, ConversationAddress address, CancellationToken cancellationToken)
    {
        var conversation = await db.Set<Conversation>().FindAsync([address.ConversationId], cancellationToken);
        if (conversation is null)
        {
            conversation = new Conversation(address);
            db.Add(conversation);
        }

        conversation.MoveTo(address);
        return conversation;
    }
}
