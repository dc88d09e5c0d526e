using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Turns;

/// <summary>A message as a channel adapter hands it to <see cref="TurnRunner"/>, or, in <c>TurnState</c>, to <see cref="FrontDoorBot"/>, which puts the <see cref="TurnReport"/> there.</summary>
/// <param name="MessageKey">Unique for this message in its conversation; hashed before it is kept. Activity id; on Direct Line from.id and clientActivityID.</param>
/// <param name="Activity">A message, or a conversationUpdate: somebody has arrived.</param>
/// <param name="AppendsToLog">The adapter's channel reads replies from the log (Direct Line): nothing else is to be sent.</param>
/// <param name="RepliesInBody">expectReplies and invoke: replies are returned and never sent by a connector.</param>
public sealed record IncomingTurn(
    ConversationAddress Address,
    string MessageKey,
    Activity Activity,
    bool AppendsToLog,
    bool RepliesInBody)
{
    /// <summary>Stored before the turn. The activity's own attachments are not looked at: these take their place in the log.</summary>
    public IReadOnlyList<FileReference> Files { get; init; } = [];

    /// <summary>Files that the adapter did not take; the bot says why.</summary>
    public IReadOnlyList<RefusedFile> Refused { get; init; } = [];
}

/// <param name="Number">Log number of the incoming message; 0 for an arrival, which leaves no line.</param>
/// <param name="Replies">As committed, with their log numbers as ids; for a message seen before the stored ones when they are still known, else empty.</param>
public sealed record TurnReport(long Number, bool SeenBefore, IReadOnlyList<Activity> Replies);
