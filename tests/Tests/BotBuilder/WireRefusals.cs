using System.Net;
using System.Text;

namespace FrontDoor.Tests.BotBuilder;

/// <summary>What <c>/api/messages</c> refuses, with which status.</summary>
public sealed class WireRefusals
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invoke_without_a_handler_is_501()
    {
        await using var host = await BotHost.Start(_ => Task.CompletedTask);
        using var response = await host.Post(host.Incoming(type: "invoke"));
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("not json", "text/plain")]
    [InlineData("{", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("{}", "application/json")]
    [InlineData("""{"type":" "}""", "application/json")]
    [InlineData("""{"type":5}""", "application/json")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[null]}""", "application/json")]
    [InlineData("""{"type":"message","text":"\ud800"}""", "application/json")]
    [InlineData("""{"type":"message","value":{"deep":"\udc00"}}""", "application/json")]
    [InlineData("""{"type":"message","stranger":"\ud800x"}""", "application/json")]
    [InlineData("", "application/json")]
    public async Task A_body_that_is_no_activity_is_400(string body, string contentType)
    {
        await using var host = await BotHost.Start(_ => throw new InvalidOperationException("no turn may run"));
        using var response = await host.Post(body, contentType);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("message", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_400()
    {
        await using var host = await BotHost.Start(_ => throw new InvalidOperationException("no turn may run"));
        byte[] body = [.. Encoding.UTF8.GetBytes("""{"type":"message","value":{"deep":" """), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\"}}")];
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var response = await host.Send(HttpMethod.Post, content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(62, HttpStatusCode.OK)]
    [InlineData(65, HttpStatusCode.BadRequest)]
    public async Task Nesting_deeper_than_64_is_400(int levels, HttpStatusCode expected)
    {
        await using var host = await BotHost.Start(_ => Task.CompletedTask);
        var nested = new string('[', levels) + new string(']', levels);
        using var response = await host.Post(host.Incoming($",\"value\":{nested}"));
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_256_KB_is_413(bool chunked)
    {
        await using var host = await BotHost.Start(_ => Task.CompletedTask);
        var bytes = Encoding.UTF8.GetBytes(host.Incoming($",\"summary\":\"{new string('x', 256 * 1024)}\""));
        HttpContent content = chunked ? new StreamContent(new ChunkedStream(bytes)) : new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/json");
        using var response = await host.Send(HttpMethod.Post, content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_get_is_405()
    {
        await using var host = await BotHost.Start(_ => Task.CompletedTask);
        using var response = await host.Send(HttpMethod.Get);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task An_activity_under_another_label_is_415()
    {
        await using var host = await BotHost.Start(_ => throw new InvalidOperationException("no turn may run"));
        using var response = await host.Post(host.Incoming(), "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task An_exception_of_the_bot_without_OnTurnError_is_500()
    {
        await using var host = await BotHost.Start(_ => throw new UnauthorizedAccessException("a file, not a token"));
        using var response = await host.Post(host.Incoming());
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    private sealed class ChunkedStream(byte[] bytes) : MemoryStream(bytes)
    {
        // A length that cannot be known makes the client send chunks, without Content-Length.
        public override bool CanSeek => false;
    }
}
