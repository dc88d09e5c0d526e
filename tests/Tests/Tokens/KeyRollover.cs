using FrontDoor.Tests.BotBuilder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Tokens;

/// <summary>An issuer changes its keys: the new one is known within the hour, the old one is gone within a day.</summary>
public sealed class KeyRollover : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly KeySets issuer = new();

    public void Dispose() => issuer.Dispose();

    [Fact]
    public async Task New_key_is_known_within_the_hour_and_a_withdrawn_one_gone_within_a_day()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var sink = await ConnectorSink.Start();
        issuer.SettingsAt(sink);
        var keys = new SigningKeys($"{sink.Url}/channel", OutboundCall.Default, clock);
        Assert.NotNull(await keys.Find("endorsed", cancel));

        issuer.Published.Add("next");
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Null(await keys.Find("next", cancel));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await keys.Find("next", cancel));
        Assert.NotNull(await keys.Find("endorsed", cancel));

        issuer.Published.Remove("endorsed");
        clock.Advance(TimeSpan.FromHours(24));
        Assert.Null(await keys.Find("endorsed", cancel));
        Assert.NotNull(await keys.Find("next", cancel));
        Assert.Equal(3, sink.Calls.Count(call => call.Path == "/channel/keys"));
    }

    [Fact]
    public async Task Many_requests_at_once_read_the_keys_once()
    {
        await using var sink = await ConnectorSink.Start();
        issuer.SettingsAt(sink);
        var keys = new SigningKeys($"{sink.Url}/channel", OutboundCall.Default, clock);

        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => keys.Find(n % 2 == 0 ? "endorsed" : $"invented-{n}", TestContext.Current.CancellationToken)));

        Assert.Equal(10, found.Count(key => key is not null));
        Assert.Single(sink.Calls, call => call.Path == "/channel/keys");
    }
}
