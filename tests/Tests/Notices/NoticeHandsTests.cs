using FrontDoor.Core;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Core;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Tests.Notices;

/// <summary>A captain's notice in a supervisor's hands.</summary>
public class NoticeHandsTests
{
    [Fact]
    public async Task Whoever_has_put_words_into_a_notice_does_not_approve_it_even_after_they_were_changed_again()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        var id = await DraftAsync(room, NoticeRoom.Words());
        Assert.True((await room.Write.SaveAsync(id, NoticeRoom.Words("主管改的"), room.Supervisor, NoticeRoom.Stop)).Succeeded);
        Assert.Equal(NoticeState.WaitingForApproval, (await room.Write.HandInAsync(id, room.Supervisor, NoticeRoom.Stop)).Value);
        Assert.Equal((0, 1, 0), (await room.Lists.ToApproveAsync(room.Supervisor, NoticeRoom.Stop), await room.Lists.ToApproveAsync(room.OtherSupervisor, NoticeRoom.Stop), await room.Lists.ToApproveAsync(room.Captain, NoticeRoom.Stop)));
        Assert.Equal("notice.own", await ApproveAsync(room, id, room.Supervisor));

        await room.Write.TakeBackAsync(id, room.Captain, NoticeRoom.Stop);
        await room.Write.SaveAsync(id, NoticeRoom.Words("主管改的，楼长加一句"), room.Captain, NoticeRoom.Stop);
        await room.Write.HandInAsync(id, room.Captain, NoticeRoom.Stop);

