using FrontDoor.Core;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Core;
using FrontDoor.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Notices;

public class NoticeRulesTests
{
    public static TheoryData<string, NoticeContent> BadContents()
    {
        var good = NoticeRoom.Words();
        return new()
        {
            { "notice.empty", good with { Text = "  " } },
            { "notice.empty", good with { Title = "" } },
            { "notice.text_too_long", good with { Text = new('长', 20_000) } },
            { "notice.title_too_long", good with { Title = new('长', 61) } },
            { "notice.link_bad", good with { Link = "javascript:alert(1)" } },
            { "notice.in_past", good with { NotBefore = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero) } },
            { "notice.ends_before", good with { ValidUntil = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero) } },
            { "notice.choices_bad", good with { Purpose = NoticePurpose.Survey, Choices = ["来"] } },
            { "notice.choices_bad", good with { Choices = ["来", "不来"] } },
            { "notice.no_way", good with { Ways = [] } },
            { "notice.urgent_only_safety", good with { UrgentReason = "急" } },
            { "notice.reason_needed", good with { Purpose = NoticePurpose.Safety, UrgentReason = " " } },
        };
    }

    [Theory]
    [MemberData(nameof(BadContents))]
    public async Task Bad_content_is_refused_before_anything_is_stored(string code, NoticeContent content)
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);

        var saved = await room.Write.SaveAsync(Guid.CreateVersion7(), content, room.Captain, NoticeRoom.Stop);

        Assert.Equal(code, saved.Problem?.Code);
        Assert.Empty(await room.Lists.ListAsync(room.Supervisor, NoticeRoom.Stop));
    }

    [Fact]
    public async Task An_audience_of_nobody_is_refused_and_freezes_nothing()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 2);
        var id = Guid.CreateVersion7();
        await room.Write.SaveAsync(id, NoticeRoom.Words() with { Audience = new() { Industries = ["没有的行业"] } }, room.Captain, NoticeRoom.Stop);

        Assert.Equal("notice.nobody", (await room.Write.HandInAsync(id, room.Captain, NoticeRoom.Stop)).Problem?.Code);
        Assert.Equal(NoticeState.Draft, (await room.FindAsync(id)).State);
        Assert.Equal(0, (await room.ProgressAsync(id)).All);
    }

    [Fact]
    public async Task A_captain_reaches_only_the_own_park_whatever_is_asked_for()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 3);
        var foreign = await room.ReadAsync(db => db.Set<Enterprise>().SingleAsync(e => e.Name == "邻园企业", NoticeRoom.Stop));
        var id = Guid.CreateVersion7();
        var content = NoticeRoom.Words() with { Ways = [NoticeWays.Chat, NoticeWays.Link], Audience = new() { Enterprises = [foreign.Id], Parks = [foreign.ParkId!.Value] } };
        await room.Write.SaveAsync(id, content, room.Captain, NoticeRoom.Stop);

        Assert.Equal("notice.nobody", (await room.Write.HandInAsync(id, room.Captain, NoticeRoom.Stop)).Problem?.Code);
        var own = await room.SendAsync();
        Assert.Null(await room.Lists.FindAsync(own, room.Neighbour, NoticeRoom.Stop));
        Assert.Null(await room.Lists.ProgressAsync(own, room.Neighbour, NoticeRoom.Stop));
        Assert.Empty(await room.Lists.RecipientsAsync(own, room.Neighbour, RecipientFilter.All, 0, 10, NoticeRoom.Stop));
        Assert.Equal("notice.not_found", (await room.Steer.CancelAsync(own, room.Neighbour, NoticeRoom.Stop)).Problem?.Code);
        Assert.Equal("notice.not_found", (await room.Write.ChaseAsync(own, Guid.CreateVersion7(), "提醒", room.Neighbour, NoticeRoom.Stop)).Problem?.Code);
        Assert.Equal("notice.not_found", (await room.Write.SaveAsync(own, content, room.Neighbour, NoticeRoom.Stop)).Problem?.Code);
    }

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
    public async Task The_preview_says_who_is_reached_by_which_way_and_who_is_not_and_why()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 4);
        var people = await room.ReadAsync(db => db.Set<Contact>().OrderBy(c => c.Person).Select(c => c.Id).ToListAsync(NoticeRoom.Stop));
        await core.Get<Database>().WriteAsync<Done>(async db =>
        {
            (await db.Set<ContactConsent>().SingleAsync(c => c.ContactId == people[0] && c.Purpose == NoticePurpose.Service, NoticeRoom.Stop)).Say(false, "chat", core.Clock.GetUtcNow());
            db.Add(new ContactAddress(people[1], ContactAddress.Sms, "13800000001"));
            return default(Done);
        }, NoticeRoom.Stop);
        var id = Guid.CreateVersion7();
        await room.Write.SaveAsync(id, NoticeRoom.Words() with { Ways = [NoticeWays.Sms, NoticeWays.Chat] }, room.Captain, NoticeRoom.Stop);

        var preview = (await room.Write.PreviewAsync(id, room.Captain, NoticeRoom.Stop))!;

        Assert.Equal((3, 3), (preview.People, preview.Enterprises));
        Assert.Equal((1, 2), (preview.ByWay["sms"], preview.ByWay["directline"]));
        Assert.Equal(1, preview.Unreached["opted_out"]);
        Assert.NotNull(preview.Finish);
        await room.SendAsync();
        Assert.Equal(3, (await room.Write.PreviewAsync(id, room.Captain, NoticeRoom.Stop))!.TwiceToday);
    }

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

[OnPostgres]
public sealed class NoticeRulesOnPostgres : NoticeRulesTests;
