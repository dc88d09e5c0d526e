using System.Net.Http.Headers;
using System.Text;
using FrontDoor.Bot.Files;
using Microsoft.Extensions.Configuration;

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
    public void A_conversation_and_an_address_send_so_much_a_day_also_after_a_restart_and_the_next_day_again()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var data = FrontDoor.Bot.DataFolder.Hold(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", Directory.CreateTempSubdirectory("quota-").FullName)]).Build());
        ChatFileQuota Start() => new(data, Microsoft.Extensions.Options.Options.Create(new ChatFileOptions { ChatMegabytesPerDay = 1, AddressMegabytesPerDay = 2 }), clock);
        var (home, office) = (System.Net.IPAddress.Parse("192.0.2.1"), System.Net.IPAddress.Parse("2001:db8::1"));
        var quota = Start();

        Assert.Null(quota.Take("a", home, 900 << 10));
        Assert.Equal("1", quota.Take("a", home, 200 << 10)!.Data["limit"]);
        quota = Start();
        Assert.Equal("upload.quota", quota.Take("a", home, 200 << 10)!.Code);
        Assert.Null(quota.Take("a", home, 100 << 10));
        Assert.Null(quota.Take("b", home, 1000 << 10));
        Assert.Equal("2", quota.Take("c", home, 200 << 10)!.Data["limit"]);
        Assert.Null(quota.Take("c", office, 200 << 10));
        quota.GiveBack("a", home, 900 << 10);
        Assert.Null(quota.Take("c", home, 200 << 10));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(quota.Take("a", home, 1 << 20));
    }
}
