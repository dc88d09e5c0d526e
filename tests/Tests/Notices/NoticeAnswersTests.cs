using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Tests.Core;

namespace FrontDoor.Tests.Notices;

/// <summary>What recipients and captains do with a notice and its links.</summary>
public class NoticeAnswersTests
{
    [Fact]
    public async Task A_reminder_reaches_only_those_who_have_not_confirmed()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 3);
        var id = await room.SendAsync();
        var rows = await room.ClaimAsync();
        await room.RecordAsync(rows, LedgerState.Sent);
        var receipts = core.Get<NoticeReceipts>();
        Assert.True((await receipts.ConfirmInChatAsync(rows[0].Address, rows[0].Id, null, NoticeRoom.Stop)).Succeeded);
        Assert.Equal("notice.not_found", (await receipts.ConfirmInChatAsync(rows[1].Address, rows[0].Id, null, NoticeRoom.Stop)).Problem?.Code);

        var chase = Guid.CreateVersion7();
        Assert.Equal(NoticeState.WaitingForApproval, (await room.Write.ChaseAsync(id, chase, "提醒：停电检修", room.Captain, NoticeRoom.Stop)).Value);
        await room.Write.ChaseAsync(id, chase, "提醒：停电检修", room.Captain, NoticeRoom.Stop);

        var chased = await room.Lists.RecipientsAsync(chase, room.Captain, RecipientFilter.All, 0, 10, NoticeRoom.Stop);
        Assert.Equal(rows.Skip(1).Select(r => r.EnterpriseId).Order(), chased.Select(r => r.EnterpriseId).Order());
    }

    [Fact]
    public async Task A_personal_link_confirms_and_the_groups_link_only_says()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 2);
        var id = await room.SendAsync(NoticeRoom.Words() with { Purpose = NoticePurpose.Survey, Choices = ["来", "不来"] });
        var rows = await room.ClaimAsync();
        await room.RecordAsync(rows, LedgerState.Sent);
        var (receipts, tokens) = (core.Get<NoticeReceipts>(), core.Get<NoticeTokens>());

        var own = await receipts.OpenAsync(await tokens.OfAsync(rows[0].Id, NoticeRoom.Stop), NoticeRoom.Stop);
        Assert.Equal("notice.answer_unknown", (await receipts.ConfirmAsync(own!.RowId, 2, NoticeRoom.Stop)).Problem?.Code);
        Assert.True((await receipts.ConfirmAsync(own.RowId, 1, NoticeRoom.Stop)).Succeeded);
        Assert.True((await receipts.ConfirmAsync(own.RowId, 0, NoticeRoom.Stop)).Succeeded);
        Assert.True((await receipts.SayAsync((await room.FindAsync(id)).Code, rows[1].EnterpriseId, 1, NoticeRoom.Stop)).Succeeded);
        Assert.Null(await receipts.OpenAsync($"{rows[1].Id}.AAAAAAAAAAAAAAAA", NoticeRoom.Stop));

        var progress = await room.ProgressAsync(id);
        Assert.Equal((1, 1), (progress.Of(LedgerState.Confirmed), progress.Said));
        Assert.Equal((1, 1), (progress.Answers[0], progress.Answers[1]));
    }

    [Fact]
    public async Task Leaving_takes_effect_at_once_and_returning_too()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 2);
        var id = await room.SendAsync();
        var subscriptions = core.Get<Subscriptions>();

        Assert.True((await subscriptions.SayAsync(NoticeRoom.Chat(0).ConversationId, isGiven: false, NoticeRoom.Stop)).Succeeded);
        Assert.Equal("notice.contact_unknown", (await subscriptions.SayAsync("directline|nobody", isGiven: false, NoticeRoom.Stop)).Problem?.Code);

        var rows = await room.ClaimAsync();
        await room.RecordAsync(rows, LedgerState.Sent);
        Assert.Equal([NoticeRoom.Chat(1).ConversationId], rows.Select(row => row.Address));
        Assert.Equal(1, (await room.ProgressAsync(id)).Of(LedgerState.Cancelled));
        var recent = Assert.Single(await subscriptions.RecentAsync(rows[0].Address, NoticeRoom.Stop));
        Assert.Equal(("停电检修", true), (recent.Title, recent.MayConfirm));
        await subscriptions.SayAsync(NoticeRoom.Chat(0).ConversationId, isGiven: true, NoticeRoom.Stop);
        await room.SendAsync();
        Assert.Equal(2, (await room.ClaimAsync()).Count);
    }

    [Fact]
    public async Task A_captain_joins_once_by_the_link_and_the_end_of_the_term_shuts_the_door()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        var captains = core.Get<Captains>();
        var id = Guid.CreateVersion7();
        Assert.True((await captains.AppointAsync(id, new("许大姐", room.Captain.ParkId!.Value, false, null, null), "周主管", NoticeRoom.Stop)).Succeeded);
        var first = (await captains.InviteAsync(id, NoticeRoom.Stop)).Value;
        var second = (await captains.InviteAsync(id, NoticeRoom.Stop)).Value;

        Assert.Equal("captain.link_spent", (await captains.JoinAsync(first, "directline|captain", NoticeRoom.Stop)).Problem?.Code);
        Assert.True((await captains.JoinAsync(second, "directline|captain", NoticeRoom.Stop)).Succeeded);
        Assert.Equal("captain.link_spent", (await captains.JoinAsync(second, "directline|thief", NoticeRoom.Stop)).Problem?.Code);
        Assert.Equal(id, (await captains.OfConversationAsync("directline|captain", NoticeRoom.Stop))?.Id);
        await captains.EndAsync(id, NoticeRoom.Stop);
        Assert.Null(await captains.FindAsync(id, NoticeRoom.Stop));
        Assert.Null(await captains.OfConversationAsync("directline|captain", NoticeRoom.Stop));
    }
}
