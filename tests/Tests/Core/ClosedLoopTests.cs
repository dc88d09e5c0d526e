using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Outbox;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Core;

public class ClosedLoopTests
{
    private static readonly Reader Supervisor = new(CoreRoom.Supervisor, IsSupervisor: true);

    [Fact]
    public async Task Enterprise_is_told_what_is_waited_for_and_its_file_brings_the_case_back_to_work()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.DrainAsync();

        Assert.True((await room.Move.WaitForEnterpriseAsync(caseId, CoreRoom.Lawyer, new DateOnly(2026, 11, 30), "把合同拍照发来", CoreRoom.Stop)).Succeeded);

        var told = Assert.Single(await room.DrainAsync());
        Assert.Equal(("case.waiting_for_enterprise", "把合同拍照发来", "2026-11-30"), (told.Content.Key, told.Content.Data["note"], told.Content.Data["date"]));
        Assert.Contains("把合同拍照发来", SystemMessages.Render(told.Content.Key!, told.Content.Data, "zh-Hans")!.Text, StringComparison.Ordinal);
        await room.Get<AddToThread>().RunAsync(caseId, "directline|c1", [CoreRoom.Said("m1", "合同来了", room.Clock.GetUtcNow())], CoreRoom.Stop);
        Assert.Equal((CaseStatus.InWork, CoreRoom.Lawyer), await room.Lists.FindAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop) is { } card ? (card.Row.Status, card.HeldBy) : default);
    }

    [Fact]
    public async Task Promised_date_is_moved_with_a_reason_that_the_enterprise_hears()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.DrainAsync();

        Assert.Equal("case.date_past", (await room.Move.ExtendAsync(caseId, CoreRoom.Lawyer, new DateOnly(2026, 11, 20), "等", CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Move.ExtendAsync(caseId, CoreRoom.Lawyer, new DateOnly(2026, 11, 28), "等法院回音", CoreRoom.Stop)).Succeeded);

        var told = Assert.Single(await room.DrainAsync());
        Assert.Equal(("case.extended", "2026-11-30", "等法院回音"), (told.Content.Key, told.Content.Data["date"], told.Content.Data["reason"]));
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 17, 30, 0, TimeSpan.FromHours(8)), (await room.Lists.FindAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop))!.Row.DueAt);
    }

    [Fact]
    public async Task Urges_are_counted_once_each_and_only_while_something_is_to_be_done()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        var urge = room.Get<UrgeCase>();

        await urge.RunAsync(caseId, "u1", null, CoreRoom.Stop);
        var again = (await urge.RunAsync(caseId, "u1", null, CoreRoom.Stop)).Value;
        Assert.Equal((1, (string?)null), (again.Urges, again.SpecialistName));

        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        Assert.Equal((2, "王律师"), (await urge.RunAsync(caseId, "u2", "快点", CoreRoom.Stop)).Value is var second ? (second.Urges, second.SpecialistName!) : default);
        await room.Move.ResolveAsync(caseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);
        Assert.Equal("case.closed", (await urge.RunAsync(caseId, "u3", null, CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Complaint_goes_to_a_supervisor_it_does_not_name_and_nobody_named_sees_it()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var second = Guid.NewGuid();
        await room.Get<SaveSpecialist>().RunAsync(second, "郑主管", [Desk.Legal], true, true, CoreRoom.Stop);
        await room.Get<SaveSpecialist>().SetSupervisorAsync(second, true, CoreRoom.Stop);

        var opened = (await room.Get<OpenCase>().RunAsync(Complaint([CoreRoom.Supervisor, CoreRoom.Lawyer]), CoreRoom.Stop)).Value;

        Assert.Equal(second, (await room.Lists.FindAsync(opened.CaseId, new Reader(second, IsSupervisor: true), CoreRoom.Stop))!.SpecialistId);
        Assert.Null(await room.Lists.FindAsync(opened.CaseId, Supervisor, CoreRoom.Stop));
        Assert.Null(await room.Lists.FindAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop));
        Assert.Null(await room.Lists.FindAsync(opened.CaseId, CoreRoom.OtherLawyer, CoreRoom.Stop));
        Assert.Equal("case.not_found", (await room.Handoff.TakeOverAsync(opened.CaseId, Supervisor, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("complaint.stays", (await room.Handoff.DropAsync(opened.CaseId, new Reader(second, IsSupervisor: true), "", CoreRoom.Stop)).Problem?.Code);
        // Without an address nobody hears of it in his place: in the group may sit who is named.
        await room.LookAsync();
        Assert.Empty(await room.PingsAsync());
        Assert.All(await room.Get<PingAddresses>().ListAsync(CoreRoom.Stop), address => Assert.Null(address.Last));
    }

    [Fact]
    public async Task Of_a_complaint_hears_the_supervisor_who_has_it_and_nobody_named()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        await room.Get<SaveSpecialist>().SetSupervisorAsync(CoreRoom.Economist, true, CoreRoom.Stop);

        await room.Get<OpenCase>().RunAsync(Complaint([CoreRoom.Supervisor, CoreRoom.Lawyer]), CoreRoom.Stop);
        room.Work(40);
        await room.LookAsync();

        Assert.Contains(("complaint", PingAudience.Specialist), await room.PingsAsync());
        var heard = (await room.Get<PingAddresses>().ListAsync(CoreRoom.Stop)).Where(address => address.Last is not null);
        Assert.Equal(["陈专员"], heard.Select(address => address.Person));
    }

    [Fact]
    public async Task Complaint_that_names_every_supervisor_is_refused_and_opens_nothing()
    {
        await using var room = await CoreRoom.OpenAsync();

        Assert.Equal("complaint.nobody_left", (await room.Get<OpenCase>().RunAsync(Complaint([CoreRoom.Supervisor]), CoreRoom.Stop)).Problem?.Code);
        Assert.Empty(await room.Lists.ListAsync(new CaseFilter(CaseList.MyDesks), new Reader(CoreRoom.Economist, IsSupervisor: true), CoreRoom.Stop));
    }

    [Fact]
    public async Task Rules_go_before_topics_and_topics_before_kinds()
    {
        await using var room = await CoreRoom.OpenAsync();
        Assert.True((await room.Get<Topics>().SaveAsync(new("noise", new("噪声", En: "Noise"), Desk.PublicAffairs) { Questions = [new("place")], DueHours = 3, Emergency = new("12345") }, CoreRoom.Stop)).Succeeded);
        Assert.True((await room.Get<RoutingRules>().SaveAsync([new(CaseKind.Other, null, "补贴，资金", Desk.Economy)], CoreRoom.Stop)).Succeeded);

        Assert.Equal("综合管理", await DeskOfAsync(room, "g1", "路灯坏了", null));
        Assert.Equal("公共事务", await DeskOfAsync(room, "g2", "太吵", "noise"));
        Assert.Equal("经济发展", await DeskOfAsync(room, "g3", "想问补贴", "noise"));
        Assert.Equal("desk.not_found", (await room.Get<RoutingRules>().SaveAsync([new(null, null, null, "nowhere")], CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Topic_with_too_many_questions_is_refused() =>
        Assert.Equal("topic.too_many_questions", await RefusedTopicAsync(Topic with { Questions = [.. "123456".Select(key => new TopicQuestion(key.ToString(), Ask: new("?")))] }));

    [Fact]
    public async Task Topic_with_a_question_without_words_is_refused() =>
        Assert.Equal("topic.question_empty", await RefusedTopicAsync(Topic with { Questions = [new("place"), new("which")] }));

    [Fact]
    public async Task Shipped_topics_are_there_from_the_start_and_stay_as_supervisors_leave_them()
    {
        await using var room = await CoreRoom.OpenAsync();
        var first = (await room.Get<Topics>().ListAsync(CoreRoom.Stop)).Single(topic => topic.Key == "lift");
        Assert.Equal(Topics.Shipped.Single(topic => topic.Key == "lift").Emergency, first.Emergency);

        Assert.True((await room.Get<Topics>().SaveAsync(first with { Words = ["升降机"], IsActive = false }, CoreRoom.Stop)).Succeeded);
        await room.RestartAsync();
        await room.Get<OpenDatabase>().RunAsync(CoreRoom.Stop);

        var kept = (await room.Get<Topics>().ListAsync(CoreRoom.Stop)).Single(topic => topic.Key == "lift");
        Assert.Equal(["升降机"], kept.Words);
        Assert.False(kept.IsActive);
        Assert.Equal(first.Questions.Select(question => question.Ask?.En), kept.Questions.Select(question => question.Ask?.En));
    }

    private static TopicEntry Topic => new("t", new("题"), Desk.Legal);

    private static async Task<string?> RefusedTopicAsync(TopicEntry entry)
    {
        await using var room = await CoreRoom.OpenAsync();
        return (await room.Get<Topics>().SaveAsync(entry, CoreRoom.Stop)).Problem?.Code;
    }

    private static OpenCaseRequest Complaint(Guid[] about) =>
        CoreRoom.Request("complaint") with { Conversation = null, Source = CaseSource.Phone, RecordedBy = CoreRoom.OtherLawyer, About = about };

    private static async Task<string> DeskOfAsync(CoreRoom room, string key, string words, string? topic)
    {
        var opened = await room.Get<OpenCase>().RunAsync(new(key, CaseKind.Other, CaseSource.Phone, new GeneralPayload { Words = words }, new ContactDetails(), Topic: topic), CoreRoom.Stop);
        return (await room.Lists.FindAsync(opened.Value.CaseId, Supervisor, CoreRoom.Stop))!.Row.DeskName;
    }
}
