using System.Net;
using System.Net.Http.Json;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;

namespace FrontDoor.Tests.Limits;

public sealed class RequestRates
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_address_is_refused_with_a_time_and_a_sentence_while_others_go_on()
    {
        await using var host = await StartAsync(("Limits:RequestsPerMinute", "6"));
        using var client = host.NewClient();
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await GetAsync(client, "203.0.113.1"));
        }

        using var page = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { FarAway.AddressHeader, "203.0.113.1" }, { "Accept", "text/html" } } };
        using var refused = await client.SendAsync(page, Cancel);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("请稍等一下", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await GetAsync(client, "203.0.113.2"));
    }

    [Fact]
    public async Task Addresses_of_one_IPv6_customer_are_counted_together()
    {
        await using var host = await StartAsync(("Limits:RequestsPerMinute", "2"));
        using var client = host.NewClient();
        Assert.Equal(HttpStatusCode.OK, await GetAsync(client, "2001:db8:1:2::1"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(client, "2001:db8:1:2:ffff::9"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await GetAsync(client, "2001:db8:1:2::1"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(client, "2001:db8:1:3::1"));
    }

    [Fact]
    public async Task One_address_starts_only_so_many_conversations()
    {
        await using var host = await StartAsync(("Limits:ConversationsPerMinute", "3"));
        using var client = host.NewClient();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/api/chat/token", null, Cancel)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.PostAsync("/api/chat/token", null, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await GetAsync(client, "203.0.113.7"));
    }

    [Fact]
    public async Task Conversation_takes_only_so_many_messages_a_stranger_cannot_use_them_up_and_it_goes_on_afterwards()
    {
        await using var host = new DirectLineHost(await StartAsync(("Limits:MessagesPerMinute", "30"), ("DirectLine:Secret", DirectLineHost.Secret)));
        var (busy, token) = await host.BeginAsync();
        var (other, otherToken) = await host.BeginAsync();
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal(403, await SayAsync(host, busy, otherToken));
        }

        var statuses = new List<int>();
        while (statuses.Count < 200 && statuses.LastOrDefault(200) == 200)
        {
            statuses.Add(await SayAsync(host, busy, token));
        }

        Assert.Equal(429, statuses[^1]);
        Assert.True(statuses.Count > 30, $"only {statuses.Count} were taken");
        Assert.Equal(200, await SayAsync(host, other, otherToken));
        await TestHost.EventuallyAsync(async () => await SayAsync(host, busy, token) == 200, "the conversation goes on");
    }

    [Fact]
    public async Task Programs_on_this_machine_are_not_counted()
    {
        await using var host = await TestHost.StartAsync(settings: [("Limits:RequestsPerMinute", "2"), ("Limits:ConversationsPerMinute", "2")]);
        using var client = host.NewClient();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/api/chat/token", null, Cancel)).StatusCode);
        }
    }

    private static Task<TestHost> StartAsync(params (string Key, string Value)[] settings) => TestHost.StartAsync(new FarAway().AddTo, settings: settings);

    private static async Task<HttpStatusCode> GetAsync(HttpClient client, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { { FarAway.AddressHeader, from } } };
        using var answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private static async Task<int> SayAsync(DirectLineHost host, string conversation, string token) =>
        (await host.SendAsync("POST", $"conversations/{conversation}/activities", token, JsonContent.Create(new { type = "typing", from = new { id = "x" } }))).Status;
}
