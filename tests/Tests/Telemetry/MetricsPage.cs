using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.Limits;
using FrontDoor.Tests.Road;

namespace FrontDoor.Tests.Telemetry;

public sealed class MetricsPage
{
    private const string Token = "a-token-of-the-tests-0123";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turns_and_store_are_measured_and_no_id_is_among_the_words()
    {
        await using var host = await TestHost.StartAsync(settings: ("Telemetry:Prometheus", "true"));
        using var client = host.NewClient();
        await client.PostAsJsonAsync("/api/messages", new { type = "message", id = "m1", text = "你好", channelId = "emulator", deliveryMode = "expectReplies", from = new { id = "user-of-this-test" }, recipient = new { id = "b1" }, conversation = new { id = "conversation-of-this-test" } }, Cancel);

        var page = "";
        await TestHost.EventuallyAsync(
            async () =>
            {
                page = await client.GetStringAsync("/metrics", Cancel);
                return page.Contains("frontdoor_turn_duration", StringComparison.Ordinal);
            },
            "the turn is measured");

        Assert.Contains("act=\"commit\"", page, StringComparison.Ordinal);
        Assert.Contains("frontdoor_queue_age", page, StringComparison.Ordinal);
        Assert.Contains("frontdoor_outbox_age", page, StringComparison.Ordinal);
        Assert.DoesNotContain("of-this-test", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_is_not_there_for_other_machines_without_the_token_and_not_at_all_by_default()
    {
        await using var host = await TestHost.StartAsync(new FarAway().AddTo, settings: [("Telemetry:Prometheus", "true"), ("Telemetry:Token", Token)]);
        await using var silent = await TestHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(host, null));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(host, "another-token-0123456789"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(host, Token));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(silent, null));
    }

    [Fact]
    public async Task Log_is_JSON_line_by_line_where_the_setting_says_so()
    {
        await using var host = await HostProcess.StartAsync(new() { ["Logging:Console:FormatterName"] = "json", ["Logging:LogLevel:Default"] = "Information" });
        await TestHost.EventuallyAsync(() => Task.FromResult(host.Output.Contains("Hosting environment", StringComparison.Ordinal)), "the start is logged");

        var line = host.Output.Split('\n').First(printed => printed.Contains("Hosting environment", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(line);
        Assert.Equal("Information", json.RootElement.GetProperty("LogLevel").GetString());
    }

    private static async Task<HttpStatusCode> GetAsync(TestHost host, string? token)
    {
        using var client = host.NewClient();
        client.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);
        using var answer = await client.GetAsync("/metrics", Cancel);
        return answer.StatusCode;
    }
}
