using System.Net;
using System.Text.Json.Nodes;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Tokens;

/// <summary>Which attachment addresses this host calls: those of the service that the token vouches for, and no other.</summary>
public sealed class AttachmentsFetched(TokenHost host) : IClassFixture<TokenHost>, IAsyncLifetime
{
    private AttachmentServer? vouched;
    private AttachmentServer? other;

    public async ValueTask InitializeAsync() => (vouched, other) = (await AttachmentServer.StartAsync(), await AttachmentServer.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await vouched!.DisposeAsync();
        await other!.DisposeAsync();
    }

    [Fact]
    public async Task Service_that_the_token_vouches_for_is_called()
    {
        var answer = await PostAsync(host.Keys.OfChannel(vouched!.Url), $"{vouched.Url}/file");

        Assert.Equal(["127.0.0.1/file"], vouched.Fetched);
        Assert.Contains("收到 1 个文件", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_name_is_not_called()
    {
        var answer = await PostAsync(host.Keys.OfChannel(vouched!.Url), $"{vouched.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/file");

        Assert.Empty(vouched.Fetched);
        Assert.Contains("来源无法确认", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_port_is_not_called()
    {
        var answer = await PostAsync(host.Keys.OfChannel(vouched!.Url), $"{other!.Url}/file");

        Assert.Empty(other.Fetched);
        Assert.Contains("来源无法确认", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_is_not_followed()
    {
        vouched!.MovedTo = $"{other!.Url}/file";

        var answer = await PostAsync(host.Keys.OfChannel(vouched.Url), $"{vouched.Url}/moved");

        Assert.Equal(["127.0.0.1/moved"], vouched.Fetched);
        Assert.Empty(other.Fetched);
        Assert.Contains("没能取到文件", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_that_vouches_for_no_service_opens_none()
    {
        var answer = await PostAsync(host.Keys.OfEmulator("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"), $"{vouched!.Url}/file");

        Assert.Empty(vouched.Fetched);
        Assert.Contains("来源无法确认", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_that_never_answers_is_given_up()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var own = new TokenHost { Clock = clock };
        await own.InitializeAsync();

        var answer = PostAsync(own.Keys.OfChannel(vouched!.Url), $"{vouched.Url}/silent", own);
        await TestHost.EventuallyAsync(() => Task.FromResult(!vouched.Fetched.IsEmpty), "the file is asked for");
        clock.Advance(TimeSpan.FromSeconds(8));

        Assert.Contains("没能取到文件", await answer, StringComparison.Ordinal);
    }

    /// <summary>What the bot answers to a message with this attachment.</summary>
    private async Task<string> PostAsync(string token, string address, TokenHost? asked = null)
    {
        var (status, body) = await (asked ?? host).AnswerAsync($"Bearer {token}", activity =>
        {
            activity["serviceUrl"] = vouched!.Url;
            activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/pdf", ["name"] = "a.pdf", ["contentUrl"] = address });
        });
        Assert.Equal(HttpStatusCode.OK, status);
        return string.Join('\n', JsonNode.Parse(body)!["activities"]!.AsArray().Select(reply => (string?)reply!["text"]));
    }
}
