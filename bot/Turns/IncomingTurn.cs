using FrontDoor.Core.Conversations;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Turns;

/// <summary>A message as a channel adapter hands it to <c>TurnRunner</c>.</summary>
/// <param name="MessageKey">Unique for this message in its conversation; hashed before it is kept. Activity id; on Direct Line from.id and clientActivityID.</param>
/// <param name="AppendsToLog">The adapter's channel reads replies from the log (Direct Line): nothing else is to be sent.</param>
/// <param name="RepliesInBody">expectReplies and invoke: replies are returned and never sent by a connector.</param>
public sealed record IncomingTurn(
    ConversationAddress Address,
    string MessageKey,
    Activity Activity,
    bool AppendsToLog,
    bool RepliesInBody);

/// <param name="Number">Log number of the incoming message.</param>
/// <param name="Replies">As committed, with their log numbers as ids; for a message seen before the stored ones when they are still known, else empty.</param>
public sealed record TurnReport(long Number, bool SeenBefore, IReadOnlyList<Activity> Replies);
