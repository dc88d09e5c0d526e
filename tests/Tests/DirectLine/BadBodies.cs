using System.Net.Http.Headers;
using System.Text;
using FrontDoor.Bot.Files;

namespace FrontDoor.Tests.DirectLine;

public sealed class BadBodies
{
    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"\\ud800\":\"x\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"x\",\"channelData\":{\"a\":[\"\\udfff\"]}}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"press\":\"\\ud800\"}}")]
    public async Task Half_a_character_is_no_text_and_stores_nothing(string body)
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var (_, before) = await host.SendAsync("GET", $"conversations/{id}/activities", token);

        Assert.Equal(400, (await host.SendAsync("POST", $"conversations/{id}/activities", token, new StringContent(body, Encoding.UTF8, "application/json"))).Status);

        var (_, after) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        Assert.Equal((string?)before["watermark"], (string?)after["watermark"]);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var body = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        Assert.Equal(400, (await host.SendAsync("POST", $"conversations/{id}/activities", token, body)).Status);
    }

    [Fact]
    public async Task A_message_as_deep_as_allowed_can_be_read_again()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var body = $"{{\"type\":\"message\",\"text\":\"deep\",\"value\":{new string('[', 63)}{new string(']', 63)}}}";

        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/activities", token, new StringContent(body, Encoding.UTF8, "application/json"))).Status);

        var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{id}/activities") { Headers = { Authorization = new("Bearer", token) } };
        using var page = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(page.IsSuccessStatusCode);
        Assert.Contains("\"deep\"", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ended_conversation_can_be_read_but_takes_no_post()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "endOfConversation" })).Status);

        var (status, body) = await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text = "still there?" });

        Assert.Equal((400, "ConversationEnded"), (status, (string?)body["error"]!["code"]));
        Assert.Equal(200, (await host.SendAsync("GET", $"conversations/{id}/activities", token)).Status);
    }

    [Fact]
    public async Task A_clients_own_conversationUpdate_is_acknowledged_and_left_alone()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var (_, before) = await host.SendAsync("GET", $"conversations/{id}/activities", token);

        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "conversationUpdate", membersAdded = new[] { (object?)null } })).Status);

        var (_, after) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        Assert.Equal((string?)before["watermark"], (string?)after["watermark"]);
    }

    [Fact]
    public void A_conversation_sends_so_much_a_day_and_the_next_day_again()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var quota = new ChatFileQuota(Microsoft.Extensions.Options.Options.Create(new ChatFileOptions { ChatMegabytesPerDay = 1 }), clock);

        Assert.Null(quota.Take("a", 900 << 10));
        Assert.Equal("upload.quota", quota.Take("a", 200 << 10)!.Code);
        Assert.Null(quota.Take("a", 100 << 10));
        Assert.Null(quota.Take("b", 900 << 10));
        quota.GiveBack("a", 900 << 10);
        Assert.Null(quota.Take("a", 900 << 10));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(quota.Take("a", 1 << 20));
    }
}
