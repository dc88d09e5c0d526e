using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FrontDoor.Tests.BotBuilder;

public sealed class WireBehaviour
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_goes_to_the_activity_it_answers()
    {
        await using var host = await BotHost.Start(turn => turn.SendActivityAsync(new Activity { Type = "message", Id = "mine", Text = "展厅" }, Token));
        using var response = await host.Post(host.Incoming());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));

        var call = Assert.Single(host.Sink.Calls);
        Assert.Equal(("POST", "/v3/conversations/c%3A1%3Bx%40y/activities/in%3A1"), (call.Method, call.Path));
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Contains("展厅", call.Body, StringComparison.Ordinal);
        var reply = call.Json;
        Assert.Equal("b1", reply.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("u1", reply.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("c:1;x@y", reply.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("test", reply.GetProperty("channelId").GetString());
        Assert.Equal(host.Sink.Url, reply.GetProperty("serviceUrl").GetString());
        Assert.Equal("zh-CN", reply.GetProperty("locale").GetString());
        Assert.Equal("acceptingInput", reply.GetProperty("inputHint").GetString());
        Assert.Equal("in:1", reply.GetProperty("replyToId").GetString());
        Assert.False(reply.TryGetProperty("id", out _));
        Assert.DoesNotContain("null", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_an_activity_without_id_goes_to_the_conversation()
    {
        await using var host = await BotHost.Start(turn => turn.SendActivityAsync("hi", cancellationToken: Token));
        using var response = await host.Post(host.Incoming().Replace("\"id\":\"in:1\",", string.Empty, StringComparison.Ordinal));
        Assert.Equal("/v3/conversations/c%3A1%3Bx%40y/activities", Assert.Single(host.Sink.Calls).Path);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_body_and_the_connector_is_not_called()
    {
        await using var host = await BotHost.Start(async turn =>
        {
            await turn.SendActivityAsync("one", cancellationToken: Token);
            await turn.SendActivityAsync("two", cancellationToken: Token);
        });
        using var response = await host.Post(host.Incoming(""","deliveryMode":"expectReplies" """));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement;
        Assert.Equal(["one", "two"], body.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString()));
        Assert.Empty(host.Sink.Calls);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_body()
    {
        await using var host = await BotHost.Start(new InvokeBot());
        using var response = await host.Post(host.Incoming(type: "invoke"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"number":7}""", await response.Content.ReadAsStringAsync(Token));
        Assert.Empty(host.Sink.Calls);
    }

    [Fact]
    public async Task A_delay_waits_and_is_not_sent()
    {
        var waited = TimeSpan.Zero;
        await using var host = await BotHost.Start(async turn =>
        {
            var start = TimeProvider.System.GetTimestamp();
            await turn.SendActivitiesAsync([new Activity { Type = "delay", Value = 120 }, MessageFactory.Text("after")], Token);
            waited = TimeProvider.System.GetElapsedTime(start);
        });
        using var response = await host.Post(host.Incoming());
        Assert.Equal("after", Assert.Single(host.Sink.Calls).Json.GetProperty("text").GetString());
        Assert.True(waited >= TimeSpan.FromMilliseconds(110), $"waited {waited}");
    }

    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("msteams", 0)]
    public async Task A_trace_goes_out_to_the_emulator_only(string channel, int sent)
    {
        await using var host = await BotHost.Start(turn => turn.SendActivityAsync(Activity.CreateTraceActivity("state", value: new { Step = 3 }), Token));
        using var response = await host.Post(host.Incoming(channel: channel));
        Assert.Equal(sent, host.Sink.Calls.Count);
        Assert.All(host.Sink.Calls, call => Assert.Equal(3, call.Json.GetProperty("value").GetProperty("Step").GetInt32()));
    }

    [Fact]
    public async Task A_handoff_is_initiated_with_context_and_transcript()
    {
        await using var host = await BotHost.Start(turn => turn.SendActivityAsync(
            EventFactory.CreateHandoffInitiation(turn, new { Desk = "legal" }, new Transcript([MessageFactory.Text("said")])), Token));
        using var response = await host.Post(host.Incoming());
        var sent = Assert.Single(host.Sink.Calls).Json;
        Assert.Equal(("event", "handoff.initiate"), (sent.GetProperty("type").GetString(), sent.GetProperty("name").GetString()));
        Assert.Equal("legal", sent.GetProperty("value").GetProperty("Desk").GetString());
        var attachment = Assert.Single(sent.GetProperty("attachments").EnumerateArray());
        Assert.Equal(("Transcript", "application/json"), (attachment.GetProperty("name").GetString(), attachment.GetProperty("contentType").GetString()));
        Assert.Equal("said", attachment.GetProperty("content").GetProperty("activities")[0].GetProperty("text").GetString());
        Assert.Equal("c:1;x@y", sent.GetProperty("relatesTo").GetProperty("conversation").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_handoff_status_has_state_and_message()
    {
        await using var host = await BotHost.Start(turn => turn.SendActivityAsync(
            EventFactory.CreateHandoffStatus(turn.Activity.Conversation!, "accepted", "李律师"), Token));
        using var response = await host.Post(host.Incoming());
        var sent = Assert.Single(host.Sink.Calls).Json;
        Assert.Equal("handoff.status", sent.GetProperty("name").GetString());
        Assert.Equal("""{"state":"accepted","message":"李律师"}""", sent.GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task Update_and_delete_go_to_the_named_activity()
    {
        await using var host = await BotHost.Start(async turn =>
        {
            var sent = await turn.SendActivityAsync("draft", cancellationToken: Token);
            var better = MessageFactory.Text("final");
            better.Id = sent.Id;
            await turn.UpdateActivityAsync(better, Token);
            await turn.DeleteActivityAsync(sent.Id!, Token);
        });
        using var response = await host.Post(host.Incoming());
        Assert.Equal(["POST", "PUT", "DELETE"], host.Sink.Calls.Select(call => call.Method));
        Assert.All(host.Sink.Calls.Skip(1), call => Assert.Equal("/v3/conversations/c%3A1%3Bx%40y/activities/s1", call.Path));
    }

    [Fact]
    public async Task A_proactive_message_goes_to_the_conversation()
    {
        ConversationReference? reference = null;
        await using var host = await BotHost.Start(turn =>
        {
            reference = turn.Activity.GetConversationReference();
            return Task.CompletedTask;
        });
        using var response = await host.Post(host.Incoming());
        await host.Adapter.ContinueConversationAsync(string.Empty, reference!, (turn, cancel) => turn.SendActivityAsync("later", cancellationToken: cancel), Token);
        var call = Assert.Single(host.Sink.Calls);
        Assert.Equal("/v3/conversations/c%3A1%3Bx%40y/activities", call.Path);
        Assert.Equal("u1", call.Json.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Without_an_app_id_only_this_machine_is_called()
    {
        Exception? problem = null;
        await using var host = await BotHost.Start(turn => turn.SendActivityAsync("leak", cancellationToken: Token));
        host.Adapter.OnTurnError = (_, e) =>
        {
            problem = e;
            return Task.CompletedTask;
        };
        using var response = await host.Post(host.Incoming(serviceUrl: "https://channel.invalid/"));
        Assert.Contains("only this machine", Assert.IsType<InvalidOperationException>(problem).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_of_the_channel_reaches_the_bot_with_its_status()
    {
        HttpStatusCode? status = null;
        await using var host = await BotHost.Start(async turn =>
            status = (await Assert.ThrowsAsync<HttpRequestException>(() => turn.SendActivityAsync("x", cancellationToken: Token))).StatusCode);
        host.Sink.Status = 429;
        using var response = await host.Post(host.Incoming());
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
    }

    private sealed class InvokeBot : ActivityHandler
    {
        protected override Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            Task.FromResult<InvokeResponse?>(CreateInvokeResponse(new { number = 7 }));
    }
}
