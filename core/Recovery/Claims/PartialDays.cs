using System.Globalization;
using FrontDoor.Core.Cases.Payloads;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Days of a date that was said in years or months only.</summary>
public static class PartialDays
{
    /// <summary>The first day that it may be: what is counted from it ends no later than it should. Null for what is no date.</summary>
    public static DateOnly? First(this PartialDate? said) => said?.Value.Length switch
    {
        4 when Number(said.Value) is { } year => Day(year, 1, 1),
        7 when Number(said.Value[..4]) is { } year && Number(said.Value[5..]) is { } month => Day(year, month, 1),
        10 => DateOnly.TryParseExact(said.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        _ => null,
    };

    /// <summary>The day is known, not only its month or year, and not only roughly.</summary>
    public static bool IsExact(this PartialDate said) => said is { Value.Length: 10, IsApproximate: false, Relation: null };

    public static PartialDate Of(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(int year, int month, int day) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? new DateOnly(year, month, day) : null;
}
