using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Sums of a payment-recovery message by their roles.</summary>
internal static partial class Amounts
{
    public static Reading Read(Reading reading, NormalText source, IReadOnlyList<Sum> all)
    {
        var text = source.Text;
        var sums = Amended(text, all);
        var roles = Balanced(Roles(text, sums));
        Money? Of(SumRole role) => roles.Where(pair => pair.Role == role).Select(pair => pair.Sum.Money).FirstOrDefault();
        var total = Of(SumRole.Total);
        var paid = Of(SumRole.Paid);
        var owed = Of(SumRole.Remaining) ?? Of(SumRole.Owed) ?? Of(SumRole.Unknown);
        var unit = owed is null && total is null ? Of(SumRole.Unit) : null;
        // 一年15万6，只给了7万8: a price for a period of which a part was paid is the whole.
        if (unit is not null && paid is not null && UnitPrices.Periods(text) is null)
        {
            (total, unit) = (unit, null);
        }
        // One sum only, or nothing of it paid: the price is what is owed.
        owed ??= unit ?? (total is not null && (paid is null || NothingPaid().IsMatch(text)) ? total : null);
        var (paidPercent, owedPercent) = Percents.Read(text);
        var apart = owed is { Currency: "CNY" } or null && sums.Count > 0 ? Currencies.Apart(text) : null;
        var per = unit is null ? null : PerUnit(text, roles);
        return reading with
        {
            Amount = owed is not null && apart is not null ? owed with { Currency = apart } : owed,
            Total = total,
            Paid = paid,
            PaidPercent = paidPercent,
            OwedPercent = owedPercent,
            AmountUnit = per,
            Periods = per == AmountUnit.PerPeriod ? UnitPrices.Periods(text) : null,
        };
    }

    private static List<(Sum Sum, SumRole Role)> Roles(string text, List<Sum> sums)
    {
        var roles = new List<(Sum, SumRole)>(sums.Count);
        for (var i = 0; i < sums.Count; i++)
        {
            var previous = i > 0 ? sums[i - 1].End : 0;
            var next = i + 1 < sums.Count ? sums[i + 1].Start : text.Length;
            roles.Add((sums[i], AmountRoles.Of(text, sums[i], previous, next)));
        }
        return roles;
    }

    // 货款四十万，打了十五万，二十五万没着落: where the sums add up, the largest is the price and the rest beside what was paid is owed.
    private static List<(Sum Sum, SumRole Role)> Balanced(List<(Sum Sum, SumRole Role)> roles)
    {
        var paid = roles.FindIndex(pair => pair.Role == SumRole.Paid);
        // 47,000 yuan, they paid 10,000: the sum said before what was paid is the price.
        if (paid > 0 && roles[..paid].FindIndex(pair => pair.Role == SumRole.Unknown && pair.Sum.Money.Value > roles[paid].Sum.Money.Value) is >= 0 and var plain
            && !roles.Exists(pair => pair.Role is SumRole.Owed or SumRole.Remaining or SumRole.Total))
        {
            return [.. roles.Index().Select(pair => pair.Index == plain ? (pair.Item.Sum, SumRole.Total) : pair.Item)];
        }
        if (roles.Count < 3 || paid < 0 || roles[paid].Sum.Money.Value is not { } given)
        {
            return roles;
        }
        var price = roles.FindIndex(pair => pair.Role is not (SumRole.Paid or SumRole.Unit) && roles.Exists(rest => rest.Role is not (SumRole.Paid or SumRole.Unit) && rest.Sum.Money.Value + given == pair.Sum.Money.Value));
        if (price < 0)
        {
            return roles;
        }
        var owed = roles.FindIndex(rest => rest.Role is not (SumRole.Paid or SumRole.Unit) && rest.Sum.Money.Value + given == roles[price].Sum.Money.Value);
        return [.. roles.Index().Select(pair => (pair.Item.Sum, pair.Index == price ? SumRole.Total : pair.Index == owed ? SumRole.Owed : pair.Item.Role is SumRole.Owed or SumRole.Remaining ? SumRole.Other : pair.Item.Role))];
    }

    // 四万八，不对，四万六 and 不是三十万是28万: what was taken back counts no more.
    private static List<Sum> Amended(string text, IReadOnlyList<Sum> sums)
    {
        var kept = new List<Sum>(sums);
        for (var i = sums.Count - 2; i >= 0; i--)
        {
            var before = text[Math.Max(0, sums[i].Start - 8)..sums[i].Start];
            var between = text[sums[i].End..sums[i + 1].Start];
            if (between.Length <= 16 && (Amendments.IsTakenBack(between) || Amendments.IsDenied(before, between)))
            {
                kept.RemoveAt(i);
            }
        }
        return kept;
    }

    private static AmountUnit? PerUnit(string text, List<(Sum Sum, SumRole Role)> roles)
    {
        var sum = roles.Find(pair => pair.Role == SumRole.Unit).Sum;
        var from = text.LastIndexOfAny(['。', ';', '!', '?', ','], Math.Max(0, sum.Start - 1)) + 1;
        return UnitPrices.Of(text[Math.Min(from, sum.Start)..sum.Start], text[sum.End..]);
    }

    [GeneratedRegex(@"一分(?:钱)?(?:都|也)?(?:没|未|不)|一毛(?:钱)?(?:都|也)?(?:没|未|不)|全(?:部|都)?没|都没(?:付|给|结)|分文|一直没(?:付|给|结)|nothing (?:has been )?paid|not a (?:cent|penny)|(?:got|received) nothing", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NothingPaid();
}
