using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Tests.Core;

public class OpenCaseTests
{
    [Fact]
    public async Task Fifty_opens_under_one_key_make_one_case()
    {
        await using var room = await CoreRoom.OpenAsync();

        var opened = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => room.OpenCaseAsync()));

        Assert.Single(opened.Select(o => (o.CaseId, o.Number, o.LinkToken)).Distinct());
        Assert.Single(opened, o => !o.WasOpen);
        Assert.Equal("P261123-0001", opened[0].Number);
        Assert.True(opened[0].LinkToken.Length >= 32);
    }

    [Fact]
    public async Task Parallel_opens_leave_no_gap_in_the_numbers()
    {
        await using var room = await CoreRoom.OpenAsync();

        var opened = await Task.WhenAll(Enumerable.Range(1, 30).Select(n => room.OpenCaseAsync($"directline|c{n}#1", CoreRoom.Chat($"directline|c{n}"))));

        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"P261123-{n:0000}"), opened.Select(o => o.Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Number_carries_the_day_in_Shanghai()
    {
        await using var room = await CoreRoom.OpenAsync();
        room.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 16, 30, 0, TimeSpan.Zero));

        Assert.Equal("P261124-0001", (await room.OpenCaseAsync()).Number);
    }

    [Fact]
    public async Task Unknown_desk_is_refused_and_no_number_is_lost()
    {
        await using var room = await CoreRoom.OpenAsync();

        var refused = await room.Get<OpenCase>().RunAsync(CoreRoom.Request() with { DeskKey = "nowhere" }, CoreRoom.Stop);

        Assert.Equal("desk.not_found", refused.Problem?.Code);
        Assert.Equal("P261123-0001", (await room.OpenCaseAsync()).Number);
    }

    [Fact]
    public async Task Payload_comes_back_as_it_went_in()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();

        var card = await room.Lists.FindAsync(opened.CaseId, new Reader(CoreRoom.Lawyer), CoreRoom.Stop);

        var payload = Assert.IsType<PaymentRecoveryPayload>(card!.Payload);
        Assert.Equal(new Amount(35000), payload.Claims[0].Owed);
        Assert.Empty(payload.Claims[0].Evidence);
        Assert.Equal("13800000000", card.Contact.Phone);
        Assert.Equal("case.opened", Assert.Single(card.History).Action);
    }

    [Fact]
    public async Task Amendment_of_a_complete_case_is_a_new_version_and_acts_once()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        var amend = room.Get<AmendCase>();
        var payload = new PaymentRecoveryPayload { Wish = "调解" };

        await amend.RunAsync(opened.CaseId, "turn1", payload, null, null, isComplete: true, null, CoreRoom.Stop);
        await amend.RunAsync(opened.CaseId, "turn2", payload with { Wish = "起诉" }, null, true, false, null, CoreRoom.Stop);
        await amend.RunAsync(opened.CaseId, "turn2", payload with { Wish = "又来" }, null, null, false, null, CoreRoom.Stop);

        var card = await room.Lists.FindAsync(opened.CaseId, new Reader(CoreRoom.Lawyer), CoreRoom.Stop);
        Assert.Equal((2, true, true), (card!.Version, card.Row.IsComplete, card.Row.Urgent));
        Assert.Equal("起诉", ((PaymentRecoveryPayload)card.Payload).Wish);
        Assert.Equal(["case.opened", "case.completed", "case.amended"], card.History.Select(h => h.Action));
    }

    [Fact]
    public async Task Migrations_hold_the_whole_model()
    {
        await using var room = await CoreRoom.OpenAsync();

        var isBehind = await room.Get<Database>().ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges()), CoreRoom.Stop);

        Assert.False(isBehind);
    }
}
