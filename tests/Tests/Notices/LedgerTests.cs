using FrontDoor.Core.Notices;
using FrontDoor.Tests.Core;
using FrontDoor.Tests.Storage;

namespace FrontDoor.Tests.Notices;

public class LedgerTests
{
    [Fact]
    public async Task Each_recipient_has_one_row_and_handing_in_again_adds_none()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 5);
        var id = await room.SendAsync();

        var again = await room.Write.HandInAsync(id, room.Captain, NoticeRoom.Stop);

        Assert.Equal(NoticeState.Sending, again.Value);
        Assert.Equal(5, (await room.ProgressAsync(id)).Of(LedgerState.Queued));
        Assert.Equal(5, (await room.ClaimAsync()).Select(row => row.Address).Distinct().Count());
    }

    [Fact]
    public async Task A_row_in_one_hosts_hand_is_not_given_to_another()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 6);
        await room.SendAsync();

        var first = await room.ClaimAsync(4, "a");
        var second = await room.ClaimAsync(4, "b");

        Assert.Equal(4, first.Count);
        Assert.Equal(2, second.Count);
        Assert.Empty(first.Select(r => r.Id).Intersect(second.Select(r => r.Id)));
    }

    [Fact]
    public async Task A_dead_hosts_row_goes_out_again_only_where_the_channel_takes_its_key()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 2);
        var id = await room.SendAsync();
        await room.ClaimAsync(1);

        core.Clock.Advance(TimeSpan.FromMinutes(2));
        await room.RunAsync(_ => true);
        Assert.Equal(2, (await room.ProgressAsync(id)).Of(LedgerState.Queued));

        await room.ClaimAsync(1);
        core.Clock.Advance(TimeSpan.FromMinutes(2));
        await room.RunAsync(_ => false);
        var progress = await room.ProgressAsync(id);
        Assert.Equal((1, 1), (progress.Of(LedgerState.Unknown), progress.Of(LedgerState.Queued)));
        Assert.Single(await room.Lists.RecipientsAsync(id, room.Captain, RecipientFilter.Trouble, 0, 10, NoticeRoom.Stop));
    }

    [Fact]
    public async Task A_person_decides_about_an_unknown_row_and_its_late_host_may_still_know_better()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 3);
        var id = await room.SendAsync();
        var rows = await room.ClaimAsync(3);
        core.Clock.Advance(TimeSpan.FromMinutes(2));
        await room.RunAsync(_ => false);

        await room.RecordAsync(rows.Take(1), LedgerState.Sent);
        Assert.True((await room.Steer.DecideAsync(id, rows[1].Id, again: true, room.Captain, NoticeRoom.Stop)).Succeeded);
        Assert.True((await room.Steer.DecideAsync(id, rows[2].Id, again: false, room.Captain, NoticeRoom.Stop)).Succeeded);
        Assert.Equal("notice.not_found", (await room.Steer.DecideAsync(id, rows[2].Id, again: true, room.Neighbour, NoticeRoom.Stop)).Problem?.Code);

        var progress = await room.ProgressAsync(id);
        Assert.Equal((2, 1, 0), (progress.Sent, progress.Of(LedgerState.Queued), progress.Of(LedgerState.Unknown)));
    }

    [Fact]
    public async Task Pause_holds_everything_at_once_and_cancel_ends_what_was_not_sent()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 6);
        var id = await room.SendAsync();
        var rows = await room.ClaimAsync(2);

        Assert.True((await room.Steer.PauseAsync(id, room.Captain, NoticeRoom.Stop)).Succeeded);
        Assert.Empty(await room.ClaimAsync());
        Assert.DoesNotContain(id, await room.Leases.StillSendingAsync(NoticeRoom.Stop));
        Assert.True((await room.Steer.ResumeAsync(id, room.Captain, NoticeRoom.Stop)).Succeeded);
        Assert.True((await room.Steer.CancelAsync(id, room.Captain, NoticeRoom.Stop)).Succeeded);
        await room.RecordAsync(rows.Take(1), LedgerState.Sent);
        await room.RecordAsync(rows.Skip(1), LedgerState.Queued);

        var progress = await room.ProgressAsync(id);
        Assert.Equal((1, 5), (progress.Of(LedgerState.Sent), progress.Of(LedgerState.Cancelled)));
        Assert.Equal("notice.state_changed", (await room.Steer.ResumeAsync(id, room.Captain, NoticeRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task It_stops_by_itself_when_too_many_fail()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 25);
        var id = await room.SendAsync();
        var rows = await room.ClaimAsync();

        await room.RecordAsync(rows.Take(19), LedgerState.Failed, "channel.refused");
        Assert.Equal(NoticeState.Sending, (await room.FindAsync(id)).State);
        await room.RecordAsync(rows.Skip(19).Take(1), LedgerState.Failed, "channel.refused");

        Assert.Equal(NoticeState.Stopped, (await room.FindAsync(id)).State);
    }

    [Fact]
    public async Task A_failed_row_is_tried_again_with_growing_pauses_and_then_given_up()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        var id = await room.SendAsync();
        for (var attempt = 1; attempt <= NoticeDelivery.MostAttempts; attempt++)
        {
            await room.RecordAsync(await room.ClaimAsync(), LedgerState.Queued, "channel.not_reached");
            Assert.Empty(await room.ClaimAsync());
            core.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(1, (await room.ProgressAsync(id)).Of(LedgerState.Failed));
        await room.RunAsync();
        Assert.Equal(NoticeState.Finished, (await room.FindAsync(id)).State);
    }

    [Fact]
    public async Task A_small_notice_does_not_wait_behind_a_large_one()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 40);
        var large = await room.SendAsync();
        var small = await room.SendAsync(NoticeRoom.Words("小通知") with { Audience = new() { Enterprises = [room.Enterprises[0]] } });

        var claimed = await room.ClaimAsync(10);

        Assert.Contains(claimed, row => row.NoticeId == small);
        Assert.Equal(9, claimed.Count(row => row.NoticeId == large));
    }
}

[OnPostgres]
public sealed class LedgerOnPostgres : LedgerTests;
