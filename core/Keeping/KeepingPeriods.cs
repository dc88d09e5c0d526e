using System.Globalization;
using FrontDoor.Core.Text;

namespace FrontDoor.Core.Keeping;

/// <summary>How long what is kept (periods.txt).</summary>
public static class KeepingPeriods
{
    public static IReadOnlyList<KeepingPeriod> All { get; } = [.. WordList.Lines(typeof(KeepingPeriods), "periods.txt").Select(Parse)];

    internal static TimeSpan Of(string kind) => TimeSpan.FromDays(All.Single(period => period.Kind == kind).Days);

    private static KeepingPeriod Parse(string line)
    {
        var parts = line.Split(' ');
        return new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }
}

/// <param name="Kind">drafts, conversations, cases (with thread and exhibits, counted from when the case was closed), security_log (at least so long).</param>
/// <param name="Ground">Law and article.</param>
public sealed record KeepingPeriod(string Kind, int Days, string Ground);
