using FrontDoor.Bot.Health;
using FrontDoor.Bot.Turns;

namespace FrontDoor.Bot.Delivery;

/// <summary>One sender a conversation, also among hosts: the document says whose turn it is. One host alone needs no word about it.</summary>
public sealed class SendingHost(StoreWatch stores, ConversationDocuments documents, TimeProvider clock)
{
    private readonly string name = Guid.NewGuid().ToString("N");

    /// <summary>Another host may send as well.</summary>
    public bool IsOneOfSeveral => stores.IsNeeded;

    /// <summary>Before a commit that leaves something to send: this host sends it, if no other does. Costs nothing.</summary>
    public void TakeUp(ConversationDocument document)
    {
        if (IsOneOfSeveral && document.Pending.Count > 0)
        {
            document.TakeSending(name, clock.GetUtcNow());
        }
    }

    /// <summary>False while another host sends.</summary>
    public async Task<bool> MaySendAsync(ConversationDocument document, CancellationToken cancellationToken) =>
        !IsOneOfSeveral
        || (IsOurs(document) && !document.Sender!.EndsSoon(clock.GetUtcNow()))
        || await documents.ChangeAsync(document.Address.ConversationId, changed => changed.TakeSending(name, clock.GetUtcNow()), cancellationToken);

    /// <summary>What waits is another host's to send now.</summary>
    public bool IsElsewhere(ConversationDocument document) =>
        document.Pending.Count > 0 && !IsOurs(document) && document.Sender?.Until > clock.GetUtcNow();

    /// <summary>In what is about to be committed. True when this host has more to send: another one's turn added it and left it to us.</summary>
    /// <param name="isAtOnce">Although something waits: the channel takes nothing now.</param>
    public bool Release(ConversationDocument document, bool isAtOnce)
    {
        var isMore = IsOurs(document) && document.Pending.Count > 0;
        document.Sender = IsOurs(document) && (isAtOnce || !isMore) ? null : document.Sender;
        return isMore;
    }

    private bool IsOurs(ConversationDocument document) => document.Sender?.Host == name;
}
