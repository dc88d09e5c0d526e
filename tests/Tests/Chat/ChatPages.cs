using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FrontDoor.Tests.DirectLine;

namespace FrontDoor.Tests.Chat;

public sealed class ChatPages
{
    private static async Task<JsonNode> TokenAsync(HttpClient client)
    {
        using var answer = await client.PostAsync("/api/chat/token", null, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    [Fact]
    public async Task A_browser_gets_its_own_conversation_again_and_another_browser_does_not()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var other = host.Host.NewClient();
        var first = await TokenAsync(host.Client);
        Assert.False((bool)first["hasBegun"]!);
        await host.SendAsync("POST", "conversations", (string?)first["token"]);
        var again = await TokenAsync(host.Client);
        Assert.True((bool)again["hasBegun"]!);
        Assert.Equal((string?)first["conversationId"], (string?)again["conversationId"]);
        Assert.NotEqual((string?)first["conversationId"], (string?)(await TokenAsync(other))["conversationId"]);
    }

    [Fact]
    public async Task A_changed_proof_and_a_foreign_page_open_nothing()
    {
        await using var host = await DirectLineHost.StartAsync();
        var first = await TokenAsync(host.Client);
        using var forged = new HttpRequestMessage(HttpMethod.Post, host.Host.Address + "/api/chat/token");
        forged.Headers.Add("Cookie", $"visitor={first["conversationId"]}.{first["userId"]}.{new string('0', 64)}");
        using var stranger = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var answer = await stranger.SendAsync(forged, TestContext.Current.CancellationToken);
        var other = await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        Assert.NotEqual((string?)first["conversationId"], (string?)other!["conversationId"]);

        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/chat/token");
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await host.Client.SendAsync(foreign, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("/", "zh-TW", "企業服務前台")]
    [InlineData("/", "fr", "企业服务前台")]
    [InlineData("/chat", "en-GB", "Enterprise Service Desk")]
    [InlineData("/chat?lang=zh-Hant", "en", "企業服務前台")]
    public async Task Pages_speak_the_readers_language_under_a_strict_policy(string path, string asked, string expected)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", asked);
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(expected, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_plain_words()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.Add("Accept", "text/html");
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有这个页面", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }
}
