using System.Globalization;
using FrontDoor.Core.Time;

namespace FrontDoor.Tests.Core;

public sealed class WorkingTimeTests
{
    private static readonly WorkingTime Hours = new(new WorkingTimeOptions());

    [Theory]
    [InlineData("2026-11-23 10:00", 2, "2026-11-23 12:00")]
    [InlineData("2026-11-23 11:00", 2, "2026-11-23 15:00")]
    [InlineData("2026-11-23 13:00", 2, "2026-11-23 16:00")]
    [InlineData("2026-11-27 17:00", 2, "2026-11-30 10:00")]
    [InlineData("2026-11-28 09:00", 7, "2026-11-30 17:30")]
    public void Only_open_hours_count(string from, int hours, string to)
    {
        Assert.Equal(At(to), Hours.Add(At(from), TimeSpan.FromHours(hours)));
        Assert.Equal(At(to), Hours.Add(Hours.Subtract(At(to), TimeSpan.FromHours(hours)), TimeSpan.FromHours(hours)));
    }

    [Theory]
    [InlineData("2026-11-23 10:00", "2026-11-23 10:00")]
    [InlineData("2026-11-23 12:00", "2026-11-23 14:00")]
    [InlineData("2026-11-27 17:30", "2026-11-30 08:30")]
    public void Next_opening_skips_lunch_and_weekend(string at, string opening) =>
        Assert.Equal(At(opening), Hours.NextOpening(At(at)));

    [Fact]
    public void Span_that_ends_before_it_begins_is_refused() =>
        Assert.Throws<FormatException>(() => new WorkingTime(new WorkingTimeOptions { Week = { [DayOfWeek.Monday] = ["12:00-08:30"] } }));

    private static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
