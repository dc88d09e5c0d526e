using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>The models of Microsoft.Recognizers.Text, created once on first use; they are safe for many threads.</summary>
internal static class Recognizers
{
    private static readonly Lazy<IModel> ChineseNumbers = new(() => new NumberRecognizer(Culture.Chinese).GetNumberModel());
    private static readonly Lazy<IModel> EnglishNumbers = new(() => new NumberRecognizer(Culture.English).GetNumberModel());
    private static readonly Lazy<IModel> ChineseMoney = new(() => new NumberWithUnitRecognizer(Culture.Chinese).GetCurrencyModel());
    private static readonly Lazy<IModel> Phones = new(() => new SequenceRecognizer(Culture.Chinese).GetPhoneNumberModel());
    private static readonly Lazy<DateTimeModel> ChineseDates = new(() => new DateTimeRecognizer(Culture.Chinese).GetDateTimeModel());
    private static readonly Lazy<DateTimeModel> EnglishDates = new(() => new DateTimeRecognizer(Culture.English).GetDateTimeModel());

    /// <summary>The value when the whole span is one number, else null.</summary>
    public static decimal? Number(string span)
    {
        var found = ChineseNumbers.Value.Parse(span);
        return found.Count == 1 && found[0].Start == 0 && found[0].End == span.Length - 1 ? Value(found[0]) : null;
    }

    /// <summary>Numbers written in English words (thirty five thousand).</summary>
    public static IEnumerable<(int Start, int End, decimal Value)> EnglishWords(string text) =>
        from found in EnglishNumbers.Value.Parse(text)
        let value = Value(found)
        where value is not null && char.IsLetter(found.Text[0])
        select (found.Start, found.End + 1, value.Value);

    /// <summary>ISO 4217 code of the first currency named in the span; null when none is.</summary>
    public static string? Currency(string span)
    {
        foreach (var found in ChineseMoney.Value.Parse(span))
        {
            if (found.Resolution.TryGetValue("isoCurrency", out var iso) && iso is string code)
            {
                return code;
            }
            if (found.Resolution.TryGetValue("unit", out var unit) && unit is "Dollar" or "United States dollar")
            {
                return "USD";
            }
        }
        return null;
    }

    public static IEnumerable<(int Start, int End)> PhoneSpans(string text) =>
        Phones.Value.Parse(text).Select(found => (found.Start, found.End + 1));

    /// <summary>The first date or span of dates, as the model resolves it; past readings are preferred.</summary>
    public static (int Start, int End, string Timex, IReadOnlyDictionary<string, string> Values)? Date(string text, DateOnly today, bool english)
    {
        var model = english ? EnglishDates.Value : ChineseDates.Value;
        foreach (var found in model.Parse(text, today.ToDateTime(TimeOnly.MinValue)))
        {
            if (found.Resolution?.TryGetValue("values", out var raw) == true && raw is List<Dictionary<string, string>> { Count: > 0 } values)
            {
                return (found.Start, found.End + 1, values[0].GetValueOrDefault("timex", ""), values[0]);
            }
        }
        return null;
    }

    /// <summary>All models now, beside each other: each takes its time for itself.</summary>
    public static void Warm()
    {
        var day = new DateOnly(2026, 1, 1);
        Parallel.Invoke(
            () => _ = Date("last March", day, english: true),
            () => _ = Date("清明", day, english: false),
            () => _ = Currency("5000美元"),
            () => _ = Number("三万五"),
            () => _ = EnglishWords("thirty").Count(),
            () => _ = PhoneSpans("13800000000").Count());
    }

    private static decimal? Value(ModelResult found) =>
        found.Resolution.TryGetValue("value", out var raw) && raw is string text
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
