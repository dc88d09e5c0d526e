using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;

namespace FrontDoor.Tests.Core;

/// <summary>Thread, exhibits and words of a case at the legal desk are its lawyers' alone.</summary>
public class WhoMaySeeTests
{
    private static readonly Reader Supervisor = new(CoreRoom.Supervisor, IsSupervisor: true);
    private static readonly Reader Lawyer = new(CoreRoom.Lawyer);
    private static readonly Reader Economist = new(CoreRoom.Economist);

    [Fact]
    public async Task Supervisor_sees_state_times_and_amounts_and_no_word()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await SayAsync(room, caseId, "对方在微信里承诺过年底付");

        var card = (await room.Lists.FindAsync(caseId, Supervisor, CoreRoom.Stop))!;

        Assert.True(card.IsSealed);
        var claim = Assert.Single(Assert.IsType<PaymentRecoveryPayload>(card.Payload).Claims);
        Assert.Equal((35000m, null), (claim.Owed?.Value, claim.Debtor));
        Assert.Equal((null, null, (string?)null), (card.Contact.Person, card.Contact.Phone, card.Row.Summary));
        Assert.NotNull(card.Row.DueAt);
        Assert.Empty(await room.Lists.ThreadAsync(caseId, 0, Supervisor, CoreRoom.Stop));
        Assert.Null(Assert.Single(await room.Lists.ListAsync(new CaseFilter(CaseList.MyDesks), Supervisor, CoreRoom.Stop)).Summary);
    }

    [Theory]
    [InlineData("微信里承诺")]
    [InlineData("甲方100%公司")]
    [InlineData("张三")]
    [InlineData("1380000")]
    public async Task Search_for_words_of_a_sealed_case_finds_nothing_until_it_is_opened(string words)
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await SayAsync(room, caseId, "对方在微信里承诺过年底付");
        Task<IReadOnlyList<CaseRow>> Find() => room.Lists.ListAsync(new CaseFilter(CaseList.MyDesks, words), Supervisor, CoreRoom.Stop);

        Assert.Empty(await Find());
        Assert.Single(await room.Lists.ListAsync(new CaseFilter(CaseList.MyDesks, "p261123-0001"), Supervisor, CoreRoom.Stop));
        Assert.True((await room.Get<OpenContent>().RunAsync(caseId, Supervisor, "企业来电投诉", CoreRoom.Stop)).Succeeded);
        Assert.Single(await Find());
    }

    [Fact]
    public async Task Reason_opens_the_rest_for_half_a_day_and_stays_in_the_history()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await SayAsync(room, caseId, "对方在微信里承诺过年底付");
        var open = room.Get<OpenContent>();

        Assert.Equal("access.reason_needed", (await open.RunAsync(caseId, Supervisor, "  ", CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("case.not_found", (await open.RunAsync(caseId, Economist, "好奇", CoreRoom.Stop)).Problem?.Code);
        Assert.True((await open.RunAsync(caseId, Supervisor, "企业来电投诉", CoreRoom.Stop)).Succeeded);

        var card = (await room.Lists.FindAsync(caseId, Supervisor, CoreRoom.Stop))!;
        Assert.False(card.IsSealed);
        Assert.Equal("张三", card.Contact.Person);
        Assert.Contains(await room.Lists.ThreadAsync(caseId, 0, Supervisor, CoreRoom.Stop), view => view.Line.Text.Contains("微信", StringComparison.Ordinal));
        var recorded = Assert.Single((await room.Lists.FindAsync(caseId, Lawyer, CoreRoom.Stop))!.History, change => change.Action == "case.content_opened");
        Assert.Equal(("周主管", "企业来电投诉"), (recorded.Actor, recorded.To));

        room.Clock.Advance(TimeSpan.FromHours(12));
        Assert.True((await room.Lists.FindAsync(caseId, Supervisor, CoreRoom.Stop))!.IsSealed);
    }

    [Fact]
    public async Task Case_that_became_the_supervisors_own_stays_open_once_the_reason_was_given()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, Supervisor, CoreRoom.Stop);
        Assert.True((await room.Lists.FindAsync(caseId, Supervisor, CoreRoom.Stop))!.IsSealed);

        await room.Get<OpenContent>().RunAsync(caseId, Supervisor, "律师生病，由我接办", CoreRoom.Stop);
        room.Clock.Advance(TimeSpan.FromDays(3));

        Assert.False((await room.Lists.FindAsync(caseId, Supervisor, CoreRoom.Stop))!.IsSealed);
    }

    [Fact]
    public async Task Personal_link_of_a_sealed_case_is_not_given_out()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();

        Assert.Equal("case.not_found", (await room.Get<PersonalLinks>().OwnForAsync(caseId, Supervisor, CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Get<PersonalLinks>().OwnForAsync(caseId, Lawyer, CoreRoom.Stop)).Succeeded);
    }

    [Fact]
    public async Task Desk_that_assists_the_lawyers_reads_its_question_and_nothing_else()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await SayAsync(room, caseId, "对方在微信里承诺过年底付");
        var joint = room.Get<JointHandling>();
        await joint.AskAsync(caseId, Lawyer, new("1", "甲方在开发区还有经营吗", new DateOnly(2026, 11, 27), Desk.Economy), CoreRoom.Stop);
        await joint.AskAsync(caseId, Lawyer, new("2", "请查诉讼记录", new DateOnly(2026, 11, 27), OutsideBody: "区法院"), CoreRoom.Stop);

        Assert.Equal("甲方在开发区还有经营吗", Assert.Single(await joint.ListAsync(caseId, Economist, CoreRoom.Stop)).Question);
        Assert.Empty(await joint.ListAsync(caseId, Supervisor, CoreRoom.Stop));
        Assert.Equal(2, (await joint.ListAsync(caseId, Lawyer, CoreRoom.Stop)).Count);
        Assert.True((await room.Lists.FindAsync(caseId, Economist, CoreRoom.Stop))!.IsSealed);
        Assert.Empty(await room.Lists.ThreadAsync(caseId, 0, Economist, CoreRoom.Stop));
    }

    [Fact]
    public async Task Captain_sees_number_and_state_of_what_he_reported_and_of_nothing_else()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (captain, other) = (Guid.NewGuid(), Guid.NewGuid());
        var request = CoreRoom.Request("captain:1") with { Source = CaseSource.Captain, Conversation = null, ReportedBy = captain, IsComplete = true };
        var reported = (await room.Get<OpenCase>().RunAsync(request, CoreRoom.Stop)).Value;
        await room.OpenCaseAsync("captain:2");
        var cases = room.Get<ReportedCases>();

        var row = Assert.Single(await cases.ListAsync(captain, 0, 10, CoreRoom.Stop));
        Assert.Equal((reported.Number, CaseStatus.New), (row.Number, row.Status));
        Assert.Empty(await cases.ListAsync(other, 0, 10, CoreRoom.Stop));
    }

    private static async Task SayAsync(CoreRoom room, Guid caseId, string words) =>
        await room.Get<AddToThread>().RunAsync(caseId, null, [new("said", ThreadEntryKind.FromEnterprise, room.Clock.GetUtcNow(), words)], CoreRoom.Stop);
}
