using FrontDoor.Core.Outbox;

namespace FrontDoor.Tests.Core;

public class OutboxLeasesTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Rows_of_a_conversation_go_one_at_a_time_in_order()
    {
        await using var room = await HeldAsync();
        var leases = room.Get<OutboxLeases>();

        var first = Assert.Single(await leases.ClaimAsync("a", 10, Lease, CoreRoom.Stop));
        Assert.Null(await leases.ClaimOneAsync("b", "directline|c1", Lease, CoreRoom.Stop));
        await leases.RecordSentAsync(first.Id, "a", CoreRoom.Stop);

        Assert.True((await leases.ClaimOneAsync("b", "directline|c1", Lease, CoreRoom.Stop))!.Id > first.Id);
    }

    [Fact]
    public async Task Lease_that_ran_out_is_claimed_again_and_the_late_worker_decides_nothing()
    {
        await using var room = await HeldAsync();
        var leases = room.Get<OutboxLeases>();
        var item = Assert.Single(await leases.ClaimAsync("a", 10, Lease, CoreRoom.Stop));

        room.Clock.Advance(Lease);
        var again = Assert.Single(await leases.ClaimAsync("b", 10, Lease, CoreRoom.Stop));
        await leases.RecordSentAsync(item.Id, "a", CoreRoom.Stop);

        Assert.Equal(item.Id, again.Id);
        Assert.Empty(await leases.ClaimAsync("c", 10, Lease, CoreRoom.Stop));
    }

    [Fact]
    public async Task Failing_row_waits_and_holds_back_only_its_own_conversation()
    {
        await using var room = await HeldAsync();
        var other = await room.OpenCaseAsync("directline|c2#1", CoreRoom.Chat("directline|c2"));
        await room.Handoff.RequestPersonAsync("directline|c2", other.CaseId, CoreRoom.Stop);
        var leases = room.Get<OutboxLeases>();
        var item = (await leases.ClaimOneAsync("a", "directline|c1", Lease, CoreRoom.Stop))!;
        await leases.RecordFailedAsync(item.Id, "a", "gone", isFinal: false, CoreRoom.Stop);

        Assert.Equal("directline|c2", Assert.Single(await leases.ClaimAsync("a", 10, Lease, CoreRoom.Stop)).Conversation.ConversationId);

        room.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal((item.Id, 1), (await leases.ClaimOneAsync("a", "directline|c1", Lease, CoreRoom.Stop)) is { } again ? (again.Id, again.Attempts) : default);
    }

    [Fact]
    public async Task Row_that_failed_for_good_lets_the_next_one_go()
    {
        await using var room = await HeldAsync();
        var leases = room.Get<OutboxLeases>();
        var item = (await leases.ClaimOneAsync("a", "directline|c1", Lease, CoreRoom.Stop))!;

        await leases.RecordFailedAsync(item.Id, "a", "gone", isFinal: true, CoreRoom.Stop);

        Assert.True((await leases.ClaimOneAsync("a", "directline|c1", Lease, CoreRoom.Stop))!.Id > item.Id);
    }

    private static async Task<CoreRoom> HeldAsync()
    {
        var room = await CoreRoom.OpenAsync();
        await room.Handoff.TakeOverAsync(await room.QueuedCaseAsync(), CoreRoom.Lawyer, CoreRoom.Stop);
        return room;
    }
}
