using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FrontDoor.Tests.BotBuilder;

public sealed class IncomingTokens : IDisposable
{
    private const string EmulatorIssuer = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";
    private readonly TokenIssuer issuer = new();

    public void Dispose() => issuer.Dispose();

    [Fact]
    public async Task A_valid_token_is_let_in_and_the_reply_carries_the_bots_own()
    {
        await using var host = await Host();
        Assert.Equal(HttpStatusCode.OK, await Post(host, issuer.Token(host.Sink.Url)));
        Assert.Equal(HttpStatusCode.OK, await Post(host, issuer.Token(host.Sink.Url)));
        Assert.All(Replies(host), reply => Assert.Equal("Bearer outbound", reply.Authorization));
        Assert.Equal(2, Replies(host).Count());
        var login = Assert.Single(host.Sink.Calls, call => call.Path.StartsWith("/login", StringComparison.Ordinal));
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", login.Body, StringComparison.Ordinal);
        Assert.Single(host.Sink.Calls, call => call.Path == "/keys");
    }

    [Fact]
    public async Task Five_minutes_of_clock_skew_are_forgiven()
    {
        await using var host = await Host();
        Assert.Equal(HttpStatusCode.OK, await Post(host, issuer.Token(host.Sink.Url, expiresIn: -4)));
        await Refused(host, issuer.Token(host.Sink.Url, expiresIn: -6));
    }

    [Fact]
    public async Task A_token_for_somebody_else_is_401()
    {
        await using var host = await Host();
        await Refused(host, issuer.Token(host.Sink.Url, audience: "another-app"));
        await Refused(host, issuer.Token(host.Sink.Url, issuer: "https://issuer.invalid"));
        await Refused(host, issuer.Token(host.Sink.Url + "/"));
        await Refused(host, issuer.Token(null));
        await Refused(host, issuer.Token(null, claims: ("serviceUrl", host.Sink.Url)));
        Assert.Empty(Replies(host));
    }

    [Fact]
    public async Task A_token_with_a_bad_signature_is_401()
    {
        await using var host = await Host();
        await Refused(host, issuer.Token(host.Sink.Url, byStranger: true));
        await Refused(host, issuer.Token(host.Sink.Url, keyId: "unknown"));
        await Refused(host, issuer.Token(host.Sink.Url, algorithm: "PS256"));
        await Refused(host, "not.a.token");
        using var without = await host.Post(host.Incoming());
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Single(host.Sink.Calls, call => call.Path == "/keys");
    }

    [Fact]
    public async Task A_channel_that_the_key_is_not_endorsed_for_is_403()
    {
        await using var host = await Host();
        using var response = await host.Post(host.Incoming(channel: "slack"), token: "Bearer " + issuer.Token(host.Sink.Url));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_every_channel()
    {
        issuer.Endorsements = null;
        await using var host = await Host();
        using var response = await host.Post(host.Incoming(channel: "slack"), token: "bearer " + issuer.Token(host.Sink.Url, algorithm: "RS512"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_activity_without_channel_is_401()
    {
        await using var host = await Host();
        using var response = await host.Post(host.Incoming(channel: string.Empty), token: "Bearer " + issuer.Token(host.Sink.Url));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_bots_own_outbound_token_does_not_open_its_door()
    {
        await using var host = await Host();
        await Refused(host, issuer.Token(host.Sink.Url, EmulatorIssuer, "https://api.botframework.com", claims: ("appid", TokenIssuer.AppId)));
    }

    [Theory]
    [InlineData("1.0", "appid", TokenIssuer.AppId, HttpStatusCode.OK)]
    [InlineData("2.0", "azp", TokenIssuer.AppId, HttpStatusCode.OK)]
    [InlineData("2.0", "appid", TokenIssuer.AppId, HttpStatusCode.Unauthorized)]
    [InlineData("1.0", "appid", "a-skills-parent", HttpStatusCode.Unauthorized)]
    [InlineData("3.0", "azp", TokenIssuer.AppId, HttpStatusCode.Unauthorized)]
    public async Task An_emulator_token_must_have_been_given_to_the_bot(string version, string claim, string app, HttpStatusCode expected)
    {
        await using var host = await Host();
        Assert.Equal(expected, await Post(host, issuer.Token(null, EmulatorIssuer, claims: [("ver", version), (claim, app)])));

        // It vouches for no service URL: this machine is answered, without a token.
        Assert.All(Replies(host), reply => Assert.Null(reply.Authorization));
    }

    private static IEnumerable<SinkCall> Replies(BotHost host) =>
        host.Sink.Calls.Where(call => call.Path.StartsWith("/v3/", StringComparison.Ordinal));

    private static async Task<HttpStatusCode> Post(BotHost host, string token)
    {
        using var response = await host.Post(host.Incoming(), token: "Bearer " + token);
        return response.StatusCode;
    }

    private static async Task Refused(BotHost host, string token) => Assert.Equal(HttpStatusCode.Unauthorized, await Post(host, token));

    private async Task<BotHost> Host()
    {
        var sink = await ConnectorSink.Start();
        return await BotHost.Start(new Echo(), sink, issuer.SettingsAt(sink));
    }

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync("echo", cancellationToken: cancellationToken);
    }
}
