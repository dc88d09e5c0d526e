using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Values that cannot be get a sentence with an example; the slot stays open.</summary>
internal static partial class Plausible
{
    private const decimal LargestSum = 1_000_000_000_000m;

    private const int FirstYear = 1949;

    /// <summary>The reading without what cannot be.</summary>
    public static Reading Check(Step step, Draft draft, string text, Reading reading)
    {
        var folded = Normalizer.Normalize(text).Text;
        if (reading.Amount is { } sum && (IsTooLarge(sum) || sum.Value <= 0) || draft.Asked == "amount" && (Negative().IsMatch(folded) || Endless().IsMatch(folded)))
        {
            reading = reading with { Amount = null, Total = null, Paid = null };
            step.Say("bad.amount");
        }
        if (IsOff(reading.DateDue ?? reading.Date, step.Today) || draft.Asked == "due" && OldYear().IsMatch(folded))
        {
            reading = reading with { Date = null, DateDue = null };
            step.Say("bad.due");
        }
        if (draft.Asked == "contact" && reading.Phone is null && Digits().Match(folded) is { Success: true } run && run.Value.Count(char.IsAsciiDigit) >= 5)
        {
            step.Say("bad.phone");
        }
        return reading;
    }

    private static bool IsTooLarge(Money sum) => sum.Value > LargestSum || sum.Min > LargestSum || sum.Max > LargestSum;

    private static bool IsOff(PartialDate? date, DateOnly today) =>
        (date?.Iso ?? date?.From) is { Length: >= 4 } iso && int.TryParse(iso.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture, out var year)
        && (year < FirstYear || year > today.Year + 20);

    [GeneratedRegex(@"^\s*[-−负]\s*[\d一二三四五六七八九十]", RegexOptions.CultureInvariant)]
    private static partial Regex Negative();

    // So many digits are read as a code by the amount's reader, yet they answer the question for a sum.
    [GeneratedRegex(@"^\s*\d{13,}\s*(?:元|块|塊)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Endless();

    [GeneratedRegex(@"(?<!\d)(?:1[0-8]\d\d|19[0-3]\d|194[0-8]|20[5-9]\d|2[1-9]\d\d|[3-9]\d{3})\s*(?:年|-|/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OldYear();

    [GeneratedRegex(@"\+?\d[\d\s-]{3,}\d", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
