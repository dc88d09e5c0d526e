using FrontDoor.Bot.Turns;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Turns;

public class TurnRunnerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_and_replies_stand_in_the_log_in_order()
    {
        await using var host = await TurnHost.StartAsync((turn, _) => Task.FromResult(TurnHost.Say(turn, "one", "two")));

        var report = await host.SayAsync("hello");

        Assert.Equal(["hello", "one", "two"], await host.LogAsync());
        Assert.Equal(1, report.Number);
        Assert.Equal(["2", "3"], report.Replies.Select(reply => reply.Id));
        Assert.False(report.SeenBefore);
    }

    [Fact]
    public async Task Fifty_messages_at_once_are_fifty_turns_in_one_order()
    {
        var underWay = 0;
        await using var host = await TurnHost.StartAsync(async (turn, cancellationToken) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref underWay));
            await Task.Yield();
            Interlocked.Decrement(ref underWay);
            return await TurnHost.Echo(turn, cancellationToken);
        });

        var reports = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => Task.Run(() => host.SayAsync($"m{i}"), Cancel)));

        var log = await host.LogAsync();
        Assert.Equal(100, log.Count);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => $"m{i}").Order(StringComparer.Ordinal), log.Where((_, at) => at % 2 == 0).Order(StringComparer.Ordinal));
        Assert.All(log.Chunk(2), pair => Assert.Equal($"echo {pair[0]}", pair[1]));
        Assert.Equal(50, reports.Select(report => report.Number).Distinct().Count());
    }

    [Fact]
    public async Task Same_message_five_times_at_once_is_one_turn()
    {
        var turns = 0;
        await using var host = await TurnHost.StartAsync((turn, cancellationToken) =>
        {
            Interlocked.Increment(ref turns);
            return TurnHost.Echo(turn, cancellationToken);
        });

        var reports = await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => Task.Run(() => host.SayAsync("hello"), Cancel)));

        Assert.Equal(1, turns);
        Assert.Equal(["hello", "echo hello"], await host.LogAsync());
        Assert.All(reports, report => Assert.Equal((1L, "echo hello"), (report.Number, report.Replies.Single().Text)));
        Assert.Single(reports, report => !report.SeenBefore);
    }

    [Fact]
    public async Task Message_is_known_after_two_hundred_others_were_not_and_after_a_restart()
    {
        await using var host = await TurnHost.StartAsync();
        for (var i = 0; i < 200; i++)
        {
            await host.SayAsync($"m{i}");
        }

        await host.RestartAsync();
        var repeated = await host.SayAsync("m0");

        Assert.True(repeated.SeenBefore);
        Assert.Equal(1, repeated.Number);
        Assert.Empty(repeated.Replies);
        Assert.Equal("echo m199", (await host.SayAsync("m199")).Replies.Single().Text);
    }

    [Fact]
    public async Task Turn_knows_that_a_newer_message_waits()
    {
        var entered = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var waiting = new List<(string, bool)>();
        await using var host = await TurnHost.StartAsync(async (turn, cancellationToken) =>
        {
            waiting.Add((turn.Incoming.Text!, turn.NewerWaiting));
            entered.TrySetResult();
            await go.Task.WaitAsync(cancellationToken);
            return await TurnHost.Echo(turn, cancellationToken);
        });

        var first = host.SayAsync("a");
        await entered.Task;
        var others = Task.WhenAll(host.SayAsync("b"), host.SayAsync("c"));
        go.SetResult();
        await first;
        await others;

        Assert.Equal([("a", false), ("b", true), ("c", false)], waiting);
    }

    [Fact]
    public async Task Turn_that_throws_leaves_nothing_and_may_come_again()
    {
        var fail = true;
        await using var host = await TurnHost.StartAsync((turn, cancellationToken) =>
            fail ? throw new InvalidOperationException("broken") : TurnHost.Echo(turn, cancellationToken));

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SayAsync("hello"));
        Assert.Empty(await host.LogAsync());

        fail = false;
        Assert.False((await host.SayAsync("hello")).SeenBefore);
        Assert.Equal(["hello", "echo hello"], await host.LogAsync());
    }

    [Fact]
    public async Task Client_cannot_pass_its_words_off_as_the_bots()
    {
        await using var host = await TurnHost.StartAsync();

        await host.Get<TurnRunner>().RunAsync(new(
            new("directline|c", "directline", "{}", "zh-Hans"),
            "k",
            new() { Type = "message", Text = "x", From = new() { Id = "dl_u", Role = "bot" }, Attachments = [new() { ContentUrl = "http://10.0.0.1/secret" }] },
            AppendsToLog: true,
            RepliesInBody: false));

        var line = (await host.Store.ReadLogAsync("directline|c", 0, 1, Cancel)).Single();
        var activity = FrontDoor.Bot.Channels.ActivityJson.Read(line.Json);
        Assert.Equal("user", activity.From!.Role);
        Assert.Null(activity.Attachments);
    }

    [Theory]
    [InlineData("{{word x}} stands here, and so does {{wait}}")]
    [InlineData("{{number c#1}}")]
    public async Task What_a_person_writes_is_never_taken_for_a_placeholder(string words)
    {
        await using var host = await TurnHost.StartAsync();

        Assert.Equal($"echo {words}", (await host.SayAsync(words)).Replies.Single().Text);
    }

    [Fact]
    public async Task Replies_carry_buttons_and_card_and_a_pressed_button_comes_back()
    {
        var heard = new List<string?>();
        await using var host = await TurnHost.StartAsync((turn, _) =>
        {
            heard.Add(turn.Incoming.Press);
            var card = new SummaryCard("汇总", [new("金额", "3.5万 *元*", new Choice("修改", "edit:amount"))], [new Choice("确认", "confirm")]);
            return Task.FromResult(new TurnOutcome(turn.State ?? new(), [new Reply("请看") { Card = card, Choices = [new("好", "yes")] }], []));
        });

        var reply = (await host.SayAsync("hello")).Replies.Single();
        var action = Assert.Single(reply.SuggestedActions!.Actions!);
        Assert.Equal(("messageBack", "好"), (action.Type, action.Text));
        await host.Get<TurnRunner>().RunAsync(new(
            new("directline|c", "directline", "{}", "zh-Hans"), "press", new() { Type = "message", Value = action.Value }, AppendsToLog: true, RepliesInBody: false));

        Assert.Equal([null, "yes"], heard);
        var json = FrontDoor.Bot.Channels.ActivityJson.Write(reply);
        Assert.Contains("{\"press\":\"edit:amount\",\"said\":\"修改 金额\"}", json, StringComparison.Ordinal);
        Assert.Contains("application/vnd.microsoft.card.adaptive", json, StringComparison.Ordinal);
    }
}
