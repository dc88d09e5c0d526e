using System.Globalization;
using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Tables;

/// <summary>A sum as it stands in a cell: 35000, ¥35,000.00, 3.5万, 叁万伍仟元整, 三万多.</summary>
internal sealed partial class CellAmount
{
    private const decimal Largest = 1_000_000_000_000m;

    public decimal? Value { get; private init; }

    public bool IsApproximate { get; private init; }

    public CellProblem? Problem { get; private init; }

    /// <param name="unit">What the heading counts in; a cell that names its own unit does not follow it.</param>
    public static CellAmount Read(object value, decimal unit) => value switch
    {
        double number when double.IsNaN(number) || Math.Abs(number) > (double)Largest => new() { Problem = CellProblem.AmountLarge },
        double number => Checked(Math.Round((decimal)number * unit, 2), false),
        string text => Read(text, unit),
        _ => new() { Problem = CellProblem.AmountBad },
    };

    private static CellAmount Read(string text, decimal unit)
    {
        var folded = Normalizer.Normalize(text).Text;
        var bare = Currency().Replace(folded, "");
        if (decimal.TryParse(bare, NumberStyles.Number | NumberStyles.AllowLeadingSign | NumberStyles.AllowParentheses, CultureInfo.InvariantCulture, out var plain))
        {
            return Checked(plain * unit, false);
        }

        var figures = FigureFinder.Find(folded);
        if (Differ(folded, figures))
        {
            return new() { Problem = CellProblem.WordsDisagree };
        }

        // The day is of no matter: no sum depends on it.
        var said = SlotReader.Read(new(text, Domain.PaymentRecovery, AskedSlot.Amount, new DateOnly(2026, 1, 1))).Amount;
        return said?.Value is { } sum ? Checked(sum, said.IsApprox) : new() { Problem = CellProblem.AmountBad };
    }

    private static CellAmount Checked(decimal value, bool isApproximate) =>
        value < 0 ? new() { Problem = CellProblem.AmountNegative }
        : value > Largest ? new() { Problem = CellProblem.AmountLarge }
        : new() { Value = value, IsApproximate = isApproximate };

    // 35000元（叁万元整）: of digits and capitals one is wrong, and nobody knows which.
    private static bool Differ(string text, List<Figure> figures)
    {
        var sums = figures.Where(figure => figure.Value is not null).Select(figure => (figure.Value, Words: text[figure.Start..figure.End])).ToList();
        var capitals = sums.Where(sum => Capitals().IsMatch(sum.Words)).Select(sum => sum.Value).ToList();
        return capitals.Count > 0 && sums.Exists(sum => sum.Words.Any(char.IsAsciiDigit) && !capitals.Contains(sum.Value));
    }

    [GeneratedRegex(@"[¥$\s]|人民币|RMB|CNY|元整?|圆整?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex("[壹贰叁肆伍陆柒捌玖拾佰仟]")]
    private static partial Regex Capitals();
}
