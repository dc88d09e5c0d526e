using System.Diagnostics;
using FrontDoor.Bot.Notices;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FrontDoor.Benchmarks.Notices;

/// <summary>The ledger emptied into nothing by the host's own worker, in this process, and by a bare loop that only marks rows.</summary>
internal sealed class Drain(IServiceProvider core, int people, string store)
{
    private const int Batch = 200;

    /// <summary>Rows per second: bare, and by the worker.</summary>
    public async Task<(double Bare, double Worker)> RunAsync(NoticeSeed seed)
    {
        var (bare, _) = await seed.SendAsync("sms", NoticeWays.Sms);
        var begun = Stopwatch.GetTimestamp();
        await BareAsync(bare);
        var bareRate = people / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await seed.Steer.CancelAsync(bare, NoticeSeed.Author, default);

        var (id, _) = await seed.SendAsync("sms", NoticeWays.Sms);
        var provider = store == "redis" ? DatabaseProvider.Postgres : DatabaseProvider.Sqlite;
        // The notices of this process have no limit.
        var options = new NoticeOptions { Limits = [] };
        using var worker = new NoticeWorker(
            core.GetRequiredService<NoticeLeases>(), core.GetRequiredService<RunNotices>(), [new Nothing()], core.GetRequiredService<INoticePace>(), options,
            new DatabaseOptions { Provider = provider }, core.GetRequiredService<IWakeUps>(), TimeProvider.System, NullLogger<NoticeWorker>.Instance);
        begun = Stopwatch.GetTimestamp();
        await worker.StartAsync(default);
        using var patience = new CancellationTokenSource(NoticesBenchmark.Longest);
        while ((await seed.ProgressAsync(id)).Sent < people)
        {
            await Task.Delay(20, patience.Token);
        }

        var rate = people / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await worker.StopAsync(default);
        return (bareRate, rate);
    }

    private async Task BareAsync(Guid noticeId)
    {
        while ((await core.GetRequiredService<Database>().WriteAsync<int>(async db =>
        {
            var ids = await db.Set<NoticeDelivery>().Where(d => d.NoticeId == noticeId && d.State == LedgerState.Queued).OrderBy(d => d.Id).Take(Batch).Select(d => d.Id).ToListAsync();
            return await db.Set<NoticeDelivery>().Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(row => row.SetProperty(d => d.State, LedgerState.Sent));
        }, default)).Value > 0)
        {
        }
    }

    private sealed class Nothing : INoticeChannel
    {
        public int AtOnce => 16;

        public bool Carries(string way) => true;

        public bool TakesKey(string way) => true;

        public Task<LedgerOutcome> SendAsync(DueNotice row, Notice notice, CancellationToken cancellationToken) => Task.FromResult(new LedgerOutcome(row.Id, row.NoticeId, LedgerState.Sent));
    }
}
