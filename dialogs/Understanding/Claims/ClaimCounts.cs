using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>How many projects or bills are unpaid: 40多个项目, 一共38笔.</summary>
internal static partial class ClaimCounts
{
    public static Count? Read(NormalText source, IReadOnlyList<Figure> figures)
    {
        foreach (var figure in figures)
        {
            var unit = Unit().Match(source.Text[figure.End..Math.Min(source.Text.Length, figure.End + 12)]);
            if (!unit.Success || figure.IsVague || Ordinal().IsMatch(source.Text[Math.Max(0, figure.Start - 2)..figure.Start]))
            {
                continue;
            }
            var (approx, bound) = Qualifiers.Of(source.Text, figure.Start, figure.End);
            approx |= figure.IsApprox || unit.Value.StartsWith('多') || unit.Value.StartsWith('来');
            var words = source.Words(figure.Start, figure.Length + unit.Length);
            return figure is { IsRange: true, High: < 100_000 } ? new(null, (int)figure.Low!, (int)figure.High!, approx, words)
                : approx && More(source, figures, figure) is { } exact ? exact
                : figure.Value is > 0 and < 100_000 and var value ? new(bound == Bound.None ? (int)value : null, bound == Bound.Min ? (int)value : null, bound == Bound.Max ? (int)value : null, approx, words)
                : null;
        }
        return null;
    }

    // 四十多个项目 大概43个: the second figure counts the same, and better.
    private static Count? More(NormalText source, IReadOnlyList<Figure> figures, Figure rough) =>
        figures.FirstOrDefault(figure => figure.Start > rough.End && figure is { IsVague: false, IsApprox: false, Value: not null } && figure.Value >= rough.Value && figure.Value < rough.Value + 10 && Pieces().IsMatch(source.Text[figure.End..])) is { Value: > 0 and < 100_000 and var value } better
            ? new((int)value, null, null, Qualifiers.Of(source.Text, better.Start, better.End).IsApprox, source.Words(better.Start, better.Length))
            : null;

    [GeneratedRegex(@"^\s*个\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^\s*(?:多|来|几)?\s*(?:个\s*(?:小|大)?(?:项目|工程|单子|订单|合同|案子|客户|活)|笔|单(?!位|价|独)|(?:unpaid |open |outstanding )?(?:projects|invoices|orders|bills|claims)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"第|每", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
