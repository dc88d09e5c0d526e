using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Directory;

namespace FrontDoor.Tests.Core;

public class JointHandlingTests
{
    private static readonly DateOnly Due = new(2026, 11, 27);
    private static readonly Reader Supervisor = new(CoreRoom.Supervisor, IsSupervisor: true);

    [Fact]
    public async Task Case_is_not_resolved_while_another_desk_owes_an_answer()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (caseId, assist) = await AskedAsync(room, new("a1", "有没有备案？", Due, Desk.Economy));

        var refused = await room.Move.ResolveAsync(caseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);
        Assert.Equal(("assist.open", "1"), (refused.Problem!.Code, refused.Problem.Data["count"]));

        Assert.True((await Joint(room).AnswerAsync(caseId, assist, CoreRoom.Economist, "有", null, CoreRoom.Stop)).Succeeded);
        Assert.Equal("assist.closed", (await Joint(room).AnswerAsync(caseId, assist, CoreRoom.Lawyer, "有", null, CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Move.ResolveAsync(caseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop)).Succeeded);
    }

    [Fact]
    public async Task Assisting_desk_sees_the_case_and_answers_but_leads_nothing()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (caseId, assist) = await AskedAsync(room, new("a1", "有没有备案？", Due, Desk.Economy));

        Assert.Single(await room.Lists.ListAsync(new CaseFilter(CaseList.Assists), CoreRoom.Economist, CoreRoom.Stop));
        Assert.NotNull(await room.Lists.FindAsync(caseId, CoreRoom.Economist, CoreRoom.Stop));
        Assert.Equal("case.not_found", (await room.Handoff.TakeOverAsync(caseId, CoreRoom.Economist, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("case.not_found", (await room.Move.RefuseAsync(caseId, CoreRoom.Economist, "不办", CoreRoom.Stop)).Problem?.Code);

        await Joint(room).AnswerAsync(caseId, assist, CoreRoom.Economist, "有", null, CoreRoom.Stop);
        Assert.Null(await room.Lists.FindAsync(caseId, CoreRoom.Economist, CoreRoom.Stop));
        Assert.Empty(await room.Lists.ListAsync(new CaseFilter(CaseList.Assists), CoreRoom.Economist, CoreRoom.Stop));
    }

    [Fact]
    public async Task Outside_body_is_kept_with_its_reference_and_its_answer_is_written_down()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (caseId, assist) = await AskedAsync(room, new("a1", "劳动仲裁受理了吗？", Due, OutsideBody: "区仲裁委"));

        await Joint(room).AnswerAsync(caseId, assist, CoreRoom.Lawyer, "已受理", "2026-128", CoreRoom.Stop);

        var view = Assert.Single(await Joint(room).ListAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop));
        Assert.Equal(("区仲裁委", "2026-128", "已受理", AssistState.Answered), (view.OutsideBody, view.Reference, view.Answer, view.State));
    }

    [Fact]
    public async Task Only_a_supervisor_waives_and_with_a_reason()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (caseId, assist) = await AskedAsync(room, new("a1", "有没有备案？", Due, Desk.Economy));

        Assert.Equal("assist.supervisor_needed", (await Joint(room).WaiveAsync(caseId, assist, CoreRoom.Lawyer, "等不及", CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("assist.reason_needed", (await Joint(room).WaiveAsync(caseId, assist, Supervisor, " ", CoreRoom.Stop)).Problem?.Code);
        Assert.True((await Joint(room).WaiveAsync(caseId, assist, Supervisor, "对方停业", CoreRoom.Stop)).Succeeded);
        Assert.True((await room.Move.ResolveAsync(caseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop)).Succeeded);
    }

    [Fact]
    public async Task Asked_twice_by_one_form_is_asked_once_and_never_of_the_own_desk()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (caseId, _) = await AskedAsync(room, new("a1", "有没有备案？", Due, Desk.Economy));

        await Joint(room).AskAsync(caseId, CoreRoom.Lawyer, new("a1", "有没有备案？", Due, Desk.Economy), CoreRoom.Stop);
        Assert.Single(await Joint(room).ListAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop));
        Assert.Equal("assist.own_desk", (await Joint(room).AskAsync(caseId, CoreRoom.Lawyer, new("a2", "?", Due, Desk.Legal), CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("assist.body_needed", (await Joint(room).AskAsync(caseId, CoreRoom.Lawyer, new("a2", "?", Due), CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Enterprise_hears_nothing_of_it()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (caseId, assist) = await AskedAsync(room, new("a1", "有没有备案？", Due, Desk.Economy));
        await room.DrainAsync();

        await Joint(room).AnswerAsync(caseId, assist, CoreRoom.Economist, "有", null, CoreRoom.Stop);

        Assert.Empty(await room.DrainAsync());
    }

    private static JointHandling Joint(CoreRoom room) => room.Get<JointHandling>();

    private static async Task<(Guid CaseId, Guid AssistId)> AskedAsync(CoreRoom room, AssistRequest request)
    {
        var caseId = await room.QueuedCaseAsync();
        Assert.True((await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop)).Succeeded);
        Assert.True((await Joint(room).AskAsync(caseId, CoreRoom.Lawyer, request, CoreRoom.Stop)).Succeeded);
        return (caseId, (await Joint(room).ListAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop)).Single().Id);
    }
}
