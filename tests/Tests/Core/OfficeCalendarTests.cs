using System.Globalization;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Time;

namespace FrontDoor.Tests.Core;

public class OfficeCalendarTests
{
    [Theory]
    [InlineData("2026-02-13 17:30", "2026-02-14 08:30")]
    [InlineData("2026-02-14 17:30", "2026-02-24 08:30")]
    [InlineData("2026-09-30 18:00", "2026-10-08 08:30")]
    [InlineData("2026-10-09 20:00", "2026-10-10 08:30")]
    public async Task The_office_keeps_the_holidays_and_make_up_days_of_2026(string at, string opening)
    {
        await using var room = await CoreRoom.OpenAsync();

        Assert.Equal(At(opening), room.Get<WorkingTime>().NextOpening(At(at)));
        var year = await room.Get<OfficeCalendar>().ViewAsync(2026, CoreRoom.Stop);
        Assert.Equal((true, "国办发明电〔2025〕7号", 33 + 6), (year.IsVerified, year.Source, year.Days.Count));
    }

    [Fact]
    public async Task Time_stands_still_over_the_holidays()
    {
        await using var room = await CoreRoom.OpenAsync();
        var hours = room.Get<WorkingTime>();

        Assert.Equal(At("2026-10-08 09:00"), hours.Add(At("2026-09-30 16:30"), TimeSpan.FromMinutes(90)));
        Assert.Equal(At("2026-09-30 16:30"), hours.Subtract(At("2026-10-08 09:00"), TimeSpan.FromMinutes(90)));
        Assert.Equal(TimeSpan.FromMinutes(90), hours.Between(At("2026-09-30 16:30"), At("2026-10-08 09:00")));
    }

    [Fact]
    public async Task What_a_supervisor_enters_holds_at_once_and_after_a_restart()
    {
        await using var room = await CoreRoom.OpenAsync();
        var calendar = room.Get<OfficeCalendar>();
        var monday = new DateOnly(2026, 12, 7);

        Assert.True((await calendar.SaveDayAsync(monday, isOpen: false, null, "停电", CoreRoom.Stop)).Succeeded);
        Assert.True((await calendar.SaveDayAsync(monday.AddDays(-1), isOpen: true, "09:00-11:00", "补班", CoreRoom.Stop)).Succeeded);
        Assert.Equal(At("2026-12-06 09:00"), room.Get<WorkingTime>().NextOpening(At("2026-12-05 12:00")));

        await room.RestartAsync();
        await room.Get<OfficeCalendar>().LoadAsync(CoreRoom.Stop);
        Assert.Equal(At("2026-12-08 08:30"), room.Get<WorkingTime>().NextOpening(At("2026-12-06 11:00")));

        Assert.True((await room.Get<OfficeCalendar>().RemoveDayAsync(monday, CoreRoom.Stop)).Succeeded);
        Assert.Equal(At("2026-12-07 08:30"), room.Get<WorkingTime>().NextOpening(At("2026-12-06 11:00")));
    }

    [Fact]
    public async Task Week_is_edited_but_never_without_an_open_hour()
    {
        await using var room = await CoreRoom.OpenAsync();
        var calendar = room.Get<OfficeCalendar>();

        Assert.Equal("calendar.week_closed", (await calendar.SaveWeekAsync(new Dictionary<DayOfWeek, string>(), CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("calendar.hours_bad", (await calendar.SaveWeekAsync(new Dictionary<DayOfWeek, string> { [DayOfWeek.Monday] = "09:00-12:00,11:00-13:00" }, CoreRoom.Stop)).Problem?.Code);
        Assert.True((await calendar.SaveWeekAsync(new Dictionary<DayOfWeek, string> { [DayOfWeek.Saturday] = "10:00-12:00, 13:00-15:00" }, CoreRoom.Stop)).Succeeded);

        Assert.Equal(At("2026-11-28 10:00"), room.Get<WorkingTime>().NextOpening(At("2026-11-23 10:00")));
        Assert.Equal(TimeSpan.FromHours(4), room.Get<WorkingTime>().FullDay);
    }

    [Fact]
    public async Task Year_nobody_entered_is_not_called_verified()
    {
        await using var room = await CoreRoom.OpenAsync();
        var calendar = room.Get<OfficeCalendar>();

        Assert.False((await calendar.ViewAsync(2027, CoreRoom.Stop)).IsVerified);
        Assert.Equal("calendar.source_needed", (await calendar.VerifyYearAsync(2027, " ", CoreRoom.Stop)).Problem?.Code);
        Assert.True((await calendar.VerifyYearAsync(2027, "某号通知", CoreRoom.Stop)).Succeeded);
        Assert.True((await calendar.ViewAsync(2027, CoreRoom.Stop)).IsVerified);
    }

    private static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
