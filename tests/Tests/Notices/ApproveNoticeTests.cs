using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Tests.Core;

namespace FrontDoor.Tests.Notices;

/// <summary>Whose word lets a notice go.</summary>
public class ApproveNoticeTests
{
    [Fact]
    public async Task Approval_is_by_another_person_and_for_exactly_what_was_seen()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 2);
        var id = await room.HandInAsync(NoticeRoom.Words());
        var seen = (await room.FindAsync(id)).Hash!;
        await room.RunAsync();
        Assert.Empty(await room.ClaimAsync());

        Assert.Equal("notice.not_found", (await room.Steer.ApproveAsync(id, seen, room.Captain, NoticeRoom.Stop)).Problem?.Code);
        await room.Write.TakeBackAsync(id, room.Captain, NoticeRoom.Stop);
        await room.Write.SaveAsync(id, NoticeRoom.Words("改过的标题"), room.Captain, NoticeRoom.Stop);
        await room.Write.HandInAsync(id, room.Captain, NoticeRoom.Stop);
        Assert.Equal("notice.hash_changed", (await room.Steer.ApproveAsync(id, seen, room.Supervisor, NoticeRoom.Stop)).Problem?.Code);
        Assert.True((await room.Steer.ApproveAsync(id, (await room.FindAsync(id)).Hash!, room.Supervisor, NoticeRoom.Stop)).Succeeded);

        // Approved, taken back and changed once more: what was approved counts no more.
        await room.Write.TakeBackAsync(id, room.Captain, NoticeRoom.Stop);
        await room.Write.SaveAsync(id, NoticeRoom.Words("又改了"), room.Captain, NoticeRoom.Stop);
        Assert.Equal(NoticeState.WaitingForApproval, (await room.Write.HandInAsync(id, room.Captain, NoticeRoom.Stop)).Value);
    }

    [Fact]
    public async Task Nobody_approves_the_own_notice_and_only_the_first_three_of_a_captain_need_it()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        var all = Guid.CreateVersion7();
        await room.Write.SaveAsync(all, NoticeRoom.Words(), room.Supervisor, NoticeRoom.Stop);
        Assert.Equal(NoticeState.WaitingForApproval, (await room.Write.HandInAsync(all, room.Supervisor, NoticeRoom.Stop)).Value);
        Assert.Equal("notice.own", (await room.Steer.ApproveAsync(all, (await room.FindAsync(all)).Hash!, room.Supervisor, NoticeRoom.Stop)).Problem?.Code);
        await room.Steer.CancelAsync(all, room.Supervisor, NoticeRoom.Stop);

        for (var first = 0; first < 3; first++)
        {
            await room.SendAsync(NoticeRoom.Words() with { Purpose = NoticePurpose.Safety });
        }

        var fourth = await room.HandInAsync(NoticeRoom.Words() with { Purpose = NoticePurpose.Safety });
        Assert.Equal(NoticeState.Scheduled, (await room.FindAsync(fourth)).State);
    }
}
