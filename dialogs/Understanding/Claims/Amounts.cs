using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Sums of a payment-recovery message by their roles.</summary>
internal static partial class Amounts
{
    public static Reading Read(Reading reading, NormalText source, IReadOnlyList<Sum> sums)
    {
        var roles = Roles(source.Text, sums);
        Money? Of(SumRole role) => roles.Where(pair => pair.Role == role).Select(pair => pair.Sum.Money).FirstOrDefault();
        var total = Of(SumRole.Total);
        var paid = Of(SumRole.Paid);
        var owed = Of(SumRole.Owed) ?? Of(SumRole.Unknown);
        // One sum only, or nothing of it paid: the price is what is owed.
        owed ??= total is not null && (paid is null || NothingPaid().IsMatch(source.Text)) ? total : null;
        var (paidPercent, owedPercent) = Percents.Read(source.Text);
        return reading with
        {
            Amount = owed,
            Total = total,
            Paid = paid,
            PaidPercent = paidPercent,
            OwedPercent = owedPercent,
        };
    }

    private static List<(Sum Sum, SumRole Role)> Roles(string text, IReadOnlyList<Sum> sums)
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

    [GeneratedRegex(@"一分(?:钱)?(?:都|也)?(?:没|未|不)|一毛(?:钱)?(?:都|也)?(?:没|未|不)|全(?:部|都)?没|都没(?:付|给|结)|分文|一直没(?:付|给|结)|nothing (?:has been )?paid|not a (?:cent|penny)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NothingPaid();
}
