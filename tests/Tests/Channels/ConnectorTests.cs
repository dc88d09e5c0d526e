using System.Net;
using System.Text;
using System.Text.Json;
using FrontDoor.Tests.Turns;

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
