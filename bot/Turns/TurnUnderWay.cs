using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Delivery;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Turns;

/// <summary>One run of one turn on one version of the document. A run that loses the race is thrown away whole.</summary>
internal sealed class TurnUnderWay(IncomingTurn incoming, byte[] hash, long version, ConversationDocument document, long lastNumber, DateTimeOffset now, CaseThread thread, IFileStore files)
{
    public IncomingTurn Incoming => incoming;

    public byte[] Hash => hash;

    /// <summary>Of the stored document that this run builds on; 0 when none is stored.</summary>
    public long Version { get; private set; } = version;

    public ConversationDocument Document => document;

    /// <summary>Of the log when the document was read: the turn's own lines are above it.</summary>
    public long LastNumber => lastNumber;

    public DateTimeOffset Now => now;

    public string ConversationId => document.Address.ConversationId;

    /// <summary>What the commit left to send and to copy; null when nothing.</summary>
    public CommittedTurn? Unfinished { get; set; }

    /// <summary>A specialist took the conversation while the bot was turning: nothing of this run may be sent.</summary>
    public bool WasTakenOver { get; private set; }

    /// <summary>Another host began the conversation first: this run is thrown away.</summary>
    public bool WasOvertaken { get; private set; }

    /// <summary>Conversation, message and kind: exists before the turn and is the same in each run.</summary>
    public string EffectKey(string kind) => $"{ConversationId}:{Convert.ToHexStringLower(hash)}:{kind}";

    public ThreadLine IncomingLine() =>
        LoggedLine.ThreadLine(SeenMessages.LineKey(hash), incoming.Activity, now, files, DeliveryState.None, OwnFiles());

    /// <summary>The document was stored in the middle of this run, or another host's was.</summary>
    public void Begin(bool stored) => (Version, WasOvertaken) = stored ? (Version + 1, false) : (Version, true);

    /// <summary>Beside a case that is there already, what was said before a new need belongs to that case alone.</summary>
    public void NoteNeed(bool isNew)
    {
        if (isNew && document.CaseId is not null)
        {
            document.NeedFrom = document.CopiedTo;
        }
    }

    /// <summary>Everything said about the present need so far, this message included.</summary>
    public async Task<IReadOnlyList<ThreadLine>> TranscriptAsync(CancellationToken cancellationToken)
    {
        var (lines, upTo) = await thread.ReadAsync(document, document.NeedFrom, cancellationToken);
        document.CopiedTo = upTo;
        return ActivityReader.IsArrival(incoming.Activity) ? lines : [.. lines, IncomingLine()];
    }

    public void TakeCase(Guid caseId) => document.CaseId = caseId;

    public void TakeHolder(HolderState state)
    {
        var before = document.Holder;
        if (document.Obey(state))
        {
            WasTakenOver = state.Holder == Holder.Specialist && before != Holder.Specialist;
            document.KeepPendingUnderOwnFence();
        }
    }

    public NewLine? IncomingLogLine() => ActivityReader.IsArrival(incoming.Activity)
        ? null
        : new(SeenMessages.LineKey(hash), ActivityJson.WriteLine(incoming.Activity, now, OwnFiles()), now);

    // Own files alone: what else a client names is an address that nobody vouches for.
    private List<Attachment>? OwnFiles() =>
        incoming.Files.Count == 0 ? null : [.. incoming.Files.Select(file => LoggedLine.Attachment(file, incoming.Activity.Attachments ?? []))];
}
