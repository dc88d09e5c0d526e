using System.Net;
using System.Text.Json.Nodes;
using FrontDoor.Tests.Conversations;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;

namespace FrontDoor.Tests.Storage;

/// <summary>Redis or PostgreSQL goes away under a running host and comes back: nothing acknowledged is lost, nothing is held open, nothing stays broken.</summary>
public sealed class LostStores
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Redis_lost_and_back(bool isKilled)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var postgres = await PostgresServer.StartAsync(isDurable: false);
        await LoseAsync(redis, postgres, isKilled ? redis.KillAsync : redis.HoldAsync, isKilled ? redis.StartAgainAsync : redis.GoOnAsync, readsNothing: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PostgreSQL_lost_and_back(bool isKilled)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var postgres = await PostgresServer.StartAsync();
        await LoseAsync(redis, postgres, isKilled ? postgres.KillAsync : postgres.HoldAsync, isKilled ? postgres.StartAgainAsync : postgres.GoOnAsync, readsNothing: false);
    }

    private static async Task LoseAsync(RedisServer redis, PostgresServer postgres, Func<Task> lose, Func<Task> bringBack, bool readsNothing)
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync(settings: [
            ("DirectLine:Secret", DirectLineHost.Secret),
            ("Database:Provider", "Postgres"),
            ("ConnectionStrings:Database", await postgres.AddDatabaseAsync("frontdoor")),
            ("ConnectionStrings:Redis", redis.Configuration)]));
        var (id, token) = await host.BeginAsync();
        Assert.Equal(200, await SayAsync(host, id, token, 0));

        var sent = 1;
        await lose();
        try
        {
            await TestHost.EventuallyAsync(async () => await SayAsync(host, id, token, sent++) == 503, "a message is refused with 503");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Client.GetAsync("/healthz", Stop)).StatusCode);
            if (readsNothing)
            {
                var (status, set) = await host.SendAsync("GET", $"conversations/{id}/activities?watermark=1", token);
                Assert.Equal((200, 0, "1"), (status, set["activities"]!.AsArray().Count, (string?)set["watermark"]));
            }
        }
        finally
        {
            await bringBack();
        }

        await TestHost.EventuallyAsync(async () => (await host.Client.GetAsync("/healthz", Stop)).IsSuccessStatusCode, "the host is ready again");
        for (var message = 0; message < sent; message++)
        {
            // The phone sends again what was not acknowledged, under the same key.
            await TestHost.EventuallyAsync(async () => await SayAsync(host, id, token, message) == 200, "the message is taken");
        }

        var heard = (await ReadAsync(host, id, token)).Where(activity => (string?)activity["from"]!["role"] == "user").Select(activity => (string?)activity["text"]);
        Assert.Equal(Enumerable.Range(0, sent).Select(Text).Order(StringComparer.Ordinal), heard.Order(StringComparer.Ordinal));
    }

    private static string Text(int message) => $"第{message}句，屋顶漏水";

    /// <summary>200 or 503, and no other.</summary>
    private static async Task<int> SayAsync(DirectLineHost host, string id, string token, int message)
    {
        var (status, _) = await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text = Text(message), locale = "zh-CN", channelData = new { clientActivityID = $"k{message}" } });
        Assert.True(status is 200 or 503, $"Message {message} was answered with {status}.");
        return status;
    }

    private static async Task<List<JsonNode>> ReadAsync(DirectLineHost host, string id, string token)
    {
        List<JsonNode> all = [];
        for (var watermark = ""; ;)
        {
            var (_, page) = await host.SendAsync("GET", $"conversations/{id}/activities?watermark={watermark}", token);
            if (page["activities"]!.AsArray() is not { Count: > 0 } activities)
            {
                return all;
            }

            all.AddRange(activities.OfType<JsonNode>());
            watermark = (string)page["watermark"]!;
        }
    }
}
