using System.Text;
using FrontDoor.Tests.Host;
using static FrontDoor.Tests.DirectLine.DirectLineHost;

namespace FrontDoor.Tests.DirectLine;

public sealed class DirectLineEndpoints
{
    [Fact]
    public async Task User_whom_nobody_named_arrives_right_before_the_first_message()
    {
        var bot = new Witness();
        await using var host = await DirectLineHost.StartAsync(bot: bot);
        var (_, token) = await host.SendAsync("POST", "tokens/generate", DirectLineHost.Secret);
        var (_, started) = await host.SendAsync("POST", "conversations", (string?)token["token"]);
        Assert.Equal(["+frontdoor"], bot.Seen);

        await host.SendAsync("POST", $"conversations/{started["conversationId"]}/activities", (string?)started["token"], Message("hello", "1"));

        Assert.Equal(["+frontdoor", "+somebody", "hello"], bot.Seen);
    }

    [Fact]
    public async Task User_in_the_token_arrives_with_the_bot_at_the_start_and_not_again()
    {
        var bot = new Witness();
        await using var host = await DirectLineHost.StartAsync(bot: bot);
        var (id, token) = await host.BeginAsync();
        await host.SendAsync("POST", $"conversations/{id}/activities", token, Message("hello", "1"));

        Assert.Equal(["+frontdoor+dl_test", "hello"], bot.Seen);
    }

    [Theory]
    [InlineData("{\"text\":\"x\"}", 400, "MissingProperty")]
    [InlineData("nothing of the kind", 400, "BadSyntax")]
    [InlineData(null, 413, "MessageSizeTooBig")]
    public async Task Bad_input_is_logged_once_and_none_of_it(string? body, int status, string code)
    {
        using var log = new KeptLog("FrontDoor.Bot.Channels");
        await using var host = await DirectLineHost.StartAsync(log: log);
        var (id, token) = await host.BeginAsync();

        Assert.Equal(status, (await host.SendAsync("POST", $"conversations/{id}/activities", token, new StringContent(body ?? new string('x', 300_000), Encoding.UTF8, "application/json"))).Status);

        Assert.Equal($"Warning: Refused a Direct Line request of conversation {id}: {status} {code}", Assert.Single(log.Lines));
    }

    [Fact]
    public async Task What_somebody_wrote_is_plain_text_for_every_page_whatever_the_client_says()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text = "<img src=x>" });
        await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text = "<b>x</b>", textFormat = "markdown" });
        var (_, set) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        Assert.All(set["activities"]!.AsArray().Where(activity => (string?)activity!["from"]!["role"] == "user"), activity => Assert.Equal("plain", (string?)activity!["textFormat"]));
    }

    [Theory]
    [InlineData("not json", 400)]
    [InlineData("[]", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"text":"no type"}""", 400)]
    [InlineData("""{"type":7}""", 400)]
    [InlineData("""{"type":"message","type":"event"}""", 400)]
    [InlineData("""{"type":"message","attachments":{"a":1},"text":5}""", 400)]
    public async Task Bad_body_is_refused_and_nothing_is_stored(string body, int expected)
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var (status, answer) = await host.SendAsync("POST", $"conversations/{id}/activities", token, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(expected, status);
        Assert.NotNull(Code(answer));
        Assert.Equal(["welcome"], Texts((await host.SendAsync("GET", $"conversations/{id}/activities", token)).Body));
    }

    [Fact]
    public async Task Too_large_and_too_deep_bodies_are_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        Assert.Equal(413, (await host.SendAsync("POST", $"conversations/{id}/activities", token, Message(new string('x', 300_000)))).Status);
        var deep = """{"type":"message","channelData":""" + string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70)) + "}";
        Assert.Equal(400, (await host.SendAsync("POST", $"conversations/{id}/activities", token, new StringContent(deep))).Status);
    }

    [Fact]
    public async Task The_same_message_five_times_at_once_is_one_turn_and_gets_one_id()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.SendAsync("POST", $"conversations/{id}/activities", token, Message("once", "same"))));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single(answers.Select(answer => (string?)answer.Body["id"]).Distinct());
        Assert.Equal(["welcome", "once", "echo once"], Texts((await host.SendAsync("GET", $"conversations/{id}/activities", token)).Body));
    }

    [Fact]
    public async Task Typing_and_unknown_events_are_acknowledged_and_leave_nothing()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "typing" })).Status);
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "event", name = "anything" })).Status);
        Assert.Equal(["welcome"], Texts((await host.SendAsync("GET", $"conversations/{id}/activities", token)).Body));
    }

    [Fact]
    public async Task A_failing_bot_is_502_and_the_conversation_lives_on()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var (status, body) = await host.SendAsync("POST", $"conversations/{id}/activities", token, Message("boom"));
        Assert.Equal((502, "BotRejectedActivity"), (status, Code(body)));
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/activities", token, Message("hello"))).Status);
    }

    [Fact]
    public async Task Watermarks_page_through_the_log_and_bad_ones_are_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var (_, first) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        await host.SendAsync("POST", $"conversations/{id}/activities", token, Message("next"));
        var (_, next) = await host.SendAsync("GET", $"conversations/{id}/activities?watermark={first["watermark"]}", token);
        Assert.Equal(["next", "echo next"], Texts(next));
        var (_, beyond) = await host.SendAsync("GET", $"conversations/{id}/activities?watermark=999", token);
        Assert.Equal((0, "999"), (beyond["activities"]!.AsArray().Count, (string?)beyond["watermark"]));
        Assert.Equal(400, (await host.SendAsync("GET", $"conversations/{id}/activities?watermark=-1", token)).Status);
        Assert.Equal(400, (await host.SendAsync("GET", $"conversations/{id}?watermark=x", token)).Status);
    }

    [Fact]
    public async Task The_log_survives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("frontdoor-test-").FullName;
        string id;
        string token;
        await using (var host = await DirectLineHost.StartAsync(dataFolder: folder))
        {
            (id, token) = await host.BeginAsync();
            await host.SendAsync("POST", $"conversations/{id}/activities", token, Message("kept"));
        }

        await using (var host = await DirectLineHost.StartAsync(dataFolder: folder))
        {
            var (status, set) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
            Assert.Equal(200, status);
            Assert.Equal(["welcome", "kept", "echo kept"], Texts(set));
        }

        Directory.Delete(folder, recursive: true);
    }
}
