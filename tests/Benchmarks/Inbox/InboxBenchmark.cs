using System.Diagnostics;
using System.Globalization;
using FrontDoor.Core;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using PostgresServer = FrontDoor.Tests.Storage.PostgresServer;

namespace FrontDoor.Benchmarks.Inbox;

/// <summary>The console's work on a full office: what a search takes, and whether many specialists at once get each case once.</summary>
internal static class InboxBenchmark
{
    public static async Task<int> RunAsync(InboxOptions options)
    {
        if (options.Seconds > 0)
        {
            Console.WriteLine(await Screens.MeasureAsync(options.Seconds));
        }

        foreach (var store in options.Stores)
        {
            await RunAsync(options, store);
        }

        return 0;
    }

    private static async Task RunAsync(InboxOptions options, string store)
    {
        var folder = Directory.CreateTempSubdirectory("frontdoor-inbox-").FullName;
        await using var postgres = store == "postgres" ? await PostgresServer.StartAsync() : null;
        DatabaseOptions database = postgres is null ? new() : new() { Provider = DatabaseProvider.Postgres, ConnectionString = await postgres.AddDatabaseAsync("inbox") };
        await using (var services = new ServiceCollection().AddCore(new CoreOptions { DataFolder = folder, Database = database }).BuildServiceProvider())
        {
            await services.GetRequiredService<OpenDatabase>().RunAsync(CancellationToken.None);
            var people = await AddPeopleAsync(services, options);
            var claims = await new ClaimCases(services, people).RunAsync(options.Claims);
            Console.WriteLine(FormattableString.Invariant($"console: store={store} claims={options.Claims} specialists={people.Count} twice={claims.Twice} over_capacity={claims.OverCapacity} left={claims.Left} seconds={claims.Elapsed.TotalSeconds:0.0}"));
            var watch = Stopwatch.StartNew();
            await new FillCases(services).RunAsync(options.Cases, options.Messages);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filled {options.Cases} cases, {options.Messages} messages in {watch.Elapsed.TotalSeconds:0} s"));
            foreach (var (kind, times) in await new SearchCases(services, people[0]).RunAsync(options))
            {
                Console.WriteLine(FormattableString.Invariant($"console: store={store} search={kind} cases={options.Cases} messages={options.Messages} p50_ms={times.Percentile(0.5):0.0} p99_ms={times.Percentile(0.99):0.0}"));
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<IReadOnlyList<Guid>> AddPeopleAsync(ServiceProvider services, InboxOptions options)
    {
        var people = new List<Guid>();
        for (var i = 0; i < InboxOptions.Specialists; i++)
        {
            var id = Guid.NewGuid();
            await services.GetRequiredService<SaveSpecialist>().RunAsync(id, $"S{i}", [Desk.Legal, Desk.Economy, Desk.Management], true, true, CancellationToken.None);
            // Two of them are full long before the end.
            await services.GetRequiredService<DeskPeople>().SaveAsync(id, new WorkProfile(Math.Clamp(i < 2 ? 5 : options.Claims, 1, 1000), [], [], []), CancellationToken.None);
            people.Add(id);
        }

        return people;
    }
}
