namespace FrontDoor.Core.Cases.Payloads;

/// <summary>Any other wish, in the person's own words, for a human desk.</summary>
public sealed record GeneralPayload : CasePayload
{
    public string? Words { get; init; }

    /// <summary>Park, building, room, as said.</summary>
    public string? Place { get; init; }

    public bool? Urgent { get; init; }

    /// <summary>Name of the topic that the words belong to; null when none fits.</summary>
    public string? Topic { get; init; }

    /// <summary>What the topic asked, with the answers; never null.</summary>
    // The generated reader sets an init member that a stored row lacks to null, whatever its initializer says (dotnet/runtime 84484).
    public IReadOnlyList<TopicAnswer> Answers { get; init => field = value ?? []; } = [];
}

/// <param name="Key">Of the question in its topic.</param>
/// <param name="Question">What it asks for, in a word or two.</param>
public sealed record TopicAnswer(string Key, string Question, string Answer);
