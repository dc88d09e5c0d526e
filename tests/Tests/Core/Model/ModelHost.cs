using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Delivery;
using FrontDoor.Bot.Files;
using FrontDoor.Bot.Health;
using FrontDoor.Bot.OwnData;
using FrontDoor.Bot.Recovery.Tables;
using FrontDoor.Bot.Security;
using FrontDoor.Bot.Turns;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff.Timers;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using FrontDoor.Dialogs;
using FrontDoor.Tests.Storage;
using FrontDoor.Tests.Turns;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Core.Model;

/// <summary>The real turns, hand-off, timers, outbox and stores without a web server, so that hundreds of lives fit into a minute. The bot says back what it heard; the clock is the test's.</summary>
internal sealed class ModelHost : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"model-{Guid.NewGuid():N}");
    private ServiceProvider services;

    private ModelHost() => services = Build();

    /// <summary>A Monday, 9:00 in Shanghai.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    public static async Task<ModelHost> StartAsync()
    {
        var host = new ModelHost();
        await MigratedFile.PutIntoAsync(host.folder);
        await host.Get<OpenDatabase>().RunAsync(CancellationToken.None);
        var save = host.Get<SaveSpecialist>();
        await save.RunAsync(CoreRoom.Lawyer, "王律师", [Desk.Legal], true, true, CancellationToken.None);
        await save.RunAsync(CoreRoom.OtherLawyer, "李律师", [Desk.Legal], true, true, CancellationToken.None);
        await save.RunAsync(CoreRoom.Supervisor, "周主管", [Desk.Management], true, true, CancellationToken.None);
        await save.SetSupervisorAsync(CoreRoom.Supervisor, true, CancellationToken.None);
        return host;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>All that was in memory is gone.</summary>
    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Build();
    }

    public Task LookAtTimersAsync() => Get<RunTimers>().RunAsync((_, problem) => throw new InvalidOperationException("A timer failed.", problem), CancellationToken.None);

    /// <summary>Empties the outbox; a row may be carried twice, as after a crash between carrying and recording.</summary>
    public async Task DeliverAsync(bool twice)
    {
        var (leases, carry) = (Get<OutboxLeases>(), Get<CarryOutboxItem>());
        while (await leases.ClaimAsync("model", 16, TimeSpan.FromMinutes(1), CancellationToken.None) is { Count: > 0 } batch)
        {
            foreach (var item in batch)
            {
                Assert.True(!twice || await carry.RunAsync(item, CancellationToken.None));
                Assert.True(await carry.RunAsync(item, CancellationToken.None));
                await leases.RecordSentAsync(item.Id, "model", CancellationToken.None);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private ServiceProvider Build()
    {
        Directory.CreateDirectory(folder);
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton<IServer, NoServer>();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddCore(new CoreOptions { DataFolder = folder });
        services.AddSingleton<ReadDebtFile>().AddSingleton<ImportTable>();
        services.AddSingleton<IConversationStore>(_ => new SqliteConversationStore(Path.Combine(folder, "conversations.db")));
        services.AddTurns();
        services.AddDelivery();
        services.AddOwnData();
        services.AddSingleton(new DatabaseOptions()).AddSingleton<StoreWatch>();
        services.AddSingleton<FileLinks>().AddSingleton<ISigningKeys>(provider => new StoredSigningKeys(provider.GetRequiredService<Database>(), Clock));
        services.AddSingleton<TakeTurn>(TurnAsync).AddSingleton<CloudAdapter>();
        return services.BuildServiceProvider();
    }

    private static Task<TurnOutcome> TurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        var draft = $"{turn.ConversationId}#1";
        Effect[] effects = turn.Incoming.Text![..4] switch
        {
            "open" => [new OpenCaseEffect(draft, CaseKind.PaymentRecovery, new GeneralPayload { Words = "x" }, new ContactDetails(Person: "张三"), Urgent: false, IsComplete: false)],
            "pers" => [new RequestPersonEffect(draft)],
            "leav" => [new LeaveQueueEffect()],
            _ => [],
        };
        return Task.FromResult(TurnHost.Say(turn, $"bot heard {turn.Incoming.Text}") with { Effects = effects });
    }

    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public void Dispose()
        {
        }

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
