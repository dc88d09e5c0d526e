namespace FrontDoor.Dialogs.Understanding;

/// <summary>What the digits, numerals and units of one run are worth together.</summary>
internal static class FigureSum
{
    /// <summary>A digit after the last unit is the next lower one: 十二万三 is 123,000, 五百三 is 530.</summary>
    public static decimal Evaluate(List<(decimal Number, decimal Unit, int Length)> items)
    {
        decimal grand = 0, total = 0, section = 0, last = 1;
        decimal? current = null;
        var zero = false;
        foreach (var (number, unit, length) in items.Where(item => item.Unit != 1))
        {
            switch (unit)
            {
                case 0:
                    zero |= number == 0 && length == 1;
                    current = current is { } open && length == 1 ? open * 10 + number : number;
                    break;
                case < 10_000:
                    section += (current ?? 1) * unit;
                    current = null;
                    break;
                case < 100_000_000:
                    total += (section + (current ?? 0) is 0 ? 1 : section + (current ?? 0)) * unit;
                    (section, current) = (0, null);
                    break;
                default:
                    grand += (total + section + (current ?? 0)) * unit;
                    (total, section, current) = (0, 0, null);
                    break;
            }
            if (unit > 1)
            {
                (last, zero) = (unit, false);
            }
        }
        var rest = current ?? 0;
        return grand + total + section + (last >= 100 && !zero && rest is > 0 and < 10 ? rest * last / 10 : rest);
    }
}
