using System.Text.Json.Nodes;
using FrontDoor.Bot.Channels.DirectLine;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.DirectLine;

/// <summary>botframework-directlinejs, as published, against this host.</summary>
public sealed class DirectLineClientConformance
{
    private static bool IsText(JsonNode told, string text) => (string?)told["event"] == "activity" && (string?)told["activity"]!["text"] == text;

    private static bool IsStatus(JsonNode told, int status) => (string?)told["event"] == "status" && (int?)told["status"] == status;

    private static async Task<(DirectLineHost Host, NodeClient Client)> StartAsync(string mode, TimeProvider? clock = null)
    {
        await NodeClient.InstallAsync();
        var host = await DirectLineHost.StartAsync(clock);
        return (host, NodeClient.Start(host.Host.Address, host.TokenFor(DirectLineConversation.NewId(), "dl_node"), mode));
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("polling")]
    public async Task Client_starts_says_something_and_hears_its_echo_with_the_same_key(string mode)
    {
        var (host, client) = await StartAsync(mode);
        await using var _ = host;
        using var __ = client;
        await client.UntilAsync(told => IsText(told, "welcome"));
        await client.TellAsync("say key1 hello");
        var seen = await client.UntilAsync(told => IsText(told, "echo hello"));
        var echo = seen.Single(told => IsText(told, "hello"))["activity"]!;
        Assert.Equal("key1", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.NotEmpty((string)echo["id"]!);
    }

    [Fact]
    public async Task Killed_socket_comes_back_without_loss_or_duplicate()
    {
        var (host, client) = await StartAsync("socket");
        await using var _ = host;
        using var __ = client;
        await client.UntilAsync(told => IsText(told, "welcome"));
        await client.TellAsync("kill");
        await client.TellAsync("say key1 meanwhile");
        var seen = await client.UntilAsync(told => IsText(told, "echo meanwhile"));
        await client.TellAsync("say key2 last");
        seen.AddRange(await client.UntilAsync(told => IsText(told, "echo last")));
        var texts = seen.Where(told => (string?)told["event"] == "activity").Select(told => (string?)told["activity"]!["text"]);
        Assert.Equal(["meanwhile", "echo meanwhile", "last", "echo last"], texts);
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("polling")]
    public async Task Client_learns_that_its_token_has_expired(string mode)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        var (host, client) = await StartAsync(mode, clock);
        await using var _ = host;
        using var __ = client;
        await client.UntilAsync(told => IsText(told, "welcome"));
        clock.Advance(TimeSpan.FromHours(2));
        await client.TellAsync("say key1 hello");
        await client.UntilAsync(told => IsStatus(told, 3));
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("polling")]
    public async Task Client_uploads_a_file_and_sees_it_in_its_echo(string mode)
    {
        var (host, client) = await StartAsync(mode);
        await using var _ = host;
        using var __ = client;
        await client.UntilAsync(told => IsText(told, "welcome"));
        await client.TellAsync("upload key1 chat.txt 答应年底付款");
        var seen = await client.UntilAsync(told => (string?)told["event"] == "activity" && told["activity"]!["attachments"] is { } files && files.AsArray().Count > 0);
        var echo = seen[^1]["activity"]!;
        Assert.Equal("key1", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal("chat.txt", (string?)echo["attachments"]![0]!["name"]);
        Assert.Equal("答应年底付款", await host.Client.GetStringAsync((string?)echo["attachments"]![0]!["contentUrl"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Token_of_another_conversation_is_refused_to_the_client()
    {
        await NodeClient.InstallAsync();
        await using var host = await DirectLineHost.StartAsync();
        var (id, _) = await host.BeginAsync();
        using var stranger = NodeClient.Start(host.Host.Address, host.TokenFor(DirectLineConversation.NewId(), "dl_node"), "polling", id);
        // It asks for a conversation that is not its token's, is refused, and gives up.
        await stranger.UntilAsync(told => IsStatus(told, 4));
        var (_, set) = await host.SendAsync("GET", $"conversations/{id}/activities", host.TokenFor(id));
        Assert.Equal(["welcome"], set["activities"]!.AsArray().Select(activity => (string?)activity!["text"]));
    }
}
