using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Tests.Core;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Notices;

/// <summary>When a notice goes, how often and how fast.</summary>
public class NoticeTimesTests
{
    [Fact]
    public async Task At_night_only_urgent_safety_goes_out_and_the_reason_is_kept()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        core.Clock.Advance(TimeSpan.FromHours(12));
        var usual = await room.SendAsync();
        var urgent = await room.SendAsync(NoticeRoom.Words() with { Purpose = NoticePurpose.Safety, UrgentReason = "台风夜里到" });

        var atNight = await room.ClaimAsync();
        await room.RecordAsync(atNight, LedgerState.Sent);

        Assert.Equal([urgent], atNight.Select(row => row.NoticeId));
        Assert.Equal(NoticeState.Scheduled, (await room.FindAsync(usual)).State);
        Assert.Equal("台风夜里到", (await room.FindAsync(urgent)).Content.UrgentReason);
        core.Clock.Advance(TimeSpan.FromHours(10));
        await room.RunAsync();
        Assert.Equal([usual], (await room.ClaimAsync()).Select(row => row.NoticeId));
    }

    [Fact]
    public async Task What_was_not_sent_while_it_was_valid_is_not_sent_after_an_outage()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 3);
        var id = await room.SendAsync(NoticeRoom.Words() with { ValidUntil = core.Clock.GetUtcNow().AddHours(2) });
        await room.RecordAsync(await room.ClaimAsync(1), LedgerState.Sent);

        core.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Empty(await room.ClaimAsync());
        await room.RunAsync();

        var progress = await room.ProgressAsync(id);
        Assert.Equal((1, 2, NoticeState.Finished), (progress.Of(LedgerState.Sent), progress.Of(LedgerState.Expired), progress.State));
    }

    [Fact]
    public async Task Nothing_goes_out_before_its_time()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        var id = await room.SendAsync(NoticeRoom.Words() with { NotBefore = core.Clock.GetUtcNow().AddHours(3) });
        Assert.Empty(await room.ClaimAsync());

        core.Clock.Advance(TimeSpan.FromHours(3));
        await room.RunAsync();

        Assert.Equal([id], (await room.ClaimAsync()).Select(row => row.NoticeId));
    }

    [Fact]
    public async Task A_person_gets_three_notices_a_week_over_all_senders_and_safety_on_top()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        for (var i = 0; i < 3; i++)
        {
            await room.SendAsync();
            await room.RecordAsync(await room.ClaimAsync(), LedgerState.Sent);
        }

        var fourth = Guid.CreateVersion7();
        await room.Write.SaveAsync(fourth, NoticeRoom.Words(), room.Captain, NoticeRoom.Stop);
        var preview = (await room.Write.PreviewAsync(fourth, room.Captain, NoticeRoom.Stop))!;
        Assert.Equal((0, 1), (preview.People, preview.Unreached["week"]));
        await room.SendAsync(NoticeRoom.Words() with { Purpose = NoticePurpose.Safety });
        core.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(1, (await room.Write.PreviewAsync(fourth, room.Captain, NoticeRoom.Stop))!.People);
    }

    [Fact]
    public async Task Hosts_together_keep_the_pace_of_a_way()
    {
        await using var core = await CoreRoom.OpenAsync();
        await using var other = core.AnotherHost();
        INoticePace[] hosts = [core.Get<INoticePace>(), other.GetRequiredService<INoticePace>()];
        var spacing = new WayLimit { PerSecond = 50 }.Spacing!.Value;

        var firsts = new List<DateTimeOffset>();
        for (var turn = 0; turn < 40; turn++)
        {
            firsts.Add(await hosts[turn % 2].TakeAsync("sms", 25, spacing, NoticeRoom.Stop));
        }

        Assert.All(firsts.Zip(firsts.Skip(1)), pair => Assert.Equal(spacing * 25, pair.Second - pair.First));
        Assert.InRange(1 / spacing.TotalSeconds, 47.5, 50);
    }
}
