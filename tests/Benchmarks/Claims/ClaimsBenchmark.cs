using System.Diagnostics;
using System.Globalization;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PostgresServer = FrontDoor.Tests.Storage.PostgresServer;

namespace FrontDoor.Benchmarks.Claims;

/// <summary>A table of debts that comes again, and forty claims with their limitation and gaps; beside each a floor that only moves the same rows on the same database.</summary>
internal sealed class ClaimsBenchmark(ServiceProvider services, int rows)
{
    public const string Usage = """
        claims [--store sqlite|postgres] [--rows 500] [--rounds 10]
        """;

    private const int Shown = 40;
    private static readonly Guid Lawyer = Guid.Parse("00000000-0000-0000-0000-000000000001");

    public static async Task<int> RunAsync(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        int Number(string name, int otherwise) => Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        foreach (var store in Value("--store") is { } one ? new[] { one } : ["sqlite", "postgres"])
        {
            var folder = Directory.CreateTempSubdirectory("frontdoor-claims-").FullName;
            await using (var postgres = store == "postgres" ? await PostgresServer.StartAsync() : null)
            {
                DatabaseOptions database = postgres is null ? new() : new() { Provider = DatabaseProvider.Postgres, ConnectionString = await postgres.AddDatabaseAsync("claims") };
                await using var services = new ServiceCollection().AddCore(new CoreOptions { DataFolder = folder, Database = database }).BuildServiceProvider();
                Console.WriteLine(await new ClaimsBenchmark(services, Number("--rows", 500)).MeasureAsync(store, Number("--rounds", 10)));
            }

            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private async Task<string> MeasureAsync(string store, int rounds)
    {
        await services.GetRequiredService<OpenDatabase>().RunAsync(default);
        await services.GetRequiredService<SaveSpecialist>().RunAsync(Lawyer, "王律师", [Desk.Legal], true, true, default);
        var (large, small) = (await CaseAsync("large"), await CaseAsync("small"));
        await ImportAsync(large, 0, rows);
        await ImportAsync(small, 0, Shown);
        await StepsAsync(small);

        var (import, importFloor, cards, cardsFloor) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        // The first round meets everything cold and is not counted.
        for (var round = 1; round <= rounds + 1; round++)
        {
            if (round == 2)
            {
                new[] { import, importFloor, cards, cardsFloor }.ToList().ForEach(times => times.Clear());
            }

            import.Add(await TimeAsync(() => ImportAsync(large, round, rows)));
            importFloor.Add(await TimeAsync(() => RewriteAsync(large)));
            cards.Add(await TimeAsync(() => services.GetRequiredService<ClaimLists>().CardsOfCaseAsync(small, Lawyer, default)));
            cardsFloor.Add(await TimeAsync(() => ReadAsync(small)));
        }

        return FormattableString.Invariant(
            $"claims: store={store} rows={rows} reimport_ms={Median(import):0} slowest_ms={import.Max():0} floor_ms={Median(importFloor):0} ratio={Median(import) / Median(importFloor):0.0} cards={Shown} cards_ms={Median(cards):0.0} cards_floor_ms={Median(cardsFloor):0.0} cards_ratio={Median(cards) / Median(cardsFloor):0.0}");
    }

    private async Task<Guid> CaseAsync(string key) => (await services.GetRequiredService<OpenCase>().RunAsync(
        new(key, CaseKind.PaymentRecovery, CaseSource.Phone, new PaymentRecoveryPayload(), new ContactDetails("某某视觉", null, "张三", "13800000000"), RecordedBy: Lawyer, IsComplete: true), default)).Value.CaseId;

    /// <summary>Every row says another sum than the time before.</summary>
    private async Task ImportAsync(Guid caseId, int round, int count)
    {
        var entries = Enumerable.Range(0, count).Select(i => new ClaimEntry(null, i + 2, null, new ClaimFields
        {
            Debtor = $"杭州样例{i % 60}有限公司",
            Project = $"项目{i}",
            Contract = ContractState.No,
            Total = 50_000 + i,
            Paid = 10_000,
            Owed = 40_000 + i + round,
            DueOn = new("2025-06-30"),
            DeliveredOn = new("2025-05-31"),
            Evidence = "微信聊天记录，发票",
        }, [])).ToList();
        var imported = await services.GetRequiredService<ImportClaims>().RunAsync(caseId, $"file{round}", entries, [], default);
        if (imported.Value.Rows.Any(row => row.Verdict != (round == 0 ? ClaimVerdict.New : ClaimVerdict.Changed)))
        {
            throw new InvalidOperationException("A row was not known again.");
        }
    }

    private async Task StepsAsync(Guid caseId)
    {
        foreach (var claim in await services.GetRequiredService<ClaimLists>().OfCaseAsync(caseId, Lawyer, default))
        {
            await services.GetRequiredService<RecordStep>().RunAsync(claim.Id, Lawyer, new("s1", EventKind.Demand, new DateOnly(2026, 1, 5), EventWay.WeChat), null, default);
            await services.GetRequiredService<RecordStep>().RunAsync(claim.Id, Lawyer, new("s2", EventKind.PartPayment, new DateOnly(2026, 2, 5), Amount: 100), null, default);
        }
    }

    /// <summary>The same number of rows read and written back in one transaction, and nothing decided.</summary>
    private async Task RewriteAsync(Guid caseId) => await services.GetRequiredService<Database>().WriteAsync<Done>(async db =>
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var row in await db.Set<ClaimRow>().Where(c => c.CaseId == caseId).ToListAsync())
        {
            row.Write(row.Fields with { Note = now.Ticks.ToString(CultureInfo.InvariantCulture) }, row.Cells, now);
        }

        return default(Done);
    }, default);

    private async Task ReadAsync(Guid caseId) => await services.GetRequiredService<Database>().ReadAsync(async db => (
        await db.Set<ClaimRow>().Where(c => c.CaseId == caseId).ToListAsync(), await db.Set<ClaimEvent>().Where(e => e.CaseId == caseId).ToListAsync(),
        await db.Set<ExhibitFiling>().Where(f => f.CaseId == caseId).ToListAsync(), await db.Set<ElementCheck>().Where(g => db.Set<ClaimRow>().Any(c => c.Id == g.ClaimId && c.CaseId == caseId)).ToListAsync()), default);

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var begun = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
