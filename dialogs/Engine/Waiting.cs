using System.Globalization;

namespace FrontDoor.Dialogs.Engine;

/// <summary>A promised time as people say it: today, tomorrow, a date.</summary>
internal static class Waiting
{
    /// <param name="told">Null: nothing is known; then a plain "please wait".</param>
    public static string Words(WaitTold? told, string language)
    {
        var words = Wording.In(language);
        if (told is null)
        {
            return words["wait.none"];
        }
        var by = words.Say("wait.told", By(told.By, told.Now, words));
        return told.Place is { } place ? by + words.Say("wait.place", place) : by;
    }

    /// <summary>今天16:00, 明天9:30, 11月26日 9:30.</summary>
    public static string By(DateTimeOffset by, DateTimeOffset now, Wording words)
    {
        var (day, today) = (DateOnly.FromDateTime(by.DateTime), DateOnly.FromDateTime(now.ToOffset(by.Offset).DateTime));
        var time = by.ToString("H:mm", CultureInfo.InvariantCulture);
        return day == today ? words.Say("wait.today", time)
            : day == today.AddDays(1) ? words.Say("wait.tomorrow", time)
            : words.Moment(by);
    }
}
