using FrontDoor.Bot.Delivery;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using FrontDoor.Dialogs;
using FrontDoor.Tests.Channels;
using FrontDoor.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Delivery;

/// <summary>The real host, a channel behind the Connector, and a specialist. The bot opens a case at "open", asks for a person at "person", answers "both" with two replies and echoes the rest.</summary>
internal sealed class ConnectorRoom : IAsyncDisposable
{
    private static readonly Guid Specialist = new("6f1d3f6e-0000-4000-8000-000000000001");

    private ConnectorRoom(TurnHost host, ConnectorSink sink) => (Host, Sink) = (host, sink);

    public TurnHost Host { get; }

    public ConnectorSink Sink { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ConnectorRoom> OpenAsync(TakeTurn? takeTurn = null, TimeProvider? clock = null, Action<IServiceCollection>? replace = null)
    {
        var sink = await ConnectorSink.StartAsync();
        var host = await TurnHost.StartAsync(takeTurn ?? TurnAsync, clock, replace);
        var desks = await host.Get<DirectoryLists>().DesksAsync(Cancel);
        await host.Get<SaveSpecialist>().RunAsync(Specialist, "王律师", [.. desks.Select(desk => desk.Key)], isActive: true, isSample: true, Cancel);
        return new(host, sink);
    }

    public static Task<TurnOutcome> TurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        var draft = $"{turn.ConversationId}#1";
        Effect[] effects = turn.Incoming.Text switch
        {
            "open" => [new OpenCaseEffect(draft, CaseKind.Other, new GeneralPayload { Words = "x" }, new ContactDetails(Person: "张三"), Urgent: false, IsComplete: false)],
            "person" => [new RequestPersonEffect(draft)],
            _ => [],
        };
        string[] replies = turn.Incoming.Text == "both" ? ["one", "two"] : [$"echo {turn.Incoming.Text}"];
        return Task.FromResult(TurnHost.Say(turn, replies) with { Effects = effects });
    }

    public async Task<HttpResponseMessage> SayAsync(string text)
    {
        using var client = new ConnectorClient(Host, Sink.ServiceUrl);
        return await client.SayAsync(text, text);
    }

    /// <summary>The id of the case that "open" opens; its reply has arrived.</summary>
    public async Task<Guid> OpenCaseAsync()
    {
        await SayAsync("open");
        Assert.Equal("echo open", (await Sink.NextAsync()).Activity.Text);
        return (await Host.Get<CasesOfConversation>().RunAsync(ConnectorClient.ConversationId, Cancel)).Single().Id;
    }

    /// <summary>As the console takes over.</summary>
    public async Task TakeOverAsync(Guid caseId) => Assert.True((await Host.Get<TakeOverConversation>().RunAsync(caseId, Specialist, Cancel)).Succeeded);

    public async Task ReplyAsync(Guid caseId, string words) => Assert.True((await Host.Get<HandoffDesk>().ReplyAsync(caseId, Specialist, words, words, [], null, Cancel)).Succeeded);

    public async Task GiveBackAsync(Guid caseId) => Assert.True((await Host.Get<HandoffDesk>().GiveBackAsync(caseId, Specialist, "", Cancel)).Succeeded);

    /// <summary>What the specialist reads of this line.</summary>
    public async Task<DeliveryState> DeliveryAsync(Guid caseId, string text) =>
        (await Host.Get<CaseLists>().ThreadAsync(caseId, 0, new Reader(Specialist, IsSupervisor: true), Cancel)).Single(view => view.Line.Text == text).Line.Delivery;

    /// <summary>Until the document has nothing left to send or to copy.</summary>
    public Task FinishedAsync() => Patience.UntilAsync(async () =>
        await Host.Get<ConversationDocuments>().FindAsync(ConnectorClient.ConversationId, Cancel) is (_, { UnfinishedSince: null }));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Sink.DisposeAsync();
    }
}
