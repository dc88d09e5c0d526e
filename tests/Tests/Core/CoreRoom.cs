using System.Text.Json;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Handoff.Timers;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using FrontDoor.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Core;

/// <summary>Core on a real database of its own (SQLite, or PostgreSQL where the class says so), with a clock that the test moves.</summary>
public sealed class CoreRoom : IAsyncDisposable
{
    public static readonly Guid Lawyer = Guid.Parse("00000000-0000-0000-0000-000000000001");
    public static readonly Guid OtherLawyer = Guid.Parse("00000000-0000-0000-0000-000000000002");
    public static readonly Guid Economist = Guid.Parse("00000000-0000-0000-0000-000000000003");
    public static readonly Guid Supervisor = Guid.Parse("00000000-0000-0000-0000-000000000004");
    private readonly HandoffOptions handoff;
    private int seenPings;
    private ServiceProvider services;

    private readonly DatabaseOptions database;

    private CoreRoom(string folder, DatabaseOptions database, HandoffOptions handoff)
    {
        (Folder, this.database, this.handoff) = (folder, database, handoff);
        services = AnotherHost();
    }

    public string Folder { get; }

    /// <summary>A Monday, 10:00 in Shanghai.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<CoreRoom> OpenAsync(HandoffOptions? handoff = null)
    {
        var room = new CoreRoom(Path.Combine(Path.GetTempPath(), $"core-{Guid.NewGuid():N}"), await SharedServers.DatabaseAsync(), handoff ?? new());
        if (!SharedServers.AreAsked)
        {
            await MigratedFile.PutIntoAsync(room.Folder);
        }

        await room.Get<OpenDatabase>().RunAsync(Stop);
        var save = room.Get<SaveSpecialist>();
        Assert.True((await save.RunAsync(Lawyer, "王律师", [Desk.Legal], true, true, Stop)).Succeeded);
        Assert.True((await save.RunAsync(OtherLawyer, "李律师", [Desk.Legal], true, true, Stop)).Succeeded);
        Assert.True((await save.RunAsync(Economist, "陈专员", [Desk.Economy], true, true, Stop)).Succeeded);
        Assert.True((await save.RunAsync(Supervisor, "周主管", [Desk.Management], true, true, Stop)).Succeeded);
        Assert.True((await save.SetSupervisorAsync(Supervisor, true, Stop)).Succeeded);
        return room;
    }

    /// <summary>The same, where every desk has a group and every person an address, and the second lawyer leads the desk of the law.</summary>
    public static async Task<CoreRoom> OpenReachableAsync(HandoffOptions? handoff = null)
    {
        var room = await OpenAsync(handoff);
        await room.Get<Database>().WriteAsync<Done>(async db =>
        {
            var desks = await db.Set<Desk>().ToListAsync(Stop);
            var people = await db.Set<Specialist>().ToListAsync(Stop);
            db.AddRange(desks.Select(desk => new PingAddress(desk.Id, null, PingWay.Email, desk.Key + "@office.example", null)));
            db.AddRange(people.Select(person => new PingAddress(null, person.Id, PingWay.Email, person.Id + "@office.example", null)));
            people.Single(person => person.Id == OtherLawyer).Leads.Add(desks.Single(desk => desk.Key == Desk.Legal));
            return default(Done);
        }, Stop);
        return room;
    }

    /// <summary>Core once more on the same database and clock: another host, or the same one after a restart.</summary>
    public ServiceProvider AnotherHost() =>
        new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddCore(new CoreOptions { DataFolder = Folder, Database = database, Handoff = handoff }).BuildServiceProvider();

    public async Task RestartAsync(Action? meanwhile = null)
    {
        await services.DisposeAsync();
        meanwhile?.Invoke();
        services = AnotherHost();
    }

    /// <summary>Looks at the timers as the host does; throws what one of them throws.</summary>
    public Task<int> LookAsync() => LookAsync(services);

    public static Task<int> LookAsync(IServiceProvider host) =>
        host.GetRequiredService<RunTimers>().RunAsync((_, problem) => throw new InvalidOperationException("A timer failed.", problem), Stop);

    /// <summary>Keys of the pings written since the last look here, with whom they reach.</summary>
    public async Task<List<(string Key, PingAudience To)>> PingsAsync()
    {
        var all = await Get<Database>().ReadAsync(db => db.Set<PingDelivery>().Where(p => p.Reason != PingReason.NewCase && p.Reason != PingReason.Waiting).OrderBy(p => p.Id).ToListAsync(Stop), Stop);
        var fresh = all.Skip(seenPings).Select(p => (JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Reason.ToString()), p.Audience)).ToList();
        seenPings = all.Count;
        return fresh;
    }

    /// <summary>To the moment at which so much working time has passed.</summary>
    public void Work(double hours) => Clock.Advance(Get<WorkingTime>().Add(Clock.GetUtcNow(), TimeSpan.FromHours(hours)) - Clock.GetUtcNow());

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public HandoffDesk Handoff => Get<HandoffDesk>();

    public MoveCase Move => Get<MoveCase>();

    public CaseLists Lists => Get<CaseLists>();

    public static ConversationAddress Chat(string id = "directline|c1", string language = "zh-Hans") => new(id, "directline", "{}", language);

    public static OpenCaseRequest Request(string key = "directline|c1#1", ConversationAddress? chat = null) => new(
        key, CaseKind.PaymentRecovery, CaseSource.Chat,
        new PaymentRecoveryPayload { Claims = [new Claim { Debtor = "甲方100%公司", Owed = new Amount(35000) }], Wish = "律师函" },
        new ContactDetails("某某视觉", null, "张三", "13800000000"), chat ?? Chat());

    public async Task<OpenedCase> OpenCaseAsync(string key = "directline|c1#1", ConversationAddress? chat = null) =>
        (await Get<OpenCase>().RunAsync(Request(key, chat), Stop)).Value;

    /// <summary>A case whose conversation waits in the queue.</summary>
    public async Task<Guid> QueuedCaseAsync(string chat = "directline|c1")
    {
        var opened = await OpenCaseAsync(chat + "#1", Chat(chat));
        Assert.True((await Handoff.RequestPersonAsync(chat, opened.CaseId, Stop)).Succeeded);
        return opened.CaseId;
    }

    /// <summary>Claims and sends until nothing is due.</summary>
    public async Task<List<OutboxItem>> DrainAsync()
    {
        var (leases, sent) = (Get<OutboxLeases>(), new List<OutboxItem>());
        while (await leases.ClaimAsync("drain", 10, TimeSpan.FromMinutes(1), Stop) is { Count: > 0 } batch)
        {
            foreach (var item in batch)
            {
                await leases.RecordSentAsync(item.Id, "drain", Stop);
            }

            sent.AddRange(batch);
        }

        return sent;
    }

    public static ThreadLine Said(string key, string text, DateTimeOffset at) => new(key, ThreadEntryKind.FromEnterprise, at, text);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        SharedServers.Close(database.ConnectionString);
        Directory.Delete(Folder, recursive: true);
    }
}
