using FrontDoor.Core.Files;

namespace FrontDoor.Core.Cases;

/// <summary>One line of a thread as the caller has it.</summary>
/// <param name="Key">Unique in its conversation (or case): a known key is not added again.</param>
public sealed record ThreadLine(
    string Key,
    ThreadEntryKind Kind,
    DateTimeOffset At,
    string Text,
    IReadOnlyList<FileReference>? Files = null,
    string? AuthorName = null,
    Guid? AuthorId = null,
    DeliveryState Delivery = DeliveryState.None,
    IReadOnlyDictionary<string, string>? Data = null);
