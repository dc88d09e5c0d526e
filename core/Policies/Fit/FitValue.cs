using System.Globalization;

namespace FrontDoor.Core.Policies.Fit;

/// <summary>How values of conditions and facts are written down, and what is known when only a range is.</summary>
public static class FitValue
{
    public const string Yes = "yes";
    public const string No = "no";
    public static readonly IReadOnlyList<string> Answers = [Yes, No];

    private const int Longest = 200;
    private const string Between = "..";

    /// <summary><c>35</c>, <c>30..50</c>, <c>..50</c>, <c>100..</c>; null when it is no figure.</summary>
    public static FitFigure? Figure(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var at = value.IndexOf(Between, StringComparison.Ordinal);
        if (at < 0)
        {
            return Number(value) is { } exact ? new(exact, exact) : null;
        }

        var (from, to) = (value[..at], value[(at + Between.Length)..]);
        var figure = new FitFigure(Number(from), Number(to));
        var isRead = (from.Length == 0 || figure.Min is not null) && (to.Length == 0 || figure.Max is not null) && figure is not { Min: null, Max: null };
        return isRead && !(figure.Min > figure.Max) ? figure : null;
    }

    /// <summary>As <see cref="Figure"/> reads it.</summary>
    public static string Of(decimal? min, decimal? max) => min == max && min is { } exact ? Text(exact) : Text(min) + Between + Text(max);

    /// <summary>Whole years that have passed since a day that is known as year, month or day; null when it is no date, or one to come.</summary>
    public static FitFigure? YearsSince(string date, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(date);
        var parts = date.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        if (parts is not ([_] or [_, >= 1 and <= 12] or [_, >= 1 and <= 12, >= 1]) || parts[0] is < 1900 or > 2200)
        {
            return null;
        }

        var (year, month) = (parts[0], parts.ElementAtOrDefault(1));
        var day = parts.ElementAtOrDefault(2);
        if (day > 0 && day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var first = new DateOnly(year, Math.Max(month, 1), Math.Max(day, 1));
        var last = day > 0 ? first : month > 0 ? first.AddMonths(1).AddDays(-1) : first.AddYears(1).AddDays(-1);
        return first > today ? null : new(last > today ? 0 : Whole(last, today), Whole(first, today));
    }

    public static IReadOnlyList<string> Words(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether it may be kept under this field.</summary>
    public static bool IsOf(FitField field, string value, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        return value.Length is > 0 and <= Longest && field.Kind switch
        {
            FitKind.Number => Figure(value) is { } figure && !(figure.Min < 0),
            FitKind.Years => YearsSince(value, today) is not null,
            FitKind.YesNo or FitKind.Choice => field.Options.Contains(value),
            _ => !string.IsNullOrWhiteSpace(value),
        };
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static int Whole(DateOnly since, DateOnly today) => today.Year - since.Year - (today < since.AddYears(today.Year - since.Year) ? 1 : 0);
}

/// <summary>A figure, or the range in which it lies; a bound that is not known is null.</summary>
public readonly record struct FitFigure(decimal? Min, decimal? Max)
{
    public bool IsExact => Min is not null && Min == Max;
}