        Assert.Equal("notice.own", await ApproveAsync(room, id, room.Supervisor));
        Assert.Null(await ApproveAsync(room, id, room.OtherSupervisor));
    }

    [Fact]
    public async Task Who_only_handed_it_in_does_not_approve_it_and_who_only_looked_at_the_form_does()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        var id = await DraftAsync(room, NoticeRoom.Words());
        await room.Write.SaveAsync(id, NoticeRoom.Words(), room.OtherSupervisor, NoticeRoom.Stop);
        await room.Write.HandInAsync(id, room.Supervisor, NoticeRoom.Stop);

        Assert.Equal("notice.own", await ApproveAsync(room, id, room.Supervisor));
        Assert.Null(await ApproveAsync(room, id, room.OtherSupervisor));
    }

    [Fact]
    public async Task What_a_supervisor_handed_in_is_none_of_the_captains_first_three()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        var words = NoticeRoom.Words() with { Purpose = NoticePurpose.Safety };
        for (var i = 0; i < 3; i++)
        {
            var id = await DraftAsync(room, words);
            await room.Write.HandInAsync(id, room.Supervisor, NoticeRoom.Stop);
            Assert.Null(await ApproveAsync(room, id, room.OtherSupervisor));
            await room.RunAsync();
        }

        var own = await DraftAsync(room, words);

        Assert.Equal(NoticeState.WaitingForApproval, (await room.Write.HandInAsync(own, room.Captain, NoticeRoom.Stop)).Value);
    }

    [Fact]
    public async Task A_captains_notice_reaches_the_own_park_only_whoever_edits_it_and_hands_it_in()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 2);
        var elsewhere = await DraftAsync(room, NoticeRoom.Words());
        var wider = NoticeRoom.Words() with { Ways = [NoticeWays.Chat, NoticeWays.Link], Audience = new() { Parks = [room.Neighbour.ParkId!.Value] } };
        await room.Write.SaveAsync(elsewhere, wider, room.Supervisor, NoticeRoom.Stop);
        Assert.Equal("notice.nobody", (await room.Write.HandInAsync(elsewhere, room.Supervisor, NoticeRoom.Stop)).Problem?.Code);

        var everybody = await DraftAsync(room, NoticeRoom.Words());
        await room.Write.SaveAsync(everybody, wider with { Audience = new() }, room.Supervisor, NoticeRoom.Stop);
        Assert.Equal(2, (await room.Write.PreviewAsync(everybody, room.Supervisor, NoticeRoom.Stop))!.Enterprises);
        await room.Write.HandInAsync(everybody, room.Supervisor, NoticeRoom.Stop);

        var rows = await room.Lists.RecipientsAsync(everybody, room.Supervisor, RecipientFilter.All, 0, 10, NoticeRoom.Stop);
        Assert.Equal(room.Enterprises.Order(), rows.Select(row => row.EnterpriseId).Order());
    }

    [Fact]
    public async Task A_captain_reads_no_receipt_and_no_number_of_an_enterprise_outside_the_own_park()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 2);
        var id = await room.SendAsync();
        await core.Get<Database>().WriteAsync<Done>(async db =>
        {
            await db.Set<Contact>().ExecuteUpdateAsync(c => c.SetProperty(x => x.Phone, "13800000000"), NoticeRoom.Stop);
            await db.Set<Enterprise>().Where(e => e.Id == room.Enterprises[0]).ExecuteUpdateAsync(e => e.SetProperty(x => x.ParkId, room.Neighbour.ParkId), NoticeRoom.Stop);
            return default(Done);
        }, NoticeRoom.Stop);
        var all = await room.Lists.RecipientsAsync(id, room.Supervisor, RecipientFilter.All, 0, 10, NoticeRoom.Stop);
        var (gone, own) = (all.Single(row => row.EnterpriseId == room.Enterprises[0]), all.Single(row => row.EnterpriseId == room.Enterprises[1]));

        Assert.Equal([own.RowId], (await room.Lists.RecipientsAsync(id, room.Captain, RecipientFilter.All, 0, 10, NoticeRoom.Stop)).Select(row => row.RowId));
        Assert.Null(await room.Lists.NumberAsync(id, gone.RowId, room.Captain, NoticeRoom.Stop));
        Assert.NotNull(await room.Lists.NumberAsync(id, own.RowId, room.Captain, NoticeRoom.Stop));
        Assert.NotNull(await room.Lists.NumberAsync(id, gone.RowId, room.Supervisor, NoticeRoom.Stop));
        Assert.Equal((1, 2), ((await room.Lists.ProgressAsync(id, room.Captain, NoticeRoom.Stop))!.All, (await room.ProgressAsync(id)).All));
    }

    [Fact]
    public async Task A_draft_is_saved_only_over_what_its_writer_saw()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        var id = await DraftAsync(room, NoticeRoom.Words());
        var seen = NoticeRoom.Words().Hash();
        Assert.True((await room.Write.SaveAsync(id, NoticeRoom.Words("主管改的"), seen, room.Supervisor, NoticeRoom.Stop)).Succeeded);

        Assert.Equal("notice.edited_meanwhile", (await room.Write.SaveAsync(id, NoticeRoom.Words("楼长改的"), seen, room.Captain, NoticeRoom.Stop)).Problem?.Code);
        Assert.Equal("notice.edited_meanwhile", (await room.Write.SaveAsync(id, NoticeRoom.Words("楼长改的"), "", room.Captain, NoticeRoom.Stop)).Problem?.Code);
        Assert.Equal("主管改的", (await room.FindAsync(id)).Content.Title);
        Assert.True((await room.Write.SaveAsync(id, NoticeRoom.Words("主管改的"), seen, room.Supervisor, NoticeRoom.Stop)).Succeeded);
        Assert.True((await room.Write.SaveAsync(id, NoticeRoom.Words("楼长改的"), (await room.FindAsync(id)).Content.Hash(), room.Captain, NoticeRoom.Stop)).Succeeded);
    }

    [Fact]
    public async Task What_only_waits_for_the_captains_group_is_told_apart_until_it_is_passed_on()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        await core.Get<Database>().WriteAsync<Done>(async db =>
        {
            await db.Set<Contact>().ExecuteUpdateAsync(c => c.SetProperty(x => x.EnterpriseId, (Guid?)null), NoticeRoom.Stop);
            return default(Done);
        }, NoticeRoom.Stop);
        var id = await room.SendAsync(NoticeRoom.Words() with { Ways = [NoticeWays.Link] });
        await room.RunAsync();
        var before = await room.ProgressAsync(id);
        await room.Steer.PassOnAsync(id, room.Captain, NoticeRoom.Stop);
        var after = await room.ProgressAsync(id);

        Assert.Equal((NoticeState.Finished, true, 0), (before.State, before.WaitsForCaptain, before.Sent));
        Assert.Equal((false, 1), (after.WaitsForCaptain, after.Sent));
    }

    [Fact]
    public async Task At_night_a_notice_begins_in_the_morning()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        var notice = await room.FindAsync(await room.SendAsync());
        var quiet = new QuietHours(new NoticeOptions());

        Assert.Null(quiet.StartOf(notice, core.Clock.GetUtcNow()));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(8)), quiet.StartOf(notice, core.Clock.GetUtcNow().AddHours(12)));
    }

    private static async Task<Guid> DraftAsync(NoticeRoom room, NoticeContent content)
    {
        var id = Guid.CreateVersion7();
        Assert.True((await room.Write.SaveAsync(id, content, room.Captain, NoticeRoom.Stop)).Succeeded);
        return id;
    }

    private static async Task<string?> ApproveAsync(NoticeRoom room, Guid id, NoticeSender approver) =>
        (await room.Steer.ApproveAsync(id, (await room.FindAsync(id)).Hash!, approver, NoticeRoom.Stop)).Problem?.Code;
}
