using System.Globalization;
using FrontDoor.Core.Figures;

namespace FrontDoor.Bot.Console.Figures;

/// <summary>Which figures an address asks for; what it does not say is this month, by kind.</summary>
public sealed record AskedFigures(Period Period, FigureGroup Group)
{
    public static AskedFigures Of(string? from, string? to, string? group, DateOnly today)
    {
        var month = Period.Month(today);
        var (first, last) = (Day(from) ?? month.From, Day(to) ?? month.To);
        return new(first <= last ? new Period(first, last) : new Period(last, first), Enum.TryParse<FigureGroup>(group, out var asked) && Enum.IsDefined(asked) ? asked : FigureGroup.Kind);
    }

    public string Query => string.Create(CultureInfo.InvariantCulture, $"from={Period.From:yyyy-MM-dd}&to={Period.To:yyyy-MM-dd}&group={Group}");

    /// <summary>The list behind a figure.</summary>
    /// <param name="key">Of the group; null: all.</param>
    public string ListOf(Figure figure, string? key) =>
        $"/console/figures/cases?{Query}&figure={figure}{(key is null ? "" : "&key=" + Uri.EscapeDataString(key))}";

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100 ? day : null;
}
