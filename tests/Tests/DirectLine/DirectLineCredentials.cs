using Microsoft.Extensions.Time.Testing;
using static FrontDoor.Tests.DirectLine.DirectLineHost;

namespace FrontDoor.Tests.DirectLine;

/// <summary>Who may do what over Direct Line: secrets, tokens, users.</summary>
public sealed class DirectLineCredentials
{
    [Fact]
    public async Task Secret_generates_a_token_that_starts_its_conversation_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (generated, token) = await host.SendAsync("POST", "tokens/generate", DirectLineHost.Secret, new { user = new { id = "dl_a" } });
        Assert.Equal(200, generated);
        Assert.Equal(3600, (int?)token["expires_in"]);
        Assert.Null(token["streamUrl"]);

        var (first, started) = await host.SendAsync("POST", "conversations", (string?)token["token"], new { user = new { } });
        var (second, again) = await host.SendAsync("POST", "conversations", (string?)token["token"]);
        Assert.Equal((201, 200), (first, second));
        Assert.Equal((string?)token["conversationId"], (string?)started["conversationId"]);
        Assert.Equal((string?)token["conversationId"], (string?)again["conversationId"]);
        Assert.Contains("watermark=0", (string?)started["streamUrl"], StringComparison.Ordinal);
        var (_, set) = await host.SendAsync("GET", $"conversations/{token["conversationId"]}/activities?watermark=", (string?)started["token"]);
        Assert.Equal(["welcome"], Texts(set));
    }

    [Fact]
    public async Task Token_for_a_user_needs_an_id_that_no_page_can_choose()
    {
        await using var host = await DirectLineHost.StartAsync();

        var (status, body) = await host.SendAsync("POST", "tokens/generate", DirectLineHost.Secret, new { user = new { id = "somebody" } });
        Assert.Equal((400, "BadArgument"), (status, Code(body)));
        Assert.Equal(200, (await host.SendAsync("POST", "tokens/generate", DirectLineHost.Secret, new { user = new { } })).Status);
    }

    [Fact]
    public async Task Wrong_missing_and_foreign_credentials_are_told_apart()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, _) = await host.BeginAsync();
        (string Method, string Path, string? Bearer, int Status)[] refused =
        [
            ("POST", "conversations", null, 401),
            ("POST", "conversations", "not-a-token", 403),
            ("POST", "tokens/generate", host.TokenFor(id), 403),
            ("POST", "tokens/refresh", DirectLineHost.Secret, 403),
            ("GET", $"conversations/{id}", host.TokenFor("another"), 403),
            ("GET", $"conversations/{id}/activities", host.TokenFor("another"), 403),
            ("POST", $"conversations/{id}/activities", host.TokenFor("another"), 403),
            ("POST", $"conversations/{id}/upload", host.TokenFor("another"), 403),
            ("GET", $"conversations/{id}/stream?t={host.TokenFor("another")}", null, 403),
        ];
        foreach (var (method, path, bearer, expected) in refused)
        {
            var (status, body) = await host.SendAsync(method, path, bearer, method == "POST" && path.EndsWith("activities", StringComparison.Ordinal) ? Message("hello") : null);
            Assert.Equal((path, expected), (path, status));
            Assert.False(string.IsNullOrEmpty(Code(body)), path);
        }
    }

    [Fact]
    public async Task Expired_token_says_so_everywhere_and_cannot_be_refreshed()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await DirectLineHost.StartAsync(clock);
        var (id, token) = await host.BeginAsync();
        Assert.Equal(200, (await host.SendAsync("POST", "tokens/refresh", token)).Status);
        clock.Advance(TimeSpan.FromSeconds(3600));
        foreach (var (method, path) in ((string, string)[])[("POST", "tokens/refresh"), ("GET", $"conversations/{id}"), ("GET", $"conversations/{id}/activities"), ("POST", $"conversations/{id}/activities"), ("POST", $"conversations/{id}/upload")])
        {
            var (status, body) = await host.SendAsync(method, path, token);
            Assert.Equal((403, "TokenExpired"), (status, Code(body)));
        }
    }

    [Fact]
    public async Task Token_for_trusted_origins_holds_on_their_pages_only()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (_, token) = await host.SendAsync("POST", "tokens/generate", DirectLineHost.Secret, new { trustedOrigins = (string[])["https://park.example"] });
        Assert.Equal(403, (await host.SendAsync("POST", "conversations", (string?)token["token"])).Status);
        Assert.Equal(201, (await host.SendAsync("POST", "conversations", (string?)token["token"], content: null, ("Origin", "https://park.example"))).Status);
    }

    [Fact]
    public async Task Unknown_conversation_is_not_found()
    {
        await using var host = await DirectLineHost.StartAsync();
        foreach (var (method, path) in ((string, string)[])[("GET", ""), ("GET", "/activities"), ("POST", "/activities"), ("POST", "/upload"), ("GET", $"/stream?t={host.TokenFor("nowhere")}")])
        {
            var (status, body) = await host.SendAsync(method, "conversations/nowhere" + path, DirectLineHost.Secret, path == "/activities" && method == "POST" ? Message("hello") : null);
            Assert.Equal((path, 404), (path, status));
            Assert.False(string.IsNullOrEmpty(Code(body)), path);
        }

        Assert.Equal(404, (await host.SendAsync("GET", "session/getsessionid", null)).Status);
    }

    [Fact]
    public async Task The_tokens_user_is_the_sender_whatever_the_message_says()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync("dl_real");
        var (status, sent) = await host.SendAsync("POST", $"conversations/{id}/activities", token, Message("hello", "c1"));
        Assert.Equal(200, status);
        var (_, set) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        var echo = set["activities"]!.AsArray().Single(activity => (string?)activity!["text"] == "hello")!;
        Assert.Equal("dl_real", (string?)echo["from"]!["id"]);
        Assert.Equal("c1", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal((string?)sent["id"], (string?)echo["id"]);
        Assert.StartsWith(id + "|", (string?)echo["id"], StringComparison.Ordinal);
    }
}
