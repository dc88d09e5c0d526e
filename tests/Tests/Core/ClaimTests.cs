using System.Collections.Concurrent;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Core;

public class ClaimTests
{
    [Fact]
    public async Task Parallel_claimers_on_two_hosts_get_no_case_twice_and_nobody_more_than_he_may_hold()
    {
        await using var room = await CoreRoom.OpenAsync();
        await using var other = room.AnotherHost();
        const int cases = 40;
        for (var i = 0; i < cases; i++)
        {
            await room.QueuedCaseAsync($"directline|c{i}");
        }

        await CapacityAsync(room, CoreRoom.Lawyer, 7);
        await CapacityAsync(room, CoreRoom.OtherLawyer, 12);
        var taken = new ConcurrentBag<(Guid Case, Guid By)>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => ClaimAllAsync(n % 2 == 0 ? room.Handoff : other.GetRequiredService<HandoffDesk>(), n / 2 % 2 == 0 ? CoreRoom.Lawyer : CoreRoom.OtherLawyer, taken)));

        Assert.Equal(19, taken.Count);
        Assert.Equal(19, taken.DistinctBy(t => t.Case).Count());
        var held = await room.Get<Database>().ReadAsync(db => db.Set<Conversation>().Where(c => c.Holder == Holder.Specialist).GroupBy(c => c.SpecialistId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count, CoreRoom.Stop), CoreRoom.Stop);
        Assert.Equal((7, 12), (held[CoreRoom.Lawyer], held[CoreRoom.OtherLawyer]));
    }

    [Fact]
    public async Task Full_specialist_takes_no_more_until_one_is_given_back()
    {
        await using var room = await CoreRoom.OpenAsync();
        await CapacityAsync(room, CoreRoom.Lawyer, 1);
        var (first, second) = (await room.QueuedCaseAsync("directline|c1"), await room.QueuedCaseAsync("directline|c2"));
        Assert.True((await room.Handoff.TakeOverAsync(first, CoreRoom.Lawyer, CoreRoom.Stop)).Succeeded);

        var full = await room.Handoff.TakeOverAsync(second, CoreRoom.Lawyer, CoreRoom.Stop);
        Assert.Equal(("handoff.at_capacity", "1"), (full.Problem!.Code, full.Problem.Data["count"]));
        Assert.Equal("handoff.at_capacity", (await room.Handoff.AssignAsync(second, Supervisor, CoreRoom.Lawyer, "", CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Handoff.GiveBackAsync(first, CoreRoom.Lawyer, "", CoreRoom.Stop)).Succeeded);
        Assert.True((await room.Handoff.TakeOverAsync(second, CoreRoom.Lawyer, CoreRoom.Stop)).Succeeded);
    }

    [Fact]
    public async Task Urgent_comes_first_and_then_who_has_waited_longest()
    {
        await using var room = await CoreRoom.OpenAsync();
        var first = await room.QueuedCaseAsync("directline|c1");
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await room.QueuedCaseAsync("directline|c2");
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var urgent = await room.QueuedCaseAsync("directline|c3");
        await room.Get<AmendCase>().RunAsync(urgent, "a", CoreRoom.Request().Payload, null, urgent: true, isComplete: false, null, CoreRoom.Stop);

        Assert.Equal((urgent, first, second), (await NextAsync(room), await NextAsync(room), await NextAsync(room)));
        Assert.Equal("handoff.nothing_waits", (await room.Handoff.ClaimNextAsync(CoreRoom.Lawyer, CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Who_drops_a_case_is_not_offered_it_again_and_a_colleague_is()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);

        Assert.Equal("handoff.not_holder", (await room.Handoff.DropAsync(caseId, CoreRoom.OtherLawyer, "", CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Handoff.DropAsync(caseId, CoreRoom.Lawyer, "利益冲突", CoreRoom.Stop)).Succeeded);

        Assert.Equal(Holder.Queue, (await room.Handoff.HolderOfAsync("directline|c1", CoreRoom.Stop)).Holder);
        Assert.Equal("handoff.nothing_waits", (await room.Handoff.ClaimNextAsync(CoreRoom.Lawyer, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal(CoreRoom.OtherLawyer, (await room.Handoff.AssignAsync(caseId, Supervisor, null, "", CoreRoom.Stop)).Value!.SpecialistId);
    }

    [Fact]
    public async Task Own_specialist_goes_before_the_last_helper_and_he_before_the_idle_one()
    {
        await using var room = await CoreRoom.OpenAsync();
        var helped = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(helped, CoreRoom.OtherLawyer, CoreRoom.Stop);
        await room.Move.ResolveAsync(helped, CoreRoom.OtherLawyer, "好了", CoreRoom.Stop);
        var again = await room.OpenCaseAsync("directline|c1#2");
        await room.Handoff.RequestPersonAsync("directline|c1", again.CaseId, CoreRoom.Stop);
        Assert.Equal(CoreRoom.OtherLawyer, (await room.Handoff.AssignAsync(again.CaseId, Supervisor, null, "", CoreRoom.Stop)).Value!.SpecialistId);

        var own = await EnterpriseOfAsync(room, CoreRoom.Lawyer);
        var third = (await room.Get<OpenCase>().RunAsync(CoreRoom.Request("directline|c3#1", CoreRoom.Chat("directline|c3")) with { Contact = new ContactDetails("青禾", own) }, CoreRoom.Stop)).Value.CaseId;
        await room.Handoff.RequestPersonAsync("directline|c3", third, CoreRoom.Stop);
        Assert.Equal(CoreRoom.Lawyer, (await room.Handoff.AssignAsync(third, Supervisor, null, "", CoreRoom.Stop)).Value!.SpecialistId);
    }

    [Fact]
    public async Task Nobody_who_is_away_or_answers_something_else_is_offered_a_case()
    {
        await using var room = await CoreRoom.OpenAsync();
        var people = room.Get<DeskPeople>();
        var caseId = await room.QueuedCaseAsync();
        await people.SetAwayAsync(CoreRoom.Lawyer, true, CoreRoom.Stop);
        await people.SaveAsync(CoreRoom.OtherLawyer, new WorkProfile(5, [nameof(CaseKind.Hiring)], [], []), CoreRoom.Stop);

        Assert.Equal("handoff.nobody_free", (await room.Handoff.AssignAsync(caseId, Supervisor, null, "", CoreRoom.Stop)).Problem?.Code);
        await people.SaveAsync(CoreRoom.OtherLawyer, new WorkProfile(5, [nameof(CaseKind.PaymentRecovery)], ["en"], []), CoreRoom.Stop);
        Assert.Equal("handoff.nobody_free", (await room.Handoff.AssignAsync(caseId, Supervisor, null, "", CoreRoom.Stop)).Problem?.Code);
        await people.SaveAsync(CoreRoom.OtherLawyer, new WorkProfile(5, [nameof(CaseKind.PaymentRecovery)], ["en", "zh-Hans"], []), CoreRoom.Stop);
        Assert.True((await room.Handoff.AssignAsync(caseId, Supervisor, null, "", CoreRoom.Stop)).Succeeded);
    }

    [Fact]
    public async Task Only_a_supervisor_or_the_lead_of_the_desk_assigns()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();

        Assert.Equal("handoff.lead_needed", (await room.Handoff.AssignAsync(caseId, CoreRoom.Lawyer, CoreRoom.OtherLawyer, "", CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("desk.not_member", (await room.Get<DeskPeople>().SaveAsync(CoreRoom.Lawyer, new WorkProfile(5, [], [], [Desk.Economy]), CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Get<DeskPeople>().SaveAsync(CoreRoom.Lawyer, new WorkProfile(5, [], [], [Desk.Legal]), CoreRoom.Stop)).Succeeded);
        Assert.True((await room.Handoff.AssignAsync(caseId, CoreRoom.Lawyer, CoreRoom.OtherLawyer, "你懂", CoreRoom.Stop)).Succeeded);
        Assert.Equal("specialist.not_found", (await room.Handoff.AssignAsync(caseId, CoreRoom.Lawyer, CoreRoom.Economist, "", CoreRoom.Stop)).Problem?.Code);
    }

    private static Reader Supervisor => new(CoreRoom.Supervisor, IsSupervisor: true);

    private static async Task<Guid> NextAsync(CoreRoom room) => (await room.Handoff.ClaimNextAsync(CoreRoom.Lawyer, CoreRoom.Stop)).Value;

    private static async Task CapacityAsync(CoreRoom room, Guid specialist, int capacity) =>
        Assert.True((await room.Get<DeskPeople>().SaveAsync(specialist, new WorkProfile(capacity, [], [], []), CoreRoom.Stop)).Succeeded);

    private static async Task<Guid> EnterpriseOfAsync(CoreRoom room, Guid specialist)
    {
        await room.Get<DirectoryImport>().RunAsync(new([], [], [new("杭州青禾数字科技有限公司")]), isSample: false, CoreRoom.Stop);
        var enterprise = (await room.Get<DirectoryLists>().FindEnterprisesAsync("青禾", 1, CoreRoom.Stop))[0].Id;
        Assert.True((await room.Get<DeskPeople>().CareForAsync(enterprise, specialist, CoreRoom.Stop)).Succeeded);
        return enterprise;
    }

    private static async Task ClaimAllAsync(HandoffDesk desk, Guid by, ConcurrentBag<(Guid, Guid)> taken)
    {
        while (await desk.ClaimNextAsync(by, CoreRoom.Stop) is { Succeeded: true } claimed)
        {
            taken.Add((claimed.Value, by));
        }
    }
}
