using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>What was said for a slot but cannot be; the value is taken out of the reading and the slot stays open.</summary>
public enum SlotProblem { AmountNotPositive, AmountTooLarge, AmountNotANumber, DateImpossible, DateTooEarly, DateTooFar, PhoneLength }

/// <param name="Words">The person's own words that cannot be.</param>
public sealed record Impossible(SlotProblem Problem, string Words);

/// <summary>Finds sums, days and telephone numbers that cannot be.</summary>
internal static partial class ImpossibleValues
{
    private const decimal LargestSum = 1_000_000_000_000m;

    private const int FirstYear = 1949;

    private const int YearsAhead = 20;

    public static Reading Check(Reading reading, NormalText source, ReadingRequest request)
    {
        var problem = OfAmount(reading, source, request.Asked) ?? OfDate(reading, source, request) ?? OfPhone(reading, source, request.Asked);
        if (problem is null)
        {
            return reading;
        }
        return problem.Problem switch
        {
            SlotProblem.AmountNotPositive or SlotProblem.AmountTooLarge or SlotProblem.AmountNotANumber => reading with { Amount = null, Total = null, Paid = null, Problems = [problem] },
            SlotProblem.PhoneLength => reading with { Problems = [problem] },
            _ => reading with { Date = null, DateDue = null, Problems = [problem] },
        };
    }

    private static Impossible? OfAmount(Reading reading, NormalText source, AskedSlot? asked)
    {
        Impossible Said(SlotProblem problem, Match match) => new(problem, source.Words(match.Index, match.Length));
        if (reading.Amount is { } sum && (sum.Value > LargestSum || sum.Min > LargestSum || sum.Max > LargestSum))
        {
            return new(SlotProblem.AmountTooLarge, sum.Words);
        }
        if (reading.Amount is { Value: <= 0 } none)
        {
            return new(SlotProblem.AmountNotPositive, none.Words);
        }
        return asked != AskedSlot.Amount ? null
            : Negative().Match(source.Text) is { Success: true } negative ? Said(SlotProblem.AmountNotPositive, negative)
            : NotANumber().Match(source.Text) is { Success: true } odd ? Said(SlotProblem.AmountNotANumber, odd)
            : Endless().Match(source.Text) is { Success: true } endless ? Said(SlotProblem.AmountTooLarge, endless) : null;
    }

    private static Impossible? OfDate(Reading reading, NormalText source, ReadingRequest request)
    {
        var date = reading.DateDue ?? reading.Date;
        if ((date?.Iso ?? date?.From) is { Length: >= 4 } iso && Year(iso) is var year && (year < FirstYear || IsAfter(iso, request.Today.AddYears(YearsAhead))))
        {
            return new(year < FirstYear ? SlotProblem.DateTooEarly : SlotProblem.DateTooFar, date!.Words);
        }
        if (request.Asked != AskedSlot.Date)
        {
            return null;
        }
        if (AnyYear().Match(source.Text) is { Success: true } told && int.Parse(told.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) is var said && (said < FirstYear || said > request.Today.Year + YearsAhead))
        {
            return new(said < FirstYear ? SlotProblem.DateTooEarly : SlotProblem.DateTooFar, source.Words(told.Index, told.Length));
        }
        return date is null && NoSuchDay().Match(source.Text) is { Success: true } day ? new(SlotProblem.DateImpossible, source.Words(day.Index, day.Length)) : null;
    }

    private static Impossible? OfPhone(Reading reading, NormalText source, AskedSlot? asked) =>
        asked == AskedSlot.Phone && reading.Phone is null && Digits().Match(PhoneNumbers.Spoken(source.Text)) is { Success: true } run && run.Value.Count(char.IsAsciiDigit) >= 5
            ? new(SlotProblem.PhoneLength, source.Words(run.Index, run.Length)) : null;

    private static int Year(string iso) => int.Parse(iso.AsSpan(0, 4), CultureInfo.InvariantCulture);

    // In the precision that was said: 2046 is within 20 years of any day of 2026.
    private static bool IsAfter(string iso, DateOnly last) => string.CompareOrdinal(iso, Iso.Day(last)[..iso.Length]) > 0;

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(?:是|为|欠|大概|¥)*\s*(?:[-负]|minus |negative )\s*[¥$]?[\d一二两三四五六七八九十百千万]+", Ways)]
    private static partial Regex Negative();

    [GeneratedRegex(@"^\s*(?:nan|[+-]?inf(?:inity|inite)?|无穷大?|无限大?|∞|无数)\s*(?:元|块)?\s*$", Ways)]
    private static partial Regex NotANumber();

    // So many digits are read as a code by the amount's reader, yet they answer the question for a sum.
    [GeneratedRegex(@"^\s*\d{13,}\s*(?:元|块)?\s*$", Ways)]
    private static partial Regex Endless();

    [GeneratedRegex(@"(?<!\d)(?<y>[1-9]\d{3})\s*(?:年|[-/.]\d|$)", Ways)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"\d{1,4}月(?:份)?\d{1,3}[日号]?|(?<!\d)\d{2,}月|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?", Ways)]
    private static partial Regex NoSuchDay();

    [GeneratedRegex(@"\+?\d[\d\s-]{3,}\d", Ways)]
    private static partial Regex Digits();
}
