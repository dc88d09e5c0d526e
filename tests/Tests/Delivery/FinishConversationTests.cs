using System.Net;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Conversations;
using FrontDoor.Tests.Channels;
using FrontDoor.Tests.Turns;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Delivery;

public class FinishConversationTests : IAsyncLifetime
{
    private ConnectorSink? sink;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => sink = await ConnectorSink.StartAsync();

    public ValueTask DisposeAsync() => sink!.DisposeAsync();

    [Fact]
    public async Task What_a_channel_refused_is_sent_after_a_restart_in_order()
    {
        sink!.Answer = post => Task.FromResult(post <= 1 ? 200 : 503);
        await using var host = await TurnHost.StartAsync((turn, _) => Task.FromResult(TurnHost.Say(turn, "one", "two", "three")));
        using (var client = new ConnectorClient(host, sink.ServiceUrl))
        {
            Assert.Equal(HttpStatusCode.OK, (await client.SayAsync("hello", "m1")).StatusCode);
        }

        Assert.Equal(["one"], sink.Rest());
        sink.Answer = _ => Task.FromResult(200);
        await host.RestartAsync();

        Assert.Equal("two", (await sink.NextAsync()).Activity.Text);
        Assert.Equal("three", (await sink.NextAsync()).Activity.Text);
        await SentAsync(host);
    }

    [Fact]
    public async Task Slow_channel_does_not_hold_the_acknowledgement_longer_than_five_seconds()
    {
        var held = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        sink!.Answer = async _ =>
        {
            arrived.TrySetResult();
            await held.Task;
            return 200;
        };
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await TurnHost.StartAsync(clock: clock);
        using var client = new ConnectorClient(host, sink.ServiceUrl);

        var post = client.SayAsync("hello", "m1");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        Assert.False(post.IsCompleted);
        await Patience.UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(5.1));
            return Task.FromResult(post.IsCompleted);
        });

        Assert.Equal(HttpStatusCode.OK, (await post).StatusCode);
        held.SetResult();
        Assert.Equal("echo hello", (await sink.NextAsync()).Activity.Text);
    }

    [Fact]
    public async Task Turn_under_way_when_a_specialist_takes_over_sends_nothing()
    {
        var entered = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var host = await TurnHost.StartAsync(async (turn, cancellationToken) =>
        {
            if (turn.Incoming.Text == "second")
            {
                entered.TrySetResult();
                await go.Task.WaitAsync(cancellationToken);
            }

            return await TurnHost.Echo(turn, cancellationToken);
        });
        using var client = new ConnectorClient(host, sink!.ServiceUrl);
        await client.SayAsync("first", "m1");

        var underWay = client.SayAsync("second", "m2");
        await entered.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        await TakeOverAsync(host);
        go.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await underWay).StatusCode);
        Assert.Equal(["first", "echo first", "second"], await host.LogAsync(ConnectorClient.ConversationId));
        Assert.Equal(["echo first"], sink.Rest());
    }

    [Fact]
    public async Task Committed_reply_is_dropped_once_a_specialist_took_over()
    {
        var arrived = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        sink!.Answer = async _ =>
        {
            arrived.TrySetResult();
            await go.Task;
            return 200;
        };
        await using var host = await TurnHost.StartAsync((turn, _) => Task.FromResult(TurnHost.Say(turn, "one", "two")));
        using var client = new ConnectorClient(host, sink.ServiceUrl);

        var post = client.SayAsync("hello", "m1");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        await TakeOverAsync(host);
        go.SetResult();
        await post;
        await SentAsync(host);

        Assert.Equal(["one"], sink.Rest());
    }

    private static async Task TakeOverAsync(TurnHost host) =>
        Assert.True(await host.Get<ConversationDocuments>().ChangeAsync(ConnectorClient.ConversationId, document => document.Obey(Holder.Specialist, document.Fence + 1, null), Cancel));

    private static Task SentAsync(TurnHost host) => Patience.UntilAsync(async () =>
        await host.Get<ConversationDocuments>().FindAsync(ConnectorClient.ConversationId, Cancel) is (_, { UnfinishedSince: null }));
}
