namespace FrontDoor.Core.Time;

/// <summary>Weekly working hours in Asia/Shanghai, from settings.</summary>
public sealed class WorkingTime(WorkingTimeOptions options)
{
    public WorkingTimeOptions Options { get; } = options;

    public bool IsOpen(DateTimeOffset at) => throw new NotImplementedException();

    /// <summary>The moment at which <paramref name="working"/> time has passed since <paramref name="start"/>, counting open hours only.</summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan working) => throw new NotImplementedException();

    /// <summary><paramref name="at"/> itself when open, else the next opening.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset at) => throw new NotImplementedException();
}

/// <summary>Section <c>WorkingTime</c>.</summary>
public sealed class WorkingTimeOptions
{
    /// <summary>Local spans per day of week, <c>"08:30-12:00"</c>.</summary>
    public Dictionary<DayOfWeek, string[]> Week { get; init; } = [];
}
