using System.Net;
using System.Net.Http.Json;
using FrontDoor.Tests.BotBuilder;
using FrontDoor.Tests.Host;

namespace FrontDoor.Tests.Channels;

/// <summary>The product's own bot, with its real dialogs, behind CloudAdapter with an app id; the channel and its issuer of keys stand on this machine.</summary>
public class FrontDoorBotOnTheWire : IAsyncLifetime
{
    private readonly TokenIssuer issuer = new();
    private BotBuilder.ConnectorSink? sink;
    private TestHost? host;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sink = await BotBuilder.ConnectorSink.Start();
        host = await TestHost.StartAsync(settings: issuer.SettingsAt(sink));
    }

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        await sink!.DisposeAsync();
        issuer.Dispose();
    }

    [Fact]
    public async Task Message_with_a_good_token_is_answered_with_the_bots_own_token()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync("message", issuer.Token(sink!.Url)));

        var reply = Assert.Single(sink.Calls, call => call.Path == "/v3/conversations/conv/activities/m1");
        Assert.Equal("Bearer outbound", reply.Authorization);
        Assert.Equal("b1", reply.Json.GetProperty("from").GetProperty("id").GetString());
    }

    /// <summary>As botbuilder/ does it for any bot (<see cref="WireBehaviour"/>, which also has delay and trace: no road of this bot sends those).</summary>
    [Fact]
    public async Task Reply_has_the_shape_that_the_channel_expects()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync("message", issuer.Token(sink!.Url)));

        var call = sink.Calls.First(one => one.Path.StartsWith("/v3", StringComparison.Ordinal));
        var reply = call.Json;
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Equal(["b1", "u1", "conv"], new[] { "from", "recipient", "conversation" }.Select(who => reply.GetProperty(who).GetProperty("id").GetString()));
        Assert.Equal(["test", sink.Url, "zh-CN", "acceptingInput", "m1"], new[] { "channelId", "serviceUrl", "locale", "inputHint", "replyToId" }.Select(name => reply.GetProperty(name).GetString()));
        Assert.False(reply.TryGetProperty("id", out _));
    }

    [Theory]
    [InlineData(-4, HttpStatusCode.OK)]
    [InlineData(-6, HttpStatusCode.Unauthorized)]
    public async Task Clocks_may_differ_by_five_minutes(int expiredMinutesAgo, HttpStatusCode expected) =>
        Assert.Equal(expected, await PostAsync("message", issuer.Token(sink!.Url, expiresIn: expiredMinutesAgo)));

    [Fact]
    public async Task Message_without_a_good_token_is_401_and_of_an_unendorsed_channel_403()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("message", token: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("message", issuer.Token(sink!.Url, audience: "https://api.botframework.com")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("message", issuer.Token("https://elsewhere.invalid/")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync("message", issuer.Token(sink.Url), channel: "slack"));

        Assert.DoesNotContain(sink.Calls, call => call.Path.StartsWith("/v3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invoke_that_nobody_handles_is_501() =>
        Assert.Equal(HttpStatusCode.NotImplemented, await PostAsync("invoke", issuer.Token(sink!.Url)));

    private async Task<HttpStatusCode> PostAsync(string type, string? token, string channel = "test")
    {
        using var client = host!.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = JsonContent.Create(new
            {
                type,
                id = "m1",
                text = "帮助",
                name = "unknown/operation",
                channelId = channel,
                serviceUrl = sink!.Url,
                locale = "zh-CN",
                from = new { id = "u1" },
                recipient = new { id = "b1" },
                conversation = new { id = "conv" },
            }),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
