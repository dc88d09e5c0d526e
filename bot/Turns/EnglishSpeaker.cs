using FrontDoor.Core.Time;

namespace FrontDoor.Bot.Turns;

/// <summary>Section <c>EnglishSpeaker</c>: when an officer who speaks English is at the desk.</summary>
public sealed class EnglishSpeakerOptions
{
    /// <summary>Local spans per day of week, <c>"14:00-17:30"</c>, as in <c>WorkingTime:Week</c>. Nothing set: nobody is promised.</summary>
    public Dictionary<DayOfWeek, string[]> Week { get; init; } = [];
}

/// <summary>The next time at which an English-speaking officer is there.</summary>
public sealed class EnglishSpeaker(EnglishSpeakerOptions options)
{
    private readonly WorkingTime? hours = options.Week.Values.Any(spans => spans.Length > 0) ? new(new WorkingTimeOptions { Week = options.Week }) : null;

    /// <summary>Null when nobody is named; <paramref name="now"/> when the officer is there.</summary>
    public DateTimeOffset? Next(DateTimeOffset now) => hours?.NextOpening(now);
}
