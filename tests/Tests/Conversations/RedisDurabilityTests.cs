using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Storage;

namespace FrontDoor.Tests.Conversations;

public sealed class RedisDurabilityTests
{
    [Theory]
    [InlineData("durable")]
    [InlineData("at_risk", "appendonly no", "--appendonly", "no")]
    [InlineData("at_risk", "appendfsync everysec", "--appendfsync", "everysec")]
    [InlineData("at_risk", "maxmemory-policy allkeys-lru", "--maxmemory-policy", "allkeys-lru")]
    [InlineData("unknown", "", "--rename-command", "CONFIG", "")]
    public async Task What_would_lose_acknowledged_turns_is_named(string state, string risk = "", params string[] options)
    {
        await using var server = await RedisServer.StartAsync(isDurable: true, options);
        await using var connection = RedisConnection.Open(server.Configuration);

        var answer = await RedisDurability.AskAsync(connection);

        Assert.Equal((state, risk), (answer.State, string.Join(", ", answer.Risks)));
    }

    [Fact]
    public async Task Wake_up_reaches_the_own_readers_at_once_and_those_of_another_host_whole()
    {
        await using var server = await RedisServer.StartAsync();
        await using var here = RedisConnection.Open(server.Configuration);
        await using var there = RedisConnection.Open(server.Configuration);
        var (near, far) = (new RedisWakeUps(here), new RedisWakeUps(there));
        var heardHere = new List<WakeUp>();
        using var own = near.Subscribe(heardHere.Add);
        var heardThere = System.Threading.Channels.Channel.CreateUnbounded<WakeUp>();
        using var other = far.Subscribe(wakeUp => heardThere.Writer.TryWrite(wakeUp));
        WakeUp[] sent = [new(Guid.NewGuid(), "emulator|a|b", Outbox: true), new(null, null, Outbox: true), new(Guid.NewGuid(), null)];

        foreach (var wakeUp in sent)
        {
            near.Publish(wakeUp);
        }

        Assert.Equal(sent, heardHere);
        var arrived = new HashSet<WakeUp>();
        while (arrived.Count < sent.Length)
        {
            arrived.Add(await heardThere.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        }

        Assert.Equal(sent.ToHashSet(), arrived);
        Assert.Equal(3, heardHere.Count);
    }

    [Fact]
    public async Task A_redis_that_a_newer_version_wrote_is_left_alone()
    {
        await using var server = await RedisServer.StartAsync();
        await using (var newer = RedisConnection.Open(server.Configuration))
        {
            await newer.Multiplexer.GetDatabase().StringSetAsync("frontdoor:format", 99);
        }

        var refusal = Assert.Throws<FrontDoor.Bot.SettingsException>(() => RedisConnection.Open(server.Configuration));

        Assert.Contains("ConnectionStrings:Redis", refusal.Message, StringComparison.Ordinal);
    }
}
