namespace FrontDoor.Core.Conversations;

/// <summary>Who answers in a conversation now. In WeCom's customer service (service_state) these are 1, 2 and 3: <see cref="HolderNumbers"/>.</summary>
public enum Holder
{
    Bot,
    Queue,
    Specialist,
}

/// <summary>Holders as numbers for channels that count them as WeCom's customer service does: 0 no turn yet, 1 bot, 2 queue, 3 specialist, 4 closed.</summary>
public static class HolderNumbers
{
    public const int NoTurnYet = 0;
    public const int Closed = 4;

    public static int Of(Holder holder) => holder switch
    {
        Holder.Bot => 1,
        Holder.Queue => 2,
        Holder.Specialist => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(holder)),
    };
}

/// <summary>The holder of a conversation as SQL has it.</summary>
/// <param name="Fence">Rises by one whenever the holder changes; starts at 0 with the bot.</param>
/// <param name="CaseId">The case that the conversation is about now; null when none.</param>
/// <param name="SpecialistId">Set while a specialist holds.</param>
/// <param name="Waiting">What the person who waits was told; null when nobody waits.</param>
public sealed record HolderState(string ConversationId, Holder Holder, long Fence, Guid? CaseId, Guid? SpecialistId, string? SpecialistName, WaitingTold? Waiting = null);

/// <param name="By">By when somebody answers, by the calendar; local time of the office.</param>
/// <param name="Place">From 1; null where fewer than three wait.</param>
public sealed record WaitingTold(DateTimeOffset By, int? Place);
