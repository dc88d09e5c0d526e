using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Reading;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff.Canned;
using FrontDoor.Core.Outbox;

namespace FrontDoor.Tests.Core;

public class InboxTests
{
    private const string Chat = "directline|c1";
    private static readonly Reader Lawyer = CoreRoom.Lawyer;
    private static readonly Reader Other = CoreRoom.OtherLawyer;

    [Fact]
    public async Task Case_is_due_today_then_overdue()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.QueuedCaseAsync();

        room.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromHours(1));
        Assert.Single(await ListAsync(room, CaseList.PromisedToday));
        Assert.Empty(await ListAsync(room, CaseList.Overdue));
        room.Clock.Advance(TimeSpan.FromHours(8));
        Assert.Empty(await ListAsync(room, CaseList.PromisedToday));
        Assert.Single(await ListAsync(room, CaseList.Overdue));
        Assert.Equal(1, (await room.Lists.CountAsync(Lawyer, CoreRoom.Stop)).Of[CaseList.Overdue]);
    }

    [Fact]
    public async Task What_the_enterprise_says_is_unread_until_the_page_has_shown_it()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, Lawyer, CoreRoom.Stop);
        await SayAsync(room, caseId, "k1");
        await SayAsync(room, caseId, "k2");

        var row = Assert.Single(await ListAsync(room, CaseList.Mine));
        Assert.Equal((2, 1), (row.Unread, (await room.Lists.CountAsync(Lawyer, CoreRoom.Stop)).Unread));
        await room.Get<CaseReadings>().LookAsync(caseId, Lawyer, row.EventNumber, CoreRoom.Stop);
        Assert.Equal((0, 0), (Assert.Single(await ListAsync(room, CaseList.Mine)).Unread, (await room.Lists.CountAsync(Lawyer, CoreRoom.Stop)).Unread));
        Assert.Equal(2, Assert.Single(await room.Lists.ListAsync(new(CaseList.MyDesks), Other, CoreRoom.Stop)).Unread);
    }

    [Fact]
    public async Task Who_looks_is_seen_by_others_until_the_page_is_closed_or_dies()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        var readings = room.Get<CaseReadings>();

        await readings.LookAsync(caseId, Lawyer, 1, CoreRoom.Stop);
        Assert.Equal(["王律师"], await readings.LookAsync(caseId, Other, 1, CoreRoom.Stop));
        Assert.Empty(await readings.LookAsync(caseId, CoreRoom.Economist, 1, CoreRoom.Stop));
        await readings.LeaveAsync(caseId, Lawyer, CoreRoom.Stop);
        Assert.Empty(await readings.LookAsync(caseId, Other, 1, CoreRoom.Stop));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await readings.LookAsync(caseId, Lawyer, 1, CoreRoom.Stop));
    }

    [Fact]
    public async Task Mentioned_colleague_finds_the_case_and_is_pinged_and_who_may_not_see_it_is_refused()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.PingsAsync();

        Assert.True((await room.Handoff.AddNoteAsync(caseId, Lawyer, "n1", "@李律师 请看", CoreRoom.Stop)).Succeeded);
        Assert.Equal("note.cannot_see", (await room.Handoff.AddNoteAsync(caseId, Lawyer, "n2", "@陈专员 请看", CoreRoom.Stop)).Problem?.Code);

        Assert.Equal(caseId, Assert.Single(await room.Lists.ListAsync(new(CaseList.Mentions), Other, CoreRoom.Stop)).Id);
        Assert.Equal([("mentioned", PingAudience.Specialist)], await room.PingsAsync());
        await room.Get<CaseReadings>().LookAsync(caseId, Other, 1, CoreRoom.Stop);
        room.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Empty(await room.Lists.ListAsync(new(CaseList.Mentions), Other, CoreRoom.Stop));
    }

    [Fact]
    public async Task Double_goes_into_the_other_case_with_its_conversation_and_what_is_said_under_way()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, Lawyer, CoreRoom.Stop);
        var into = (await room.Get<OpenCase>().RunAsync(CoreRoom.Request("phone") with { Conversation = null, Source = CaseSource.Phone, RecordedBy = CoreRoom.Lawyer }, CoreRoom.Stop)).Value;
        await room.DrainAsync();

        Assert.Equal("merge.itself", (await room.Get<MergeCases>().RunAsync(caseId, caseId, Lawyer, CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Get<MergeCases>().RunAsync(caseId, into.CaseId, Lawyer, CoreRoom.Stop)).Succeeded);
        await SayAsync(room, caseId, "late");

        var told = await room.DrainAsync();
        Assert.Equal([into.CaseId], told.Select(item => item.Content.CaseId).OfType<Guid>());
        Assert.Equal("case.merged", told[^1].Content.Key);
        Assert.Contains(await room.Lists.ThreadAsync(into.CaseId, 0, Lawyer, CoreRoom.Stop), view => view.Line.Key == "late");
        Assert.Equal(CoreRoom.Lawyer, (await room.Lists.FindAsync(into.CaseId, Lawyer, CoreRoom.Stop))!.HeldBy);
        Assert.Equal(into.Number, (await room.Lists.FindAsync(caseId, Lawyer, CoreRoom.Stop))!.MergedIntoNumber);
        Assert.Equal("case.closed", (await room.Get<MergeCases>().RunAsync(caseId, into.CaseId, Lawyer, CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task What_a_specialist_fills_in_stays_beside_what_the_enterprise_says()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, Lawyer, CoreRoom.Stop);
        CasePayload Due(CasePayload payload) => payload is PaymentRecoveryPayload { Claims: [var claim] } payment ? payment with { Claims = [claim with { Due = new("2026-06-30") }] } : payload;

        Assert.Equal("handoff.held_by_other", (await room.Get<AmendCase>().ByStaffAsync(caseId, Other, "a", Due, null, CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Get<AmendCase>().ByStaffAsync(caseId, Lawyer, "a", Due, null, CoreRoom.Stop)).Succeeded);

        var claim = ((PaymentRecoveryPayload)(await room.Lists.FindAsync(caseId, Lawyer, CoreRoom.Stop))!.Payload).Claims[0];
        Assert.Equal(("2026-06-30", 35000m), (claim.Due?.Value, claim.Owed?.Value));
    }

    [Fact]
    public async Task Canned_answers_are_those_of_the_case_and_of_ones_own_desk()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        var canned = room.Get<CannedAnswers>();
        var desks = (await room.Get<DirectoryLists>().DesksAsync(CoreRoom.Stop)).ToDictionary(desk => desk.Key, desk => desk.Id);
        await canned.SaveAsync(null, null, "/您好", "您好，{联系人}", CoreRoom.Stop);
        await canned.SaveAsync(null, desks[Desk.Legal], "材料", "请发合同", CoreRoom.Stop);
        await canned.SaveAsync(null, desks[Desk.Economy], "政策", "见附件", CoreRoom.Stop);

        Assert.Equal("canned.taken", (await canned.SaveAsync(null, null, "您好", "x", CoreRoom.Stop)).Problem?.Code);
        Assert.Equal(["您好", "材料"], (await canned.ForAsync(caseId, Lawyer, CoreRoom.Stop)).Select(answer => answer.Shortcut));
        Assert.Empty(await canned.ForAsync(caseId, CoreRoom.Economist, CoreRoom.Stop));
    }

    [Fact]
    public void Variables_that_are_known_are_filled_and_others_stay() =>
        Assert.Equal("某某视觉 {承诺时间} {x}", CannedWords.Fill("{企业} {承诺时间} {x}", new Dictionary<string, string?> { ["enterprise"] = "某某视觉" }));

    [Fact]
    public void Time_in_whose_hands_a_case_was_is_added_up_from_its_history()
    {
        var start = DateTimeOffset.UnixEpoch;
        HistoryView[] history =
        [
            new(start, "", "case.opened", null, null), new(start.AddMinutes(5), "", "case.completed", null, null), new(start.AddHours(1), "", "handoff.taken_over", null, null),
            new(start.AddHours(2), "", "case.amended", null, null), new(start.AddHours(3), "", "case.waiting_for_outside_body", null, null), new(start.AddHours(4), "", "case.in_work", null, null),
            new(start.AddHours(5), "", "case.resolved", null, null), new(start.AddHours(6), "", "case.confirmed", null, null),
        ];

        var spans = HeldSpans.Of(CaseSource.Chat, true, history, start.AddHours(9));

        Assert.Equal([(CaseHeld.Bot, 5), (CaseHeld.Desk, 55), (CaseHeld.Person, 120), (CaseHeld.OutsideBody, 60), (CaseHeld.Person, 60), (CaseHeld.Enterprise, 60)], spans.Select(span => (span.Held, (int)(span.Until - span.Since).TotalMinutes)));
    }

    private static Task<IReadOnlyList<CaseRow>> ListAsync(CoreRoom room, CaseList list) => room.Lists.ListAsync(new(list), Lawyer, CoreRoom.Stop);

    private static Task<Result<Done>> SayAsync(CoreRoom room, Guid caseId, string key) =>
        room.Get<AddToThread>().RunAsync(caseId, Chat, [CoreRoom.Said(key, "还有一句", room.Clock.GetUtcNow())], CoreRoom.Stop);
}
