namespace FrontDoor.Dialogs.Policies;

/// <summary>Which policy was spoken of last, so that 什么时候截止 needs no name.</summary>
/// <param name="Key">Null: none, or it is not clear which.</param>
/// <param name="Question">The last one; null when only asked for.</param>
public sealed record PolicyContext(string? Key, string? Question, DateTimeOffset At)
{
    /// <summary>The next words are the question.</summary>
    public bool IsInvited { get; init; }

    /// <summary>The question is with the desk; a second tap sends it to nobody else.</summary>
    public bool IsHanded { get; init; }
}
