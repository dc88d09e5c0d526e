using System.Globalization;
using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;
using PartialDate = FrontDoor.Core.Cases.Payloads.PartialDate;

namespace FrontDoor.Dialogs.Tables;

/// <summary>A day as it stands in a cell: Excel's number of days, 2024/3/5, 20240305, 2024年3月, 去年底.</summary>
internal sealed partial class CellDate
{
    // 1954 to 2119: what else stands under such a heading is no day.
    private const double FirstDay = 20_000;
    private const double LastDay = 80_000;

    public PartialDate? Value { get; private init; }

    public CellProblem? Problem { get; private init; }

    public static CellDate Read(object value, DateOnly today) => value switch
    {
        double number when number is >= FirstDay and <= LastDay => Of(DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(number)))),
        double number when number % 1 == 0 && number is > 0 and < 100_000_000 => Read(number.ToString("F0", CultureInfo.InvariantCulture), today),
        string text => Read(text, today),
        _ => new() { Problem = CellProblem.DateBad },
    };

    private static CellDate Read(string text, DateOnly today)
    {
        var folded = Normalizer.Normalize(text).Text;
        if (Written().Match(folded) is { Success: true } written)
        {
            return Of(written);
        }

        var reading = SlotReader.Read(new(text, Domain.PaymentRecovery, AskedSlot.Date, today));
        var said = reading.Date ?? reading.DateDue ?? reading.DateAcceptance;
        return (said?.Iso ?? said?.From) is { } iso ? new() { Value = new(iso, said!.IsApprox || said.Iso is null) }
            : new() { Problem = reading.Problems.Count > 0 ? CellProblem.DateImpossible : CellProblem.DateBad };
    }

    private static CellDate Of(Match written)
    {
        int? Part(string name) => written.Groups[name] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : null;
        var (year, month, day) = (Part("y")!.Value, Part("m"), Part("d"));
        year += year < 100 ? 2000 : 0;
        return month is null ? new() { Value = new(year.ToString("D4", CultureInfo.InvariantCulture)) }
            : month is < 1 or > 12 || day is < 1 || day > DateTime.DaysInMonth(year, month.Value) ? new() { Problem = CellProblem.DateImpossible }
            : day is null ? new() { Value = new(FormattableString.Invariant($"{year:D4}-{month:D2}")) }
            : Of(new DateOnly(year, month.Value, day.Value));
    }

    private static CellDate Of(DateOnly day) => new() { Value = new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) };

    [GeneratedRegex(@"^(?:(?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)|(?<y>(?:19|20)\d\d|1[5-9]|2\d)\s?[-./年]\s?(?<m>\d{1,2})(?:\s?[-./月]\s?(?<d>\d{1,2})日?|月份?)?|(?<y>(?:19|20)\d\d)年?)(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
