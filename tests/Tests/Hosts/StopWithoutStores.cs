using FrontDoor.Tests.Conversations;
using FrontDoor.Tests.Road;
using FrontDoor.Tests.Storage;

namespace FrontDoor.Tests.Hosts;

/// <summary>A host is told to end while its database neither answers nor hangs up: whoever restarts it must not wait for that database.</summary>
[Collection(WholeRoad.Name)]
public sealed class StopWithoutStores
{
    [Fact]
    public async Task Host_ends_while_the_database_is_silent()
    {
        RedisServer.SkipWithout();
        await using var redis = await RedisServer.StartAsync();
        await using var postgres = await PostgresServer.StartAsync(isDurable: false);
        var settings = new Dictionary<string, string> { ["ConnectionStrings:Redis"] = redis.Configuration, ["Database:Provider"] = "Postgres", ["ConnectionStrings:Database"] = await postgres.AddDatabaseAsync("cases") };
        await using var host = await HostProcess.StartAsync(settings);
        var talk = await DirectLineTalk.StartAsync([host], "u1");
        await talk.SayAsync("你好");

        await postgres.HoldAsync();

        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
    }
}
