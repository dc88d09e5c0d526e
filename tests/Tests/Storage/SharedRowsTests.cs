using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Outbox;
using FrontDoor.Tests.Core;

namespace FrontDoor.Tests.Storage;

/// <summary>Many acts at once on the same rows: each takes effect once, in some order.</summary>
public class SharedRowsTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Forty_cases_opened_at_once_have_forty_numbers_without_a_gap()
    {
        await using var room = await CoreRoom.OpenAsync();

        var opened = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => room.OpenCaseAsync(Key(i), CoreRoom.Chat($"directline|{i}"))));

        Assert.Equal(Enumerable.Range(1, 40), opened.Select(o => int.Parse(o.Number.Split('-')[1], CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task One_draft_opened_twenty_times_at_once_is_one_case()
    {
        await using var room = await CoreRoom.OpenAsync();

        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => room.OpenCaseAsync()));

        Assert.Single(opened.Select(o => (o.CaseId, o.Number, o.LinkToken)).Distinct());
        Assert.Single(opened, o => !o.WasOpen);
    }

    [Fact]
    public async Task Of_two_specialists_who_take_a_case_at_once_one_holds_it()
    {
        await using var room = await CoreRoom.OpenAsync();
        for (var round = 0; round < 10; round++)
        {
            var chat = CoreRoom.Chat($"directline|{round}");
            var opened = await room.OpenCaseAsync(Key(round), chat);
            await room.Handoff.RequestPersonAsync(chat.ConversationId, opened.CaseId, CoreRoom.Stop);

            var taken = await Task.WhenAll(
                Task.Run(() => room.Handoff.TakeOverAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop), CoreRoom.Stop),
                Task.Run(() => room.Handoff.TakeOverAsync(opened.CaseId, CoreRoom.OtherLawyer, CoreRoom.Stop), CoreRoom.Stop));

            Assert.Equal("handoff.held_by_other", Assert.Single(taken, t => !t.Succeeded).Problem!.Code);
            Assert.Equal((Holder.Specialist, 2L), await room.Handoff.HolderOfAsync(chat.ConversationId, CoreRoom.Stop) is var state ? (state.Holder, state.Fence) : default);
        }
    }

    [Fact]
    public async Task Thirty_lines_written_at_once_stand_in_the_thread_once_each()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();

        var added = await Task.WhenAll(Enumerable.Range(0, 30).Select(i =>
            room.Get<AddToThread>().RunAsync(opened.CaseId, "directline|c1", [CoreRoom.Said(Key(i % 15), "words", room.Clock.GetUtcNow())], CoreRoom.Stop)));

        Assert.All(added, result => Assert.True(result.Succeeded));
        var lines = (await room.Lists.ThreadAsync(opened.CaseId, 0, CoreRoom.Lawyer, CoreRoom.Stop)).Where(l => l.Line.Kind == ThreadEntryKind.FromEnterprise).ToList();
        Assert.Equal(15, lines.Count);
        Assert.Equal(15, lines.Select(l => l.Number).Distinct().Count());
    }

    [Fact]
    public async Task Eight_workers_share_the_outbox_and_no_row_goes_to_two()
    {
        await using var room = await CoreRoom.OpenAsync();
        for (var i = 0; i < 20; i++)
        {
            var chat = CoreRoom.Chat($"directline|{i}");
            var opened = await room.OpenCaseAsync(Key(i), chat);
            await room.Handoff.RequestPersonAsync(chat.ConversationId, opened.CaseId, CoreRoom.Stop);
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() => ClaimAllAsync(room, worker), CoreRoom.Stop)));

        var ids = claims.SelectMany(c => c).ToList();
        Assert.Equal(20, ids.Count);
        Assert.Equal(20, ids.Distinct().Count());
    }

    private static string Key(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static async Task<List<long>> ClaimAllAsync(CoreRoom room, int worker)
    {
        var ids = new List<long>();
        while (await room.Get<OutboxLeases>().ClaimAsync(Key(worker), 3, Lease, CoreRoom.Stop) is { Count: > 0 } batch)
        {
            ids.AddRange(batch.Select(item => item.Id));
        }

        return ids;
    }
}
