using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Turns;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Delivery;

/// <summary>What a turn has just committed, so that it need not be read again to be sent.</summary>
/// <param name="Version">Of the document as committed.</param>
/// <param name="Lines">Of that commit.</param>
/// <param name="Replies">Of those lines, by key.</param>
/// <param name="Sender">The sender's place, taken before the commit. Null: somebody was sending, so that he may have sent these lines as well, and what is in the store counts.</param>
internal sealed record CommittedTurn(long Version, ConversationDocument Document, IReadOnlyList<NewLine> Lines, IReadOnlyDictionary<string, Activity> Replies, TurnOrder.Place? Sender)
{
    public string ConversationId => Document.Address.ConversationId;
}
