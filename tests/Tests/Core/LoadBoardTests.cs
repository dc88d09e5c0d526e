using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;

namespace FrontDoor.Tests.Core;

public class LoadBoardTests
{
    private static readonly Reader Supervisor = new(CoreRoom.Supervisor, IsSupervisor: true);

    [Fact]
    public async Task Board_says_who_has_how_much_what_nobody_took_and_what_is_late()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (taken, waiting) = (await room.QueuedCaseAsync("directline|c1"), await room.QueuedCaseAsync("directline|c2"));
        await room.Handoff.TakeOverAsync(taken, CoreRoom.Lawyer, CoreRoom.Stop);
        room.Work(8);

        var board = await room.Get<LoadBoard>().ReadAsync(CoreRoom.Stop);

        var lawyer = board.People.Single(p => p.Id == CoreRoom.Lawyer);
        Assert.Equal((1, 1, 1, 1), (lawyer.Load.Open, lawyer.Load.Waiting, lawyer.Load.Late, lawyer.Held));
        var desk = board.Desks.Single(d => d.Load.Open > 0);
        Assert.Equal((2, 1, 2), (desk.Load.Open, desk.Load.Waiting, desk.Load.Late));
        Assert.Equal(waiting, Assert.Single(await room.Get<LoadBoard>().CasesAsync(desk.Id, Guid.Empty, Supervisor, 0, 10, CoreRoom.Stop)).Id);
    }

    [Fact]
    public async Task Desk_gets_other_names_and_no_empty_one()
    {
        await using var room = await CoreRoom.OpenAsync();
        var save = room.Get<SaveDesk>();

        Assert.Equal("desk.name_needed", (await save.RunAsync(Desk.Legal, " ", "Law", null, CoreRoom.Stop)).Problem?.Code);
        Assert.True((await save.RunAsync(Desk.Legal, "法律服务站", "Law", "0571-1", CoreRoom.Stop)).Succeeded);
        Assert.Contains(await room.Get<DirectoryLists>().DesksAsync(CoreRoom.Stop), desk => desk is { Key: Desk.Legal, Name: "法律服务站", Phone: "0571-1" });
    }

    [Fact]
    public async Task Complaint_without_a_name_goes_to_a_supervisor_and_never_to_one_who_may_be_meant()
    {
        await using var room = await CoreRoom.OpenAsync();
        var second = Guid.NewGuid();
        await room.Get<SaveSpecialist>().RunAsync(second, "吴主管", [Desk.Management], true, true, CoreRoom.Stop);
        await room.Get<SaveSpecialist>().SetSupervisorAsync(second, true, CoreRoom.Stop);
        var targets = room.Get<ComplaintTargets>();

        Assert.Equal([CoreRoom.Lawyer], await targets.FindAsync("王律师态度不好", CoreRoom.Stop));
        Assert.Equal([CoreRoom.Supervisor], await targets.FindAsync("周主任", CoreRoom.Stop));
        Assert.Empty(await targets.FindAsync("", CoreRoom.Stop));
        var request = CoreRoom.Request() with { Conversation = null, About = await targets.FindAsync("周主任", CoreRoom.Stop) };
        var named = (await room.Get<OpenCase>().RunAsync(request, CoreRoom.Stop)).Value;
        var unnamed = (await room.Get<OpenCase>().RunAsync(request with { OpeningKey = "k2", About = [] }, CoreRoom.Stop)).Value;

        Assert.Null(await room.Lists.FindAsync(named.CaseId, Supervisor, CoreRoom.Stop));
        Assert.Equal(second, (await room.Lists.FindAsync(named.CaseId, new Reader(second, IsSupervisor: true), CoreRoom.Stop))!.SpecialistId);
        Assert.True((await room.Lists.FindAsync(unnamed.CaseId, Supervisor, CoreRoom.Stop))!.IsComplaint);
        Assert.Null(await room.Lists.FindAsync(unnamed.CaseId, CoreRoom.Lawyer, CoreRoom.Stop));
    }
}
