using System.Net;
using FrontDoor.Tests.BotBuilder;
using FrontDoor.Tests.Host;

namespace FrontDoor.Tests.Tokens;

/// <summary>Where the bot's own token goes, and where it does not.</summary>
public sealed class OutboundTokens(TokenHost host) : IClassFixture<TokenHost>
{
    private const string Emulator = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

    [Fact]
    public async Task Many_replies_at_once_carry_one_token_that_was_asked_for_once_and_does_not_open_the_bots_own_door()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ => Assert.Equal(HttpStatusCode.OK, await SayAsync($"Bearer {host.Keys.OfChannel(host.Sink.Url)}"))));
        await TestHost.EventuallyAsync(() => Task.FromResult(Replies(vouched: true).Count >= 10), "each message has a reply that carries a token");

        Assert.Single(host.Sink.Calls, call => call.Path.StartsWith("/login", StringComparison.Ordinal));
        var carried = Assert.Single(Replies(vouched: true).Select(reply => reply.Authorization).Distinct())!;
        var (status, log) = await host.PostAsync(carried);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("Audience", Assert.Single(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_that_no_token_vouched_for_is_answered_without_one()
    {
        Assert.Equal(HttpStatusCode.OK, await SayAsync($"Bearer {host.Keys.OfEmulator(Emulator)}", "emulator"));

        await TestHost.EventuallyAsync(() => Task.FromResult(Replies(vouched: false).Count > 0), "the emulator is answered");
        Assert.All(Replies(vouched: false), reply => Assert.Null(reply.Authorization));
    }

    private async Task<HttpStatusCode> SayAsync(string authorization, string channel = "msteams") =>
        (await host.PostAsync(authorization, activity =>
        {
            activity.Remove("deliveryMode");
            activity["channelId"] = channel;
        })).Status;

    private List<SinkCall> Replies(bool vouched) =>
        [.. host.Sink.Calls.Where(call => call.Path.StartsWith("/v3/", StringComparison.Ordinal) && call.Json.GetProperty("channelId").GetString() == (vouched ? "msteams" : "emulator"))];
}
