using FrontDoor.Bot;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Turns;
using FrontDoor.Dialogs;
using FrontDoor.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Turns;

/// <summary>The real host on its own folder and port. Its conversationalist is the test's: what is proved here is the road, not the talk.</summary>
internal sealed class TurnHost : IAsyncDisposable
{
    private readonly string folder;
    private readonly TakeTurn takeTurn;
    private readonly TimeProvider clock;
    private readonly IReadOnlyDictionary<string, string> stores;
    private WebApplication app;

    private readonly Action<IServiceCollection>? replace;

    private TurnHost(string folder, TakeTurn takeTurn, TimeProvider clock, IReadOnlyDictionary<string, string> stores, Action<IServiceCollection>? replace)
    {
        (this.stores, this.replace) = (stores, replace);
        this.folder = folder;
        this.takeTurn = takeTurn;
        this.clock = clock;
        app = Build();
    }

    public Uri Address => new(app.Urls.First());

    public IConversationStore Store => Get<IConversationStore>();

    public static async Task<TurnHost> StartAsync(TakeTurn? takeTurn = null, TimeProvider? clock = null, Action<IServiceCollection>? replace = null)
    {
        var folder = Directory.CreateTempSubdirectory("frontdoor-").FullName;
        var host = new TurnHost(folder, takeTurn ?? Echo, clock ?? TimeProvider.System, await SharedServers.SettingsAsync(folder), replace);
        await host.app.StartAsync();
        return host;
    }

    /// <summary>Says back what it hears, counting the turns of the conversation in the language of the state.</summary>
    public static Task<TurnOutcome> Echo(Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult(Say(turn, $"echo {turn.Incoming.Text}"));

    /// <summary>Several have a button each, so that every one stays a message of its own on every channel.</summary>
    public static TurnOutcome Say(Turn turn, params string[] replies) =>
        new(turn.State ?? new DialogState(), [.. replies.Select(text => new Reply(text) { Choices = replies.Length == 1 ? [] : [new("好", "yes")] })], []);

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public async Task RestartAsync()
    {
        await StopAsync();
        app = Build();
        await app.StartAsync();
    }

    public async Task StopAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        SharedServers.Forget(folder);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A message on this host's own Direct Line.</summary>
    public Task<TurnReport> SayAsync(string text, string? key = null, string conversation = "c") =>
        Get<TurnRunner>().RunAsync(new(
            new($"directline|{conversation}", "directline", "{}", "zh-Hans"),
            key ?? text,
            new Activity { Type = ActivityTypes.Message, Text = text, ChannelId = "directline", From = new() { Id = "dl_u" }, Conversation = new() { Id = conversation } },
            AppendsToLog: true,
            RepliesInBody: false));

    public async Task<IReadOnlyList<string>> LogAsync(string conversationId = "directline|c") =>
        [.. (await Store.ReadLogAsync(conversationId, 0, 1000, CancellationToken.None)).Select(line => FrontDoor.Bot.Channels.ActivityJson.Read(line.Json).Text!)];

    private WebApplication Build() => FrontDoorHost.Build(
        ["--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Logging:LogLevel:Default", "Warning", .. stores.Select(s => $"--{s.Key}={s.Value}")],
        services => { services.AddSingleton(takeTurn); services.AddSingleton(clock); replace?.Invoke(services); });
}
