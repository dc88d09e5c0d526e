namespace FrontDoor.Core.Time;

/// <summary>The office's clock. China has had one offset without summer time since 1991, so no time zone data is needed.</summary>
public static class ShanghaiTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset Of(DateTimeOffset at) => at.ToOffset(Offset);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day, time, Offset);

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Of(at).DateTime);
}
