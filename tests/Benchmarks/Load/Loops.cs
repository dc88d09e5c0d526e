using System.Diagnostics;
using System.Threading.Channels;
using FrontDoor.Tests.Load;

namespace FrontDoor.Benchmarks.Load;

/// <summary>Two ways to put a load on a host.</summary>
internal static class Loops
{
    /// <summary>Closed: each connection sends its next request when the last one is answered, so the host is never idle.</summary>
    public static async Task<Latencies> ClosedAsync(Uri host, int connections, IReadOnlyList<byte[]> requests)
    {
        var times = new double[requests.Count];
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(connections, requests.Count)).Select(async _ =>
        {
            using var connection = await RawConnection.OpenAsync(host);
            for (int mine; (mine = Interlocked.Increment(ref next)) < requests.Count;)
            {
                var sent = watch.Elapsed;
                await SendAsync(connection, requests[mine]);
                times[mine] = (watch.Elapsed - sent).TotalMilliseconds;
            }
        }));
        return new(times, watch.Elapsed);
    }

    /// <summary>Open: requests come at their own rate whether the host keeps up or not. Time counts from when a request was due.</summary>
    public static async Task<Latencies> OpenAsync(Uri host, int connections, double perSecond, IReadOnlyList<byte[]> requests)
    {
        var times = new double[requests.Count];
        var due = Channel.CreateUnbounded<int>();
        var watch = Stopwatch.StartNew();
        var clock = DispatchAsync(due.Writer, watch, perSecond, requests.Count);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            using var connection = await RawConnection.OpenAsync(host);
            await foreach (var mine in due.Reader.ReadAllAsync())
            {
                await SendAsync(connection, requests[mine]);
                times[mine] = watch.Elapsed.TotalMilliseconds - (mine * 1000 / perSecond);
            }
        }));
        await clock;
        return new(times, watch.Elapsed);
    }

    private static async Task DispatchAsync(ChannelWriter<int> due, Stopwatch watch, double perSecond, int count)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        for (var next = 0; next < count;)
        {
            await tick.WaitForNextTickAsync();
            for (; next < count && watch.Elapsed.TotalSeconds * perSecond >= next; next++)
            {
                due.TryWrite(next);
            }
        }

        due.Complete();
    }

    private static async Task SendAsync(RawConnection connection, byte[] request)
    {
        var (status, body) = await connection.SendAsync(request);
        if (status != 200)
        {
            throw new InvalidOperationException($"A turn was answered with {status}: {System.Text.Encoding.UTF8.GetString(body.Span)}");
        }
    }
}

/// <summary>How long each request took.</summary>
internal sealed class Latencies(double[] milliseconds, TimeSpan elapsed)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    /// <summary>One after another.</summary>
    public static Latencies Of(IEnumerable<Latencies> parts)
    {
        var all = parts.ToList();
        return new([.. all.SelectMany(part => part.sorted)], all.Aggregate(TimeSpan.Zero, (sum, part) => sum + part.Elapsed));
    }

    public int Count => sorted.Length;

    public TimeSpan Elapsed => elapsed;

    public double PerSecond => sorted.Length / elapsed.TotalSeconds;

    /// <param name="part">0.99 for the time within which 99 of 100 were answered.</param>
    public double Percentile(double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
}
