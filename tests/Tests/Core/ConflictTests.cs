using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;

namespace FrontDoor.Tests.Core;

/// <summary>Who stands on a side of a case is shown and does not find it.</summary>
public class ConflictTests
{
    private static readonly Reader Supervisor = new(CoreRoom.Supervisor, IsSupervisor: true);

    [Fact]
    public async Task Lawyer_of_the_debtors_own_house_does_not_find_the_case_and_is_not_given_it()
    {
        await using var room = await CoreRoom.OpenAsync();
        await BelongAsync(room, CoreRoom.Lawyer, "甲方100%公司法务部");
        var caseId = await room.QueuedCaseAsync();

        Assert.Null(await room.Lists.FindAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop));
        Assert.Empty(await room.Lists.ListAsync(new CaseFilter(CaseList.Waiting), CoreRoom.Lawyer, CoreRoom.Stop));
        Assert.Equal("case.not_found", (await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("handoff.nothing_waits", (await room.Handoff.ClaimNextAsync(CoreRoom.Lawyer, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("specialist.not_found", (await room.Handoff.AssignAsync(caseId, Supervisor, CoreRoom.Lawyer, "", CoreRoom.Stop)).Problem?.Code);
        Assert.Equal(CoreRoom.OtherLawyer, (await room.Handoff.AssignAsync(caseId, Supervisor, null, "", CoreRoom.Stop)).Value?.SpecialistId);
        var shown = Assert.Single((await room.Lists.FindAsync(caseId, CoreRoom.OtherLawyer, CoreRoom.Stop))!.Conflicts!);
        Assert.Equal(new ConflictView(ConflictKind.OwnOrganisation, "王律师"), shown);
    }

    [Fact]
    public async Task Lawyer_of_the_enterprises_own_house_is_excluded_too_and_back_when_the_mistake_is_mended()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();

        await BelongAsync(room, CoreRoom.Lawyer, "某某视觉");
        Assert.Null(await room.Lists.FindAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop));

        await BelongAsync(room, CoreRoom.Lawyer, null);
        Assert.NotNull(await room.Lists.FindAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop));
    }

    [Fact]
    public async Task Whoever_holds_the_case_when_the_debtor_is_told_loses_it_to_the_queue()
    {
        await using var room = await CoreRoom.OpenAsync();
        await BelongAsync(room, CoreRoom.Lawyer, "乙方建设集团");
        var caseId = await room.QueuedCaseAsync();
        Assert.True((await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop)).Succeeded);

        var payload = new PaymentRecoveryPayload { Claims = [new Claim { Debtor = "乙方建设集团有限公司" }] };
        Assert.True((await room.Get<AmendCase>().RunAsync(caseId, "a", payload, null, null, false, null, CoreRoom.Stop)).Succeeded);

        Assert.Null(await room.Lists.FindAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop));
        Assert.Equal("case.not_found", (await room.Handoff.ReplyAsync(caseId, CoreRoom.Lawyer, "k", "您好", [], null, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal(Holder.Queue, (await room.Handoff.HolderOfAsync("directline|c1", CoreRoom.Stop)).Holder);
        Assert.Null((await room.Lists.FindAsync(caseId, CoreRoom.OtherLawyer, CoreRoom.Stop))!.SpecialistId);
    }

    [Fact]
    public async Task Debtor_in_the_directory_is_shown_and_whoever_cares_for_it_is_kept_away()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.Get<DirectoryImport>().RunAsync(new([], [], [new EnterpriseEntry("杭州青禾展览有限公司")]), false, CoreRoom.Stop);
        var enterprise = Assert.Single(await room.Get<DirectoryLists>().FindEnterprisesAsync("青禾", 5, CoreRoom.Stop)).Id;
        await room.Get<DeskPeople>().CareForAsync(enterprise, CoreRoom.OtherLawyer, CoreRoom.Stop);
        var request = CoreRoom.Request() with { Payload = new PaymentRecoveryPayload { Claims = [new Claim { Debtor = "青禾展览" }] } };
        var opened = (await room.Get<OpenCase>().RunAsync(request, CoreRoom.Stop)).Value;

        var card = (await room.Lists.FindAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop))!;
        Assert.Equal([new(ConflictKind.CaresForDebtor, "李律师"), new ConflictView(ConflictKind.DebtorInDirectory, "杭州青禾展览有限公司")], card.Conflicts);
        Assert.Null(await room.Lists.FindAsync(opened.CaseId, CoreRoom.OtherLawyer, CoreRoom.Stop));
    }

    [Fact]
    public async Task Captain_sees_nothing_of_a_case_against_his_own_company()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.Get<DirectoryImport>().RunAsync(new([new ParkEntry("甲园")], [], []), false, CoreRoom.Stop);
        var captain = Guid.NewGuid();
        await room.Get<SaveSpecialist>().SaveCaptainAsync(captain, "小许", "甲园", false, CoreRoom.Stop);
        await BelongAsync(room, captain, "甲方100%公司");
        await room.Get<OpenCase>().RunAsync(CoreRoom.Request() with { ReportedBy = captain }, CoreRoom.Stop);

        Assert.Empty(await room.Get<ReportedCases>().ListAsync(captain, 0, 10, CoreRoom.Stop));
    }

    private static async Task BelongAsync(CoreRoom room, Guid person, string? organisation) =>
        Assert.True((await room.Get<Organisations>().SaveAsync(person, organisation, CoreRoom.Stop)).Succeeded);
}
