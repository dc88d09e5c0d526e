namespace FrontDoor.Dialogs;

/// <summary>A kind of general request, as data that supervisors edit: who takes it, what is asked, what is answered at once.</summary>
public sealed record Topic
{
    /// <summary>More than this many questions make a form out of a request.</summary>
    public const int MostQuestions = 5;

    public required string Key { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>Key of the desk.</summary>
    public required string Desk { get; init; }

    /// <summary>Words that belong to it, Simplified or English: the topic with the longest match takes the request.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public IReadOnlyList<TopicQuestion> Questions { get; init; } = [];

    /// <summary>Said at once; null when there is nothing to say.</summary>
    public LocalText? Answer { get; init; }

    /// <summary>Whom to call first when it cannot wait, with the number; said before anything else.</summary>
    public LocalText? Emergency { get; init; }

    /// <summary>Due in so many open hours; null: the usual time.</summary>
    public int? DueHours { get; init; }
}

/// <param name="Key">Of the question in its topic; <c>place</c> and <c>urgent</c> are the questions that all requests share and need no text.</param>
public sealed record TopicQuestion(string Key, LocalText? Label = null, LocalText? Ask = null, LocalText? Example = null);

/// <summary>A text that supervisors write: Simplified Chinese, and the other two where they are known.</summary>
public sealed record LocalText(string ZhHans, string? ZhHant = null, string? En = null)
{
    /// <param name="language">zh-Hans, zh-Hant or en.</param>
    public string In(string language) => language switch { "en" => En, "zh-Hant" => ZhHant, _ => null } ?? ZhHans;
}
