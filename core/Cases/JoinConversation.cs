using FrontDoor.Core.Conversations;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>A new conversation of the same contact and case: whoever comes back by a personal link after the old one has expired.</summary>
public sealed class JoinConversation(Database database, TimeProvider clock)
{
    /// <summary>Problem <c>case.not_found</c>.</summary>
    public Task<Result<Done>> RunAsync(CaseRef which, ConversationAddress address, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            var conversation = await SaveAddress.KeepAsync(db, address, cancellationToken);
            conversation.TalkAbout(writer.Case.Id, writer.Case.ContactId);
            writer.Case.SeenIn(conversation.Id);
            writer.Case.NextEvent(writer.Now);
            writer.Wake();
            return default(Done);
        }, cancellationToken);
}
