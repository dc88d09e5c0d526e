using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FrontDoor.Tests.Road;

/// <summary>A connector promises each reply at least once, and a message that is sent again acts once.</summary>
[Collection(WholeRoad.Name)]
public sealed class KilledConnector
{
    [Fact]
    public async Task A_reply_whose_POST_died_with_the_host_arrives_after_the_next_start()
    {
        await using var sink = await ConnectorSink.StartAsync();
        await using var host = await HostProcess.StartAsync();
        Assert.True(await TrySendAsync(host, sink, "quiet", "帮助"));
        var expected = Replies(sink, "quiet");
        sink.Hold();
        var conversations = Enumerable.Range(0, 8).Select(index => $"killed-{index}").ToList();

        var cutOff = conversations.Select(conversation => TrySendAsync(host, sink, conversation, "帮助")).ToList();
        await Patience.UntilAsync(() => conversations.All(conversation => Replies(sink, conversation).Count > 0));
        await host.KillAsync();
        await Task.WhenAll(cutOff);
        sink.Received.Clear();
        sink.Release();
        await host.StartAgainAsync();

        await Patience.UntilAsync(() => conversations.All(conversation => Replies(sink, conversation).Count >= expected.Count));
        Assert.All(await Task.WhenAll(conversations.Select(conversation => TrySendAsync(host, sink, conversation, "帮助"))), Assert.True);
        Assert.All(conversations, conversation => Assert.Equal(expected, Replies(sink, conversation).Distinct()));
    }

    /// <summary>False when the host was not there, or died, before it acknowledged.</summary>
    private static async Task<bool> TrySendAsync(HostProcess host, ConnectorSink sink, string conversation, string text)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "m-1",
            ["channelId"] = "emulator",
            ["serviceUrl"] = sink.Address.ToString(),
            ["text"] = text,
            ["locale"] = "zh-Hans",
            ["from"] = new JsonObject { ["id"] = "person" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
        };
        try
        {
            using var client = host.Client();
            using var answer = await client.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static List<string> Replies(ConnectorSink sink, string conversation) =>
        [.. sink.Received.Where(activity => Conversation(activity) == conversation).Select(Transcript.Text)];

    private static string? Conversation(JsonElement activity) => activity.GetProperty("conversation").GetProperty("id").GetString();
}
