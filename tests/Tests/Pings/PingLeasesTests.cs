using FrontDoor.Core.Directory;
using FrontDoor.Core.Outbox;
using FrontDoor.Tests.Core;

namespace FrontDoor.Tests.Pings;

public sealed class PingLeasesTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Worker_that_died_leaves_mail_unknown_and_only_what_has_a_key_is_sent_again()
    {
        await using var room = await CoreRoom.OpenAsync();
        await AddAsync(room, PingWay.Email, "desk@example.cn");
        await AddAsync(room, PingWay.Sms, "13900001111");
        await room.OpenCaseAsync();
        var leases = room.Get<PingLeases>();

        Assert.Equal(2, (await leases.ClaimAsync("a", 10, Lease, CoreRoom.Stop)).Count);
        Assert.Empty(await leases.ClaimAsync("b", 10, Lease, CoreRoom.Stop));
        room.Clock.Advance(Lease);

        var again = Assert.Single(await leases.ClaimAsync("b", 10, Lease, CoreRoom.Stop));
        Assert.Equal(PingWay.Sms, again.Way);
        await leases.RecordSentAsync(again.Id, "a", CoreRoom.Stop);
        await leases.RecordSentAsync(again.Id, "b", CoreRoom.Stop);
        var last = (await room.Get<PingAddresses>().ListAsync(CoreRoom.Stop)).ToDictionary(address => address.Way, address => address.Last);
        Assert.Equal((OutboxState.Unknown, OutboxState.Sent), (last[PingWay.Email], last[PingWay.Sms]));
    }

    [Fact]
    public async Task Address_gets_fifteen_pings_a_minute_and_the_rest_later()
    {
        await using var room = await CoreRoom.OpenAsync();
        await AddAsync(room, PingWay.Sms, "13900001111");
        for (var i = 0; i < 20; i++)
        {
            await room.OpenCaseAsync($"directline|c{i}#1", CoreRoom.Chat($"directline|c{i}"));
        }

        var leases = room.Get<PingLeases>();
        var first = await leases.ClaimAsync("a", 50, Lease, CoreRoom.Stop);
        foreach (var ping in first)
        {
            await leases.RecordSentAsync(ping.Id, "a", CoreRoom.Stop);
        }

        Assert.Equal((15, 0), (first.Count, (await leases.ClaimAsync("a", 50, Lease, CoreRoom.Stop)).Count));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(5, (await leases.ClaimAsync("a", 50, Lease, CoreRoom.Stop)).Count);
    }

    [Fact]
    public async Task Failed_ping_waits_longer_each_time_and_in_the_end_is_given_up()
    {
        await using var room = await CoreRoom.OpenAsync();
        await AddAsync(room, PingWay.Email, "desk@example.cn");
        await room.OpenCaseAsync();
        var leases = room.Get<PingLeases>();
        for (var attempt = 0; attempt < PingDelivery.MostAttempts; attempt++)
        {
            var ping = Assert.Single(await leases.ClaimAsync("a", 10, Lease, CoreRoom.Stop));
            await leases.RecordFailedAsync(ping.Id, "a", "smtp.no_answer", isFinal: false, pause: null, CoreRoom.Stop);
            Assert.Empty(await leases.ClaimAsync("a", 10, Lease, CoreRoom.Stop));
            room.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Equal(OutboxState.Failed, Assert.Single(await room.Get<PingAddresses>().ListAsync(CoreRoom.Stop)).Last);
    }

    private static async Task AddAsync(CoreRoom room, PingWay way, string address)
    {
        var desk = (await room.Get<DirectoryLists>().DesksAsync(CoreRoom.Stop)).Single(desk => desk.Key == Desk.Legal);
        Assert.True((await room.Get<PingAddresses>().AddAsync(desk.Id, null, way, address, null, [], CoreRoom.Stop)).Succeeded);
    }
}
