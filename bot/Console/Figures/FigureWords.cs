using System.Globalization;
using FrontDoor.Bot.Resources;
using FrontDoor.Core.Figures;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Figures;

/// <summary>Figures, groups and times as people read them, on the page and in reports.</summary>
public sealed class FigureWords(IStringLocalizer<Supervision> words, IStringLocalizer<Texts> texts)
{
    public string Of(FigureRow row, FigureGroup group) => group switch
    {
        FigureGroup.Kind => texts["Kind_" + row.Key],
        FigureGroup.Park when row.Key.Length == 0 => words["Figures_NoPark"],
        FigureGroup.Week => words["Figures_WeekOf", row.Key],
        _ => (Languages.IsEnglish ? row.EnglishName : null) ?? row.Name ?? row.Key,
    };

    /// <summary>"73 % (11/15)"; the denominator never goes without saying.</summary>
    public string Of(Share share) => share.Rate is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate * 100:0}% ({share.Part}/{share.Whole})") : words["Figures_NoRate"];

    /// <summary>Working hours.</summary>
    public string Of(TimeSpan? time) => time is { } known ? words["Figures_Hours", known.TotalHours.ToString("0.#", CultureInfo.InvariantCulture)] : "–";

    public string Of(Period period) => string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM-dd} – {period.To:yyyy-MM-dd}");
}
