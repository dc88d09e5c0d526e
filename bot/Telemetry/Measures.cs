using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FrontDoor.Bot.Telemetry;

/// <summary>What this host measures about itself, under the name <see cref="Name"/>. Costs nothing while nobody listens. Tags are words of this program only, never an id, a name or a text.</summary>
public sealed class Measures : IDisposable
{
    public const string Name = "FrontDoor";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    private readonly Meter meter = new(Name);
    private readonly ActivitySource traces = new(Name);
    private readonly Histogram<double> turns, stores;
    private (double Queue, double Outbox) ages;

    public Measures()
    {
        turns = meter.CreateHistogram("frontdoor.turn.duration", "s", "From the message's arrival to its acknowledgement.", advice: Seconds);
        stores = meter.CreateHistogram("frontdoor.store.duration", "s", "One call of the conversation store.", advice: Seconds);
        meter.CreateObservableGauge("frontdoor.queue.age", () => ages.Queue, "s", "How long the longest waiting person waits for a desk.");
        meter.CreateObservableGauge("frontdoor.outbox.age", () => ages.Outbox, "s", "How long the oldest message that is due waits to be sent.");
    }

    /// <summary>Ends when it is disposed.</summary>
    public Measurement Turn(string channel) => Begin(turns, "turn", "channel", channel);

    /// <inheritdoc cref="Turn"/>
    public Measurement Store(string act) => Begin(stores, "store", "act", act);

    /// <param name="queue">Seconds.</param>
    /// <param name="outbox">Seconds.</param>
    public void Wait(double queue, double outbox) => ages = (queue, outbox);

    public void Dispose()
    {
        meter.Dispose();
        traces.Dispose();
    }

    private Measurement Begin(Histogram<double> histogram, string name, string tag, string value)
    {
        var trace = traces.StartActivity($"{name} {value}");
        trace?.SetTag(tag, value);
        return new(histogram, trace, new(tag, value), Stopwatch.GetTimestamp());
    }

    /// <summary>Something under way.</summary>
    public readonly struct Measurement(Histogram<double> histogram, Activity? trace, KeyValuePair<string, object?> tag, long begun) : IDisposable
    {
        public void Dispose()
        {
            histogram.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, tag);
            trace?.Dispose();
        }
    }
}
