namespace FrontDoor.Core.Conversations;

/// <summary>Who answers in a conversation now.</summary>
public enum Holder
{
    Bot,
    Queue,
    Specialist,
}

/// <summary>The holder of a conversation as SQL has it.</summary>
/// <param name="Fence">Rises by one whenever the holder changes; starts at 0 with the bot.</param>
/// <param name="CaseId">The case that the conversation is about now; null when none.</param>
/// <param name="SpecialistId">Set while a specialist holds.</param>
public sealed record HolderState(string ConversationId, Holder Holder, long Fence, Guid? CaseId, Guid? SpecialistId, string? SpecialistName);
