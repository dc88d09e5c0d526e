using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace FrontDoor.Tests.BotBuilder;

public sealed class Conversation
{
    private static Task Echo(ITurnContext turn, CancellationToken cancel) => turn.Activity.Type == ActivityTypes.Message
        ? turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: cancel)
        : Task.CompletedTask;

    [Fact]
    public Task A_script_is_played_step_by_step() =>
        new TestFlow(new TestAdapter(), Echo)
            .Test("一", "echo 一")
            .Send("two").AssertReplyContains("two")
            .Send("three").AssertReplyOneOf(["no", "echo three"])
            .SendConversationUpdate().AssertNoReply(timeout: 20)
            .StartTestAsync();

    [Fact]
    public async Task A_wrong_answer_and_a_missing_one_fail()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => new TestFlow(new TestAdapter(), Echo).Test("a", "b").StartTestAsync());
        await Assert.ThrowsAsync<TimeoutException>(() => new TestFlow(new TestAdapter(), Echo).AssertReply("b", timeout: 20).StartTestAsync());
    }

    [Fact]
    public Task The_handler_is_told_who_joined_but_not_of_itself() =>
        new TestFlow(new TestAdapter(), new Greeter())
            .SendConversationUpdate().AssertReply("welcome user1")
            .Send(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("bot")] }).AssertNoReply(timeout: 20)
            .StartTestAsync();

    [Fact]
    public async Task Middleware_runs_in_order_and_errors_go_to_OnTurnError()
    {
        var order = new List<string>();
        var adapter = new TestAdapter().Use(new Marker("a", order)).Use(new Marker("b", order));
        adapter.OnTurnError = (turn, e) => turn.SendActivityAsync($"sorry: {e.Message}");
        await new TestFlow(adapter, (_, _) => throw new InvalidOperationException("broken")).Test("x", "sorry: broken").StartTestAsync();
        Assert.Equal(["a in", "b in"], order);
        adapter.OnTurnError = null;
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => adapter.SendTextToBotAsync("x", (_, _) => throw new InvalidOperationException("broken"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_transcript_holds_both_directions()
    {
        var logger = new Kept();
        await new TestFlow(new TestAdapter().Use(new TranscriptLoggerMiddleware(logger)), Echo).Test("hi", "echo hi").StartTestAsync();
        Assert.Equal(["hi", "echo hi"], logger.Activities.Select(a => a.AsMessageActivity()!.Text));
        Assert.All(logger.Activities, a => Assert.NotNull(a.Id));
    }

    [Fact]
    public async Task A_slow_answer_shows_typing_first()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(0, 60_000));
        await new TestFlow(adapter, async (turn, cancel) =>
            {
                while (adapter.ActiveQueue.Count == 0)
                {
                    await Task.Delay(5, cancel);
                }

                await turn.SendActivityAsync("done", cancellationToken: cancel);
            })
            .Send("x").AssertReply(reply => Assert.Equal(ActivityTypes.Typing, reply.Type)).AssertReply("done").StartTestAsync();
    }

    [Fact]
    public async Task Storage_gives_copies_and_refuses_an_outdated_write()
    {
        var cancel = TestContext.Current.CancellationToken;
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Item { Count = 1 } }, cancel);
        var first = (await storage.ReadAsync<Item>(["k", "none"], cancel))["k"];
        var second = (await storage.ReadAsync<Item>(["k"], cancel))["k"];
        Assert.NotSame(first, second);
        first.Count = 2;
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = first }, cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(() => storage.WriteAsync(new Dictionary<string, object> { ["k"] = second }, cancel));
        Assert.Equal(2, (await storage.ReadAsync<Item>(["k"], cancel))["k"].Count);
    }

    private sealed class Item : IStoreItem
    {
        public int Count { get; set; }

        public string? ETag { get; set; }
    }

    private sealed class Greeter : ActivityHandler
    {
        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync($"welcome {membersAdded[0].Id}", cancellationToken: cancellationToken);
    }

    private sealed class Marker(string name, List<string> order) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            return next(cancellationToken);
        }
    }

    private sealed class Kept : ITranscriptLogger
    {
        public ConcurrentQueue<IActivity> Activities { get; } = new();

        public Task LogActivityAsync(IActivity activity)
        {
            Activities.Enqueue(activity);
            return Task.CompletedTask;
        }
    }
}
