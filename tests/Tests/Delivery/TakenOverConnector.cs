using System.Net;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Tests.Channels;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Delivery;

/// <summary>Take-over as the console performs it, in SQL, while the bot talks on a channel behind the Connector.</summary>
public sealed class TakenOverConnector
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turn_under_way_sends_nothing()
    {
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var room = await ConnectorRoom.OpenAsync(async (turn, cancellationToken) =>
        {
            if (turn.Incoming.Text == "second")
            {
                entered.TrySetResult();
                await go.Task.WaitAsync(cancellationToken);
            }

            return await ConnectorRoom.TurnAsync(turn, cancellationToken);
        });
        var caseId = await room.OpenCaseAsync();

        var underWay = room.SayAsync("second");
        await entered.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        await room.TakeOverAsync(caseId);
        go.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await underWay).StatusCode);
        Assert.DoesNotContain("echo second", await room.Host.LogAsync(ConnectorClient.ConversationId));
        await room.ReplyAsync(caseId, "您好");
        Assert.Contains("王律师", (await room.Sink.NextAsync()).Activity.Text, StringComparison.Ordinal);
        Assert.Equal("您好", (await room.Sink.NextAsync()).Activity.Text);
    }

    [Fact]
    public async Task Reply_that_was_committed_and_not_yet_sent_is_dropped_and_the_thread_says_so()
    {
        Func<Task> afterCommit = () => Task.CompletedTask;
        await using var room = await ConnectorRoom.OpenAsync(replace: services => InterruptedStore.Replace(services, "echo late", afterCommit: () => afterCommit()));
        var caseId = await room.OpenCaseAsync();
        afterCommit = () => room.TakeOverAsync(caseId);

        await room.SayAsync("late");
        await room.FinishedAsync();

        Assert.Contains("echo late", await room.Host.LogAsync(ConnectorClient.ConversationId));
        await Patience.UntilAsync(async () => await room.DeliveryAsync(caseId, "echo late") == DeliveryState.NotSentTakenOver);
        Assert.DoesNotContain("echo late", room.Sink.Rest());
    }

    [Fact]
    public async Task Second_reply_of_a_turn_is_dropped_and_the_thread_says_so()
    {
        await using var room = await ConnectorRoom.OpenAsync();
        var caseId = await room.OpenCaseAsync();
        var (arrived, go) = Hold(room.Sink);

        var post = room.SayAsync("both");
        await arrived.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        var taking = room.TakeOverAsync(caseId);
        await HeldBySpecialistAsync(room);
        go();
        await Task.WhenAll(post, taking);
        await room.FinishedAsync();

        await Patience.UntilAsync(async () => await room.DeliveryAsync(caseId, "two") == DeliveryState.NotSentTakenOver);
        Assert.Equal(DeliveryState.Sent, await room.DeliveryAsync(caseId, "one"));
        Assert.Equal("one", (await room.Sink.NextAsync()).Activity.Text);
        Assert.DoesNotContain("two", room.Sink.Rest());
    }

    [Fact]
    public async Task Take_over_is_confirmed_when_the_reply_on_its_way_has_arrived()
    {
        await using var room = await ConnectorRoom.OpenAsync();
        var caseId = await room.OpenCaseAsync();
        var (arrived, go) = Hold(room.Sink);

        var post = room.SayAsync("late");
        await arrived.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        var taking = room.TakeOverAsync(caseId);
        await HeldBySpecialistAsync(room);
        await room.Host.SayAsync("meanwhile, somewhere else");
        Assert.False(taking.IsCompleted);
        go();

        await taking;
        Assert.Equal("echo late", (await room.Sink.NextAsync()).Activity.Text);
        await post;
    }

    [Fact]
    public async Task Channel_that_never_answers_holds_a_take_over_up_for_five_seconds()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
        await using var room = await ConnectorRoom.OpenAsync(clock: clock);
        var caseId = await room.OpenCaseAsync();
        var (arrived, go) = Hold(room.Sink);

        var post = room.SayAsync("late");
        await arrived.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        var taking = room.TakeOverAsync(caseId);
        await Patience.UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(5.1));
            return Task.FromResult(taking.IsCompleted);
        });

        await taking;
        go();
        await post;
    }

    private static (Task Arrived, Action Go) Hold(ConnectorSink sink)
    {
        var (arrived, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        sink.Answer = async _ =>
        {
            arrived.TrySetResult();
            await go.Task;
            return 200;
        };
        return (arrived.Task, go.SetResult);
    }

    private static Task HeldBySpecialistAsync(ConnectorRoom room) => Patience.UntilAsync(async () =>
        await room.Host.Get<ConversationDocuments>().FindAsync(ConnectorClient.ConversationId, Cancel) is (_, { Holder: Holder.Specialist }));
}
