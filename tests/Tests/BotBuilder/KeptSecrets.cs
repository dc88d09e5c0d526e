using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.BotBuilder;

/// <summary>What is fetched for authentication is fetched rarely.</summary>
public sealed class KeptSecrets : IDisposable
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private readonly TokenIssuer issuer = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => issuer.Dispose();

    [Fact]
    public async Task The_outbound_token_is_fetched_once_for_all_and_again_five_minutes_before_its_end()
    {
        await using var sink = await Sink();
        var tokens = new OutboundToken(TokenIssuer.AppId, "secret", time, null);
        Task<string> Get() => tokens.Get($"{sink.Url}/login", "https://api.botframework.com", OutboundCall.Default, Token);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Get()));
        Assert.Single(sink.Calls);
        time.Advance(TimeSpan.FromMinutes(54));
        await Get();
        Assert.Single(sink.Calls);
        time.Advance(TimeSpan.FromMinutes(2));
        await Get();
        Assert.Equal(2, sink.Calls.Count);
    }

    [Fact]
    public async Task No_token_is_a_problem_with_a_sentence_and_without_the_password()
    {
        await using var sink = await Sink();
        sink.Status = 401;
        var tokens = new OutboundToken(TokenIssuer.AppId, "the-password", time, null);
        var problem = await Assert.ThrowsAsync<HttpRequestException>(() => tokens.Get($"{sink.Url}/login", "s", OutboundCall.Default, Token));
        Assert.Contains("MicrosoftAppPassword", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-password", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_keys_cause_one_reading_an_hour_and_known_ones_one_a_day()
    {
        await using var sink = await Sink();
        var keys = new SigningKeys($"{sink.Url}/metadata", OutboundCall.Default, time);
        int Readings() => sink.Calls.Count(call => call.Path == "/keys");
        Assert.NotNull(await keys.Find("k1", Token));
        Assert.Null(await keys.Find("new", Token));
        Assert.Equal(1, Readings());
        time.Advance(TimeSpan.FromMinutes(61));
        Assert.NotNull(await keys.Find("k1", Token));
        Assert.Equal(1, Readings());
        Assert.Null(await keys.Find("new", Token));
        Assert.Null(await keys.Find("newer", Token));
        Assert.Equal(2, Readings());
        time.Advance(TimeSpan.FromHours(25));
        Assert.NotNull(await keys.Find("k1", Token));
        Assert.Equal(3, Readings());
    }

    [Fact]
    public async Task Keys_of_yesterday_serve_while_the_issuer_is_away()
    {
        await using var sink = await Sink();
        var keys = new SigningKeys($"{sink.Url}/metadata", OutboundCall.Default, time);
        Assert.NotNull(await keys.Find("k1", Token));
        sink.Status = 500;
        time.Advance(TimeSpan.FromHours(25));
        Assert.NotNull(await keys.Find("k1", Token));
        var fresh = new SigningKeys($"{sink.Url}/metadata", OutboundCall.Default, time);
        Assert.Equal(503, (await Assert.ThrowsAsync<RequestRefused>(() => fresh.Find("k1", Token))).Status);
    }

    [Theory]
    [InlineData("https://channel.invalid", true)]
    [InlineData("http://channel.invalid", false)]
    [InlineData("ftp://channel.invalid", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData(null, false)]
    public async Task A_token_travels_over_https_only(string? serviceUrl, bool allowed)
    {
        var connectors = new ServiceConnector(OutboundCall.Default, Trust.Vouched, serviceUrl, (_, _) => Task.FromResult<string?>("secret"));
        var problem = await Record.ExceptionAsync(() => connectors.CreateAsync(serviceUrl, null, Token));
        Assert.Equal(allowed, problem is null);
        Assert.True(problem is null or InvalidOperationException);
    }

    private async Task<ConnectorSink> Sink()
    {
        var sink = await ConnectorSink.Start();
        issuer.SettingsAt(sink);
        return sink;
    }
}
