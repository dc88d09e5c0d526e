using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;

namespace FrontDoor.Tests.Core;

public class HandoffDeskTests
{
    private const string Chat = "directline|c1";

    [Fact]
    public async Task Of_twenty_who_take_over_one_wins()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => room.Handoff.TakeOverAsync(caseId, n % 2 == 0 ? CoreRoom.Lawyer : CoreRoom.OtherLawyer, CoreRoom.Stop)));

        var holder = await room.Handoff.HolderOfAsync(Chat, CoreRoom.Stop);
        Assert.Equal((Holder.Specialist, 2L), (holder.Holder, holder.Fence));
        Assert.Equal(10, taken.Count(t => t.Problem?.Code == "handoff.held_by_other"));
        Assert.Equal(10, taken.Count(t => t.Succeeded && t.Value!.SpecialistId == holder.SpecialistId));
    }

    [Fact]
    public async Task Take_over_puts_the_case_in_work_and_announces_the_holder()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        var heard = new List<WakeUp>();
        using var ear = room.Get<IWakeUps>().Subscribe(heard.Add);

        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);

        var card = await room.Lists.FindAsync(caseId, new Reader(CoreRoom.Lawyer), CoreRoom.Stop);
        Assert.Equal((CaseStatus.InWork, "王律师", Holder.Specialist), (card!.Row.Status, card.Row.SpecialistName, card.Row.Holder));
        var last = (await room.DrainAsync())[^1];
        Assert.Equal((OutboxKind.HolderChanged, "handoff.taken_over", 2L), (last.Kind, last.Content.Key, last.Content.Fence));
        Assert.Contains(heard, w => w.Outbox && w.ConversationId == Chat);
    }

    [Fact]
    public async Task Only_the_holder_replies_and_only_once_a_key()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.DrainAsync();

        var refused = await room.Handoff.ReplyAsync(caseId, CoreRoom.OtherLawyer, "k0", "我来", [], null, CoreRoom.Stop);
        await room.Handoff.ReplyAsync(caseId, CoreRoom.Lawyer, "k1", "您好", [], null, CoreRoom.Stop);
        await room.Handoff.ReplyAsync(caseId, CoreRoom.Lawyer, "k1", "您好", [], null, CoreRoom.Stop);

        Assert.Equal("handoff.not_holder", refused.Problem?.Code);
        Assert.Equal("您好", Assert.Single(await room.DrainAsync()).Content.Text);
        var lines = await room.Lists.ThreadAsync(caseId, 0, new Reader(CoreRoom.Lawyer), CoreRoom.Stop);
        Assert.Equal(DeliveryState.Sent, Assert.Single(lines, l => l.Line.Kind == ThreadEntryKind.FromSpecialist).Line.Delivery);
    }

    [Fact]
    public async Task Reply_against_an_outdated_thread_is_stopped()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        var seen = (await room.Lists.FindAsync(caseId, new Reader(CoreRoom.Lawyer), CoreRoom.Stop))!.Row.EventNumber;
        await room.Get<AddToThread>().RunAsync(caseId, Chat, [CoreRoom.Said("m1", "等等", room.Clock.GetUtcNow()), CoreRoom.Said("m2", "还有", room.Clock.GetUtcNow())], CoreRoom.Stop);

        var stale = await room.Handoff.ReplyAsync(caseId, CoreRoom.Lawyer, "k1", "您好", [], seen, CoreRoom.Stop);
        var fresh = await room.Handoff.ReplyAsync(caseId, CoreRoom.Lawyer, "k1", "您好", [], seen + 2, CoreRoom.Stop);

        Assert.Equal(("handoff.stale", "2"), (stale.Problem!.Code, stale.Problem.Data["count"]));
        Assert.True(fresh.Succeeded);
    }

    [Fact]
    public async Task Transfer_waits_at_the_other_desk_and_is_gone_from_the_first()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        var economy = (await room.Get<FrontDoor.Core.Directory.DirectoryLists>().DesksAsync(CoreRoom.Stop)).Single(d => d.Key == "economy");

        Assert.True((await room.Handoff.TransferAsync(caseId, CoreRoom.Lawyer, economy.Id, "政策问题", CoreRoom.Stop)).Succeeded);

        Assert.Equal((Holder.Queue, 3L), ((await room.Handoff.HolderOfAsync(Chat, CoreRoom.Stop)) is var h ? (h.Holder, h.Fence) : default));
        Assert.Null(await room.Lists.FindAsync(caseId, new Reader(CoreRoom.Lawyer), CoreRoom.Stop));
        Assert.Single(await room.Lists.ListAsync(new CaseFilter(CaseList.Waiting), new Reader(CoreRoom.Economist), CoreRoom.Stop));
    }

    [Fact]
    public async Task Resolving_gives_the_conversation_back_and_tells_the_enterprise()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.DrainAsync();

        Assert.True((await room.Move.ResolveAsync(caseId, CoreRoom.Lawyer, "已发律师函", CoreRoom.Stop)).Succeeded);

        Assert.Equal(Holder.Bot, (await room.Handoff.HolderOfAsync(Chat, CoreRoom.Stop)).Holder);
        var sent = await room.DrainAsync();
        Assert.Equal([OutboxKind.HolderChanged, OutboxKind.SystemMessage], sent.Select(s => s.Kind));
        Assert.Equal("已发律师函", sent[1].Content.Data["outcome"]);
    }

    [Fact]
    public async Task Supervisor_takes_over_and_transfers_what_a_colleague_holds()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        var (colleague, supervisor) = (new Reader(CoreRoom.OtherLawyer), new Reader(CoreRoom.OtherLawyer, IsSupervisor: true));
        var economy = (await room.Get<FrontDoor.Core.Directory.DirectoryLists>().DesksAsync(CoreRoom.Stop)).Single(d => d.Key == "economy");

        Assert.Equal("handoff.held_by_other", (await room.Handoff.TakeOverAsync(caseId, colleague, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("handoff.not_holder", (await room.Handoff.TransferAsync(caseId, colleague, economy.Id, "", CoreRoom.Stop)).Problem?.Code);
        var taken = await room.Handoff.TakeOverAsync(caseId, supervisor, CoreRoom.Stop);
        Assert.Equal((CoreRoom.OtherLawyer, 3L), (taken.Value!.SpecialistId, taken.Value.Fence));
        await room.Handoff.TakeOverAsync(caseId, new Reader(CoreRoom.Lawyer, IsSupervisor: true), CoreRoom.Stop);

        Assert.True((await room.Handoff.TransferAsync(caseId, supervisor, economy.Id, "病假", CoreRoom.Stop)).Succeeded);
        Assert.Equal((Holder.Queue, 5L), (await room.Handoff.HolderOfAsync(Chat, CoreRoom.Stop)) is var h ? (h.Holder, h.Fence) : default);
    }

    [Fact]
    public async Task Who_left_holds_nothing_and_a_colleague_goes_on()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.DrainAsync();

        Assert.True((await room.Handoff.ReleaseAllAsync(CoreRoom.Lawyer, CoreRoom.Stop)).Succeeded);
        Assert.True((await room.Handoff.ReleaseAllAsync(CoreRoom.Lawyer, CoreRoom.Stop)).Succeeded);

        var told = Assert.Single(await room.DrainAsync());
        Assert.Equal((OutboxKind.HolderChanged, Holder.Queue, 3L, "handoff.queued"), (told.Kind, told.Content.Holder, told.Content.Fence, told.Content.Key));
        Assert.Null((await room.Lists.FindAsync(caseId, CoreRoom.OtherLawyer, CoreRoom.Stop))!.SpecialistId);
        Assert.True((await room.Handoff.TakeOverAsync(caseId, CoreRoom.OtherLawyer, CoreRoom.Stop)).Succeeded);
    }

    [Fact]
    public async Task Person_leaves_the_queue_but_not_a_specialist()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();

        Assert.Equal(Holder.Bot, (await room.Handoff.LeaveQueueAsync(Chat, CoreRoom.Stop)).Value.Holder);

        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        Assert.Equal("handoff.held_by_other", (await room.Handoff.LeaveQueueAsync(Chat, CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task What_the_specialist_learned_and_agreed_is_there_for_the_bot()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        var learned = new PaymentRecoveryPayload { Claims = [new Claim { Debtor = "甲方公司", Owed = new Amount(35000), Contract = ContractState.No }] };
        await room.Get<AmendCase>().RunAsync(caseId, "learned", learned, null, null, isComplete: false, CoreRoom.Lawyer, CoreRoom.Stop);

        await room.Handoff.GiveBackAsync(caseId, CoreRoom.Lawyer, "先发律师函", "发票", CoreRoom.Stop);

        var content = (await room.Get<CasesOfConversation>().ContentAsync(Chat + "#1", CoreRoom.Stop))!;
        Assert.Equal((ContractState.No, "先发律师函", "发票"), (((PaymentRecoveryPayload)content.Payload).Claims[0].Contract, content.Digest, content.Open));
        Assert.Null(await room.Get<CasesOfConversation>().ContentAsync("nowhere#1", CoreRoom.Stop));
    }
}
