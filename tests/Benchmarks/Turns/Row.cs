using FrontDoor.Benchmarks.Load;

namespace FrontDoor.Benchmarks.Turns;

/// <summary>What one kind of turn cost.</summary>
/// <param name="Host">CPU of the host's process over all turns.</param>
/// <param name="Servers">CPU of the stores' processes.</param>
internal sealed record Row(string Name, Latencies Times, TimeSpan Host, TimeSpan Servers)
{
    public const string Head = "kind                     turns   cpu_us  host_us store_us  x floor   turns/s   p50_ms   p99_ms";

    /// <summary>Of host and stores, a turn.</summary>
    public double Microseconds => (Host + Servers).TotalMicroseconds / Times.Count;

    public string Line(double floor) => FormattableString.Invariant(
        $"{Name,-22}{Times.Count,8}{Microseconds,9:F0}{Host.TotalMicroseconds / Times.Count,9:F0}{Servers.TotalMicroseconds / Times.Count,9:F0}{Microseconds / floor,9:F2}{Times.PerSecond,10:F0}{Times.Percentile(0.5),9:F1}{Times.Percentile(0.99),9:F1}");

    /// <summary>All turns of some kinds together, as many of each.</summary>
    public static Row Mean(string name, IReadOnlyList<Row> rows) => new(
        name,
        Latencies.Of(rows.Select(row => row.Times)),
        Sum(rows.Select(row => row.Host)),
        Sum(rows.Select(row => row.Servers)));

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) => times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
}
