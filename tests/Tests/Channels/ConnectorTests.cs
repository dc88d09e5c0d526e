using System.Net;
using System.Text;
using System.Text.Json;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Tests.Channels;

public class ConnectorTests : IAsyncLifetime
{
    private ConnectorSink? sink;
    private TurnHost? host;
    private ConnectorClient? client;
    private int turns;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sink = await ConnectorSink.StartAsync();
        host = await TurnHost.StartAsync((turn, _) =>
        {
            Interlocked.Increment(ref turns);
            return Task.FromResult(TurnHost.Say(turn, "one", "two", "three"));
        });
        client = new(host, sink.ServiceUrl);
    }

    public async ValueTask DisposeAsync()
    {
        client!.Dispose();
        await host!.DisposeAsync();
        await sink!.DisposeAsync();
    }

    [Fact]
    public async Task Replies_are_posted_in_order_as_answers_to_their_message()
    {
        var response = await client!.SayAsync("hello", "m1");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(Cancel));
        foreach (var text in new[] { "one", "two", "three" })
        {
            var (path, activity) = await sink!.NextAsync();
            Assert.Equal("/v3/conversations/conv/activities/m1", path);
            Assert.Equal((text, "b1", "u1", "acceptingInput", "m1"), (activity.Text, activity.From!.Id, activity.Recipient!.Id, activity.InputHint, activity.ReplyToId));
        }
    }

    [Theory]
    [InlineData("serviceUrl", "http://127.0.0.1:1/", "ServiceUrl", "http://192.0.2.2/", 400)]
    [InlineData("serviceUrl", "http://127.0.0.1:1/", "serviceUrl", "http://192.0.2.2/", 400)]
    [InlineData("SERVICEURL", "http://192.0.2.2/", "x", "", 403)]
    [InlineData("serviceUrl", "httpx://127.0.0.1/", "x", "", 403)]
    [InlineData("serviceUrl", "http://127.0.0.1:1/", "channelId", "a\r\ninfo: forged", 400)]
    [InlineData("serviceUrl", "http://127.0.0.1:1/", "Conversation", "second", 400)]
    public async Task What_the_door_checks_is_what_is_read_behind_it(string name, string value, string otherName, string otherValue, int status)
    {
        var body = $$"""{"type":"message","id":"m1","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"},"text":"hi",{{JsonSerializer.Serialize(name)}}:{{JsonSerializer.Serialize(value)}},{{JsonSerializer.Serialize(otherName)}}:{{JsonSerializer.Serialize(otherValue)}}}""";
        using var response = await client!.SendAsync(new(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(0, turns);
    }

    [Fact]
    public async Task A_conversation_whose_id_would_begin_a_line_of_the_log_is_refused()
    {
        const string body = """{"type":"message","id":"m1","conversation":{"id":"c\r\ninfo: forged"},"from":{"id":"u"},"recipient":{"id":"b"},"text":"hi","serviceUrl":"http://127.0.0.1:1/"}""";
        using var response = await client!.SendAsync(new(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Id_of_a_conversation_that_no_database_has_room_for_is_refused_with_a_sentence()
    {
        using var body = new StringContent(JsonSerializer.Serialize(new { type = "message", text = "hello", serviceUrl = sink!.ServiceUrl, conversation = new { id = new string('x', 341) } }), Encoding.UTF8, "application/json");
        using var client = new HttpClient { BaseAddress = host!.Address };

        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), body, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("conversation.id", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(0, turns);
    }

    [Fact]
    public async Task Message_without_an_id_is_answered_by_messages_of_their_own()
    {
        await client!.SayAsync("hello", id: null);

        Assert.Equal("/v3/conversations/conv/activities", (await sink!.NextAsync()).Path);
    }

    [Fact]
    public async Task Same_message_five_times_at_once_is_one_turn_and_each_reply_is_posted_once()
    {
        var responses = await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => client!.SayAsync("hello", "m1")));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(1, turns);
        Assert.Equal(["one", "two", "three"], sink!.Rest());
    }

    [Fact]
    public async Task Same_message_five_times_at_once_gets_the_same_body_each_time()
    {
        var responses = await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => client!.SayAsync("hello", "m1", "expectReplies")));

        Assert.Equal(1, turns);
        foreach (var response in responses)
        {
            using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
            Assert.Equal(["one", "two", "three"], body.RootElement.GetProperty("activities").EnumerateArray().Select(reply => reply.GetProperty("text").GetString()));
        }

        Assert.Equal(0, sink!.Posts);
    }

    [Fact]
    public async Task Arrival_is_a_turn_once()
    {
        var arrival = new { type = "conversationUpdate", id = "a1", channelId = "emulator", serviceUrl = sink!.ServiceUrl, conversation = new { id = "conv" }, recipient = new { id = "b1" }, from = new { id = "u1" }, membersAdded = new[] { new { id = "b1" }, new { id = "u1" } } };

        await client!.PostAsync(arrival);
        await client.PostAsync(arrival);

        Assert.Equal(1, turns);
        Assert.Equal(["one", "two", "three"], await host!.LogAsync(ConnectorClient.ConversationId));
    }

    [Theory]
    [InlineData("{\"type\":\"message\"", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"conversation\":{\"id\":\"conv\"}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"conv\"}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"\\ud800\"}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"deliveryMode\":\"expectReplies\",\"text\":\"\\ud800\",\"conversation\":{\"id\":\"conv\"}}", HttpStatusCode.BadRequest)]
    public async Task Malformed_body_is_refused_with_a_sentence(string body, HttpStatusCode expected)
    {
        var response = await SendAsync(body);

        Assert.Equal(expected, response.StatusCode);
        Assert.Contains("\"error\"", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(0, turns);
    }

    [Fact]
    public async Task Body_nested_deeper_than_64_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync($"{{\"type\":\"message\",\"conversation\":{{\"id\":\"conv\"}},\"value\":{new string('[', 64)}{new string(']', 64)}}}")).StatusCode);

    [Fact]
    public async Task Body_over_256_kilobytes_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync($"{{\"type\":\"message\",\"text\":\"{new string('x', 256 * 1024)}\"}}")).StatusCode);

    [Theory]
    [InlineData("[]", 400, "BadArgument")]
    [InlineData(null, 413, "MessageSizeTooBig")]
    public async Task Bad_input_is_logged_once_and_none_of_it(string? body, int status, string code)
    {
        using var log = new KeptLog("FrontDoor.Bot.Channels");
        await using var quiet = await TurnHost.StartAsync(replace: services => services.AddSingleton<ILoggerProvider>(log));
        using var caller = new ConnectorClient(quiet, sink!.ServiceUrl);
        using var request = Request(body ?? new string('x', 300_000));

        Assert.Equal(status, (int)(await caller.SendAsync(request)).StatusCode);

        Assert.Equal($"Warning: Refused a request to the connector endpoint: {status} {code}", Assert.Single(log.Lines));
    }

    [Fact]
    public async Task Get_is_not_allowed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/messages");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client!.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Origin", "https://example.org")]
    public async Task Without_an_app_id_only_programs_on_this_machine_are_answered(string header, string value)
    {
        using var request = Request($"{{\"type\":\"message\",\"text\":\"x\",\"channelId\":\"emulator\",\"serviceUrl\":\"{sink!.ServiceUrl}\",\"conversation\":{{\"id\":\"conv\"}}}}");
        request.Headers.Add(header, value);

        Assert.Equal(HttpStatusCode.Forbidden, (await client!.SendAsync(request)).StatusCode);
        Assert.Equal(0, turns);
    }

    [Theory]
    [InlineData("http://203.0.113.9/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("file:///etc/passwd")]
    public async Task Without_an_app_id_only_a_service_on_this_machine_is_called(string serviceUrl)
    {
        using var elsewhere = new ConnectorClient(host!, serviceUrl);

        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.SayAsync("hello", "m1")).StatusCode);
        Assert.Null(await host!.Store.FindAsync(ConnectorClient.ConversationId, Cancel));
    }

    [Fact]
    public async Task Five_thousand_characters_of_any_kind_are_kept_whole()
    {
        var text = string.Concat(Enumerable.Repeat("展😀\u202e\u0007\t", 833));

        await client!.SayAsync(text, "m1");

        Assert.Equal(text, (await host!.LogAsync(ConnectorClient.ConversationId))[0]);
    }

    private static HttpRequestMessage Request(string body) =>
        new(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private async Task<HttpResponseMessage> SendAsync(string body)
    {
        using var request = Request(body);
        return await client!.SendAsync(request);
    }
}
