namespace FrontDoor.Core.Time;

/// <summary>Section <c>WorkingTime</c>: the week of a new installation. What supervisors enter in the calendar goes before it.</summary>
public sealed class WorkingTimeOptions
{
    private static readonly string[] Workday = ["08:30-12:00", "14:00-17:30"];

    internal static readonly Dictionary<DayOfWeek, string[]> Default =
        Enumerable.Range((int)DayOfWeek.Monday, 5).ToDictionary(day => (DayOfWeek)day, _ => Workday);

    /// <summary>Local spans per day of week, <c>"08:30-12:00"</c>. Nothing set: Monday to Friday 08:30-12:00 and 14:00-17:30.</summary>
    public Dictionary<DayOfWeek, string[]> Week { get; init; } = [];
}
