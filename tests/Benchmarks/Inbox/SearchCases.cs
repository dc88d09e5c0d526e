using System.Diagnostics;
using FrontDoor.Benchmarks.Load;
using FrontDoor.Core.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Benchmarks.Inbox;

/// <summary>What a specialist waits for the finds, rows and all, among everything that he may see.</summary>
internal sealed class SearchCases(ServiceProvider services, Guid person)
{
    public async Task<IReadOnlyList<(string Kind, Latencies Times)>> RunAsync(InboxOptions options)
    {
        var searches = new OfficeTalk(seed: 2).Searches(options.Searches);
        var (lists, times) = (services.GetRequiredService<CaseLists>(), new List<(string Kind, double Milliseconds)>());
        foreach (var (kind, words) in searches.Take(30).Concat(searches))
        {
            var watch = Stopwatch.StartNew();
            await lists.ListAsync(new CaseFilter(CaseList.All, words, 60), person, CancellationToken.None);
            times.Add((kind, watch.Elapsed.TotalMilliseconds));
        }

        // The first ones compiled the queries.
        var warm = times.Skip(30).ToList();
        return [.. warm.GroupBy(one => one.Kind).Select(kind => (kind.Key, Of(kind))), ("all", Of(warm))];
    }

    private static Latencies Of(IEnumerable<(string Kind, double Milliseconds)> times) => new([.. times.Select(one => one.Milliseconds)], TimeSpan.Zero);
}
