namespace FrontDoor.Core.Cases.Routing;

/// <summary>A subject of the general request, as data that supervisors edit: who takes it, what is asked, what is answered at once.</summary>
/// <param name="Key">Stable; cases and drafts keep it.</param>
public sealed record TopicEntry(string Key, LocalText Name, string DeskKey)
{
    /// <summary>More than this many questions make a form out of a request.</summary>
    public const int MostQuestions = 5;

    /// <summary>Words that belong to it, Simplified or English: the topic with the longest match takes the request. Never null.</summary>
    public IReadOnlyList<string> Words { get; init => field = value ?? []; } = [];

    /// <summary>At most five; never null.</summary>
    public IReadOnlyList<TopicQuestion> Questions { get; init => field = value ?? []; } = [];

    /// <summary>Said at once; null when there is nothing to say.</summary>
    public LocalText? Answer { get; init; }

    /// <summary>Whom to call first when it cannot wait, with the number; said before anything else. Null: nobody.</summary>
    public LocalText? Emergency { get; init; }

    /// <summary>Working hours within which the office answers; null: a working day.</summary>
    public int? DueHours { get; init; }

    /// <summary>No longer offered; cases that have it keep it.</summary>
    public bool IsActive { get; init; } = true;
}

/// <param name="Key">Of the question in its topic; <c>place</c> and <c>urgent</c> are the questions that all requests share and need no text.</param>
public sealed record TopicQuestion(string Key, LocalText? Label = null, LocalText? Ask = null, LocalText? Example = null);

/// <summary>A text that supervisors write: Simplified Chinese, and the other two where they are known.</summary>
public sealed record LocalText(string ZhHans, string? ZhHant = null, string? En = null)
{
    /// <param name="language">zh-Hans, zh-Hant or en.</param>
    public string In(string language) => language switch { "en" => En, "zh-Hant" => ZhHant, _ => null } ?? ZhHans;
}
