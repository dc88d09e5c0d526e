using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Directory;

namespace FrontDoor.Tests.Core;

/// <summary>What a specialist may not see does not exist for any act of his.</summary>
public class VisibleCasesTests
{
    public static TheoryData<string, Func<CoreRoom, Guid, Reader, Task<Problem?>>> Acts => new()
    {
        { "take over", async (room, id, by) => (await room.Handoff.TakeOverAsync(id, by, CoreRoom.Stop)).Problem },
        { "reply", async (room, id, by) => (await room.Handoff.ReplyAsync(id, by, "k", "您好", [], null, CoreRoom.Stop)).Problem },
        { "note", async (room, id, by) => (await room.Handoff.AddNoteAsync(id, by, "k", "备注", CoreRoom.Stop)).Problem },
        { "give back", async (room, id, by) => (await room.Handoff.GiveBackAsync(id, by, "", CoreRoom.Stop)).Problem },
        { "transfer", async (room, id, by) => (await room.Handoff.TransferAsync(id, by, Guid.NewGuid(), "", CoreRoom.Stop)).Problem },
        { "accept", async (room, id, by) => (await room.Move.AcceptAsync(id, by, CoreRoom.Stop)).Problem },
        { "start", async (room, id, by) => (await room.Move.StartWorkAsync(id, by, CoreRoom.Stop)).Problem },
        { "wait", async (room, id, by) => (await room.Move.WaitForEnterpriseAsync(id, by, new DateOnly(2026, 12, 1), "", CoreRoom.Stop)).Problem },
        { "wait outside", async (room, id, by) => (await room.Move.WaitForOutsideBodyAsync(id, by, new DateOnly(2026, 12, 1), "", CoreRoom.Stop)).Problem },
        { "resolve", async (room, id, by) => (await room.Move.ResolveAsync(id, by, "好了", CoreRoom.Stop)).Problem },
        { "refuse", async (room, id, by) => (await room.Move.RefuseAsync(id, by, "不归我们", CoreRoom.Stop)).Problem },
        { "record", async (room, id, by) => (await room.Get<RecordContact>().RunAsync(id, by, "k", ThreadEntryKind.Call, room.Clock.GetUtcNow(), "打过电话", CoreRoom.Stop)).Problem },
        { "link", async (room, id, by) => (await room.Get<PersonalLinks>().OwnForAsync(id, by, CoreRoom.Stop)).Problem },
        { "revoke", async (room, id, by) => (await room.Get<PersonalLinks>().RevokeAllAsync(id, by, CoreRoom.Stop)).Problem },
    };

    [Theory]
    [MemberData(nameof(Acts), DisableDiscoveryEnumeration = true)]
    public async Task Act_on_a_case_of_another_desk_finds_no_case_and_changes_nothing(string name, Func<CoreRoom, Guid, Reader, Task<Problem?>> act)
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        var before = await EventNumberAsync(room, caseId);

        Assert.Equal("case.not_found", (await act(room, caseId, CoreRoom.Economist))?.Code);
        Assert.Equal(before, await EventNumberAsync(room, caseId));
        Assert.True("case.not_found" != (await act(room, caseId, CoreRoom.Lawyer))?.Code, $"The own desk may not {name}.");
        var supervisor = new Reader(CoreRoom.Economist, IsSupervisor: true);
        // Without a reason a supervisor gets no link that shows a case of the lawyers.
        Assert.True((await room.Get<OpenContent>().RunAsync(caseId, supervisor, "律师请假", CoreRoom.Stop)).Succeeded);
        Assert.NotEqual("case.not_found", (await act(room, caseId, supervisor))?.Code);
    }

    [Fact]
    public async Task Who_left_sees_and_does_nothing_any_more()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);

        Assert.True((await room.Get<SaveSpecialist>().SetActiveAsync(CoreRoom.Lawyer, false, CoreRoom.Stop)).Succeeded);

        Assert.Null(await room.Lists.FindAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop));
        Assert.Equal("case.not_found", (await room.Handoff.ReplyAsync(caseId, CoreRoom.Lawyer, "k", "您好", [], null, CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Assigned_specialist_keeps_a_case_of_another_desk()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        var supervisor = new Reader(CoreRoom.Economist, IsSupervisor: true);
        Assert.True((await room.Handoff.TakeOverAsync(caseId, supervisor, CoreRoom.Stop)).Succeeded);

        Assert.NotNull(await room.Lists.FindAsync(caseId, CoreRoom.Economist, CoreRoom.Stop));
        Assert.True((await room.Handoff.ReplyAsync(caseId, CoreRoom.Economist, "k", "您好", [], null, CoreRoom.Stop)).Succeeded);
    }

    private static async Task<long> EventNumberAsync(CoreRoom room, Guid caseId) =>
        (await room.Lists.FindAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop))!.Row.EventNumber;
}
