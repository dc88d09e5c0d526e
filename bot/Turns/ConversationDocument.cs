using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FrontDoor.Core.Conversations;

namespace FrontDoor.Bot.Turns;

/// <summary>What one conversation is between two turns; written whole by compare-and-set. SQL decides the holder, this obeys.</summary>
public sealed class ConversationDocument
{
    // Chinese stays Chinese: escaped it would take twice the room in the store and on the way there.
    private static readonly DocumentContracts Contracts = new(new JsonSerializerOptions(DocumentContracts.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public required ConversationAddress Address { get; set; }

    public Holder Holder { get; set; }

    /// <summary>As in <see cref="HolderState.Fence"/>; only ever rises.</summary>
    public long Fence { get; set; }

    /// <summary>The case that the conversation is about; null while there is none.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>What dialogs keeps, JSON in its own shape; null before the first turn of the bot.</summary>
    [JsonConverter(typeof(RawJson.Converter))]
    public string? Dialog { get; set; }

    /// <summary>SQL was asked just now and knows nothing of the conversation.</summary>
    [JsonIgnore]
    public bool IsStranger { get; init; }

    /// <summary>The ordinal of the first draft when <see cref="Dialog"/> is null, counted from SQL.</summary>
    public int FirstDraftOrdinal { get; set; }

    public SeenMessages Seen { get; set; } = new();

    /// <summary>Lines that a connector has still to send, in order.</summary>
    public List<PendingLine> Pending { get; set; } = [];

    /// <summary>The host that sends what is pending now, where there are several; null when none does.</summary>
    public Sender? Sender { get; set; }

    /// <summary>Lines of the log up to this number are in the case's thread.</summary>
    public long CopiedTo { get; set; }

    /// <summary>Lines up to this number were said before the present need came up, and belong to an earlier case.</summary>
    public long NeedFrom { get; set; }

    /// <summary>The log holds replies above this number that are to be copied to the case's thread; null when it holds none.</summary>
    public long? CopyAbove { get; set; }

    /// <summary>The person's client ended the conversation; null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public DateTimeOffset LastMessageAt { get; set; }

    /// <summary>The last rows of the outbox that came to the log: a row carried again is not sent again by a connector.</summary>
    public List<long> Brought { get; set; } = [];

    /// <summary>Since when something waits to be sent or copied; null when nothing does.</summary>
    [JsonIgnore]
    public DateTimeOffset? UnfinishedSince => Pending.Count > 0 ? Pending[0].Since : CopyAbove is not null ? LastMessageAt : null;

    public string ToJson() => JsonSerializer.Serialize(this, Contracts.ConversationDocument);

    public static ConversationDocument FromJson(string json) => JsonSerializer.Deserialize(json, Contracts.ConversationDocument)!;

    /// <summary>Takes up what SQL says, only from a lower fence. False: nothing new.</summary>
    public bool Obey(HolderState state) => Obey(state.Holder, state.Fence, state.CaseId);

    /// <inheritdoc cref="Obey(HolderState)"/>
    public bool Obey(Holder holder, long fence, Guid? caseId)
    {
        if (fence <= Fence)
        {
            return false;
        }

        (Holder, Fence, CaseId) = (holder, fence, caseId ?? CaseId);
        return true;
    }

    /// <summary>False: the row came before.</summary>
    public bool Bring(long outboxId)
    {
        if (Brought.Contains(outboxId))
        {
            return false;
        }

        Brought = [.. Brought.TakeLast(19), outboxId];
        return true;
    }

    /// <summary>The host takes the sending upon itself. False: another one has it.</summary>
    public bool TakeSending(string host, DateTimeOffset now)
    {
        if (Sender is { } other && other.Host != host && other.Until > now)
        {
            return false;
        }

        Sender = new(host, now + Sender.Lease);
        return true;
    }

    /// <summary>The bot itself changed the holder in its own turn: what it said before still goes out.</summary>
    public void KeepPendingUnderOwnFence() =>
        Pending = [.. Pending.Select(line => line.Fence is null ? line : line with { Fence = Fence })];
}

/// <param name="Key">Of the line in the log.</param>
/// <param name="After">The line's number is above this one.</param>
/// <param name="Fence">A reply of the bot goes out only under this fence; null: whatever happens (a specialist's words, a sentence of the system).</param>
public sealed record PendingLine(string Key, long After, long? Fence, DateTimeOffset Since);

/// <summary>One sender and one order per conversation, also among hosts. A host that died is waited for until the end of its lease.</summary>
public sealed record Sender(string Host, DateTimeOffset Until)
{
    /// <summary>Longer than one line may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(40);

    public bool EndsSoon(DateTimeOffset now) => Until < now + Lease - TimeSpan.FromSeconds(5);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConversationDocument))]
internal sealed partial class DocumentContracts : JsonSerializerContext;
