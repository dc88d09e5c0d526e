using FrontDoor.Core.Cases;

namespace FrontDoor.Tests.Core;

public class MoveCaseTests
{
    [Fact]
    public async Task Wrong_transition_is_refused_with_its_ends()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();

        var refused = await room.Move.ResolveAsync(opened.CaseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);

        Assert.Equal(("case.wrong_transition", "New", "Resolved"), (refused.Problem!.Code, refused.Problem.Data["from"], refused.Problem.Data["to"]));
    }

    [Fact]
    public async Task Enterprise_reopens_within_seven_days_only()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        await room.Move.AcceptAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.Move.ResolveAsync(opened.CaseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);

        room.Clock.Advance(TimeSpan.FromDays(7));
        Assert.True((await room.Move.ReopenAsync(opened.CaseId, "没有", CoreRoom.Stop)).Succeeded);
        await room.Move.ResolveAsync(opened.CaseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);
        room.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("case.reopen_too_late", (await room.Move.ReopenAsync(opened.CaseId, "没有", CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Nobody_moves_a_case_for_which_a_colleague_answers()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.Move.WaitForEnterpriseAsync(caseId, CoreRoom.Lawyer, new DateOnly(2026, 11, 30), "合同", CoreRoom.Stop);

        var stolen = await room.Move.StartWorkAsync(caseId, CoreRoom.OtherLawyer, CoreRoom.Stop);
        var refused = await room.Move.RefuseAsync(caseId, CoreRoom.OtherLawyer, "不办", CoreRoom.Stop);

        Assert.Equal(("handoff.held_by_other", "王律师"), (stolen.Problem!.Code, stolen.Problem.Data["name"]));
        Assert.Equal("handoff.held_by_other", refused.Problem?.Code);
        var card = await room.Lists.FindAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        Assert.Equal((CaseStatus.WaitingForEnterprise, CoreRoom.Lawyer, CoreRoom.Lawyer), (card!.Row.Status, card.SpecialistId, card.HeldBy));
    }

    [Fact]
    public async Task What_a_supervisor_moves_stays_its_specialists()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        await room.Move.AcceptAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop);

        Assert.True((await room.Move.StartWorkAsync(opened.CaseId, new Reader(CoreRoom.OtherLawyer, IsSupervisor: true), CoreRoom.Stop)).Succeeded);

        Assert.Equal(CoreRoom.Lawyer, (await room.Lists.FindAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop))!.SpecialistId);
    }

    [Fact]
    public async Task Case_without_a_conversation_is_confirmed_and_reopened_by_phone()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = (await room.Get<OpenCase>().RunAsync(CoreRoom.Request() with { Conversation = null, Source = CaseSource.Phone }, CoreRoom.Stop)).Value;
        await room.Move.AcceptAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.Move.ResolveAsync(opened.CaseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);

        Assert.Equal("handoff.held_by_other", (await room.Move.ConfirmByPhoneAsync(opened.CaseId, CoreRoom.OtherLawyer, 5, null, CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Move.ReopenByPhoneAsync(opened.CaseId, CoreRoom.Lawyer, "没付", CoreRoom.Stop)).Succeeded);
        await room.Move.ResolveAsync(opened.CaseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);
        Assert.True((await room.Move.ConfirmByPhoneAsync(opened.CaseId, CoreRoom.Lawyer, 4, null, CoreRoom.Stop)).Succeeded);

        var card = await room.Lists.FindAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop);
        Assert.Equal((CaseStatus.Confirmed, 4), (card!.Row.Status, card.Rating));
        Assert.Contains(card.History, h => h is { Action: "case.confirmed_by_phone", Actor: "王律师" });
    }

    [Fact]
    public async Task Nobody_confirms_by_phone_what_the_enterprise_is_asked_in_its_conversation()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        await room.Move.AcceptAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.Move.ResolveAsync(opened.CaseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);

        Assert.Equal("case.wrong_transition", (await room.Move.ConfirmByPhoneAsync(opened.CaseId, CoreRoom.Lawyer, 5, null, CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Confirmed_case_is_rated_afterwards_and_closed()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        await room.Move.AcceptAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.Move.ResolveAsync(opened.CaseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);

        Assert.True((await room.Move.ConfirmAsync(opened.CaseId, null, null, CoreRoom.Stop)).Succeeded);
        Assert.True((await room.Move.ConfirmAsync(opened.CaseId, 5, "谢谢", CoreRoom.Stop)).Succeeded);

        var card = await room.Lists.FindAsync(opened.CaseId, new Reader(CoreRoom.Lawyer), CoreRoom.Stop);
        Assert.Equal((CaseStatus.Confirmed, 5, "谢谢"), (card!.Row.Status, card.Rating, card.RatingWords));
        Assert.Single(await room.Lists.ListAsync(new CaseFilter(CaseList.Closed), new Reader(CoreRoom.Lawyer), CoreRoom.Stop));
    }
}
