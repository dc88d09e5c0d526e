using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Turns;
using FrontDoor.Tests.Channels;
using FrontDoor.Tests.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Delivery;

public sealed class SweeperTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dead_channel_with_more_conversations_than_a_sweep_holds_up_nobody_else()
    {
        await using var sink = await ConnectorSink.StartAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
        await using var host = await TurnHost.StartAsync(clock: clock);
        // Nobody listens on this port.
        await Task.WhenAll(Enumerable.Range(0, 230).Select(i => LeaveAsync(host, $"dead{i}", "http://127.0.0.1:1", clock.GetUtcNow())));
        await LeaveAsync(host, "alive", sink.ServiceUrl, clock.GetUtcNow().AddSeconds(1));

        var heard = sink.NextAsync();
        while (!heard.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            await Task.WhenAny(heard, Task.Delay(200, Cancel));
        }

        Assert.Equal("left in alive", (await heard).Activity.Text);
    }

    /// <summary>A conversation whose reply was committed and never sent.</summary>
    private static async Task LeaveAsync(TurnHost host, string id, string serviceUrl, DateTimeOffset since)
    {
        var activity = new Activity { Type = ActivityTypes.Message, ChannelId = "emulator", ServiceUrl = serviceUrl, Text = $"left in {id}", From = new() { Id = "u" }, Recipient = new() { Id = "b" }, Conversation = new() { Id = id } };
        var document = new ConversationDocument { Address = new($"emulator|{id}", "emulator", ActivityJson.Write(activity.GetConversationReference()), "zh-Hans"), LastMessageAt = since };
        document.Pending.Add(new("re:1", 0, null, since));
        var committed = await host.Get<ConversationDocuments>().CommitAsync(0, document, [new NewLine("re:1", ActivityJson.WriteLine(activity), since)], Cancel);
        Assert.True(committed.Committed);
    }
}
