using System.Globalization;
using FrontDoor.Bot.Resources;
using FrontDoor.Core.Time;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console;

/// <summary>Times as the office reads them, always in Asia/Shanghai.</summary>
public sealed class Times(IStringLocalizer<Texts> texts, TimeProvider clock)
{
    public DateOnly Today => ShanghaiTime.DayOf(clock.GetUtcNow());

    /// <summary>The minute of a day.</summary>
    public static string Clock(DateTimeOffset at) => ShanghaiTime.Of(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"14:05" today, else the day.</summary>
    public string Brief(DateTimeOffset at) => ShanghaiTime.DayOf(at) == Today ? Clock(at) : Day(ShanghaiTime.DayOf(at));

    /// <summary>Day and minute.</summary>
    public string Full(DateTimeOffset at) => $"{Day(ShanghaiTime.DayOf(at))} {Clock(at)}";

    public string Day(DateOnly day)
    {
        if (day == Today)
        {
            return texts["Today"];
        }

        if (day == Today.AddDays(-1))
        {
            return texts["Yesterday"];
        }

        var format = (Languages.IsEnglish, day.Year == Today.Year) switch
        {
            (true, true) => "d MMM",
            (true, false) => "d MMM yyyy",
            (false, true) => "M月d日",
            (false, false) => "yyyy年M月d日",
        };
        return day.ToString(format, CultureInfo.CurrentCulture);
    }
}
