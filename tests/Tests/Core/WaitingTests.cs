using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;

namespace FrontDoor.Tests.Core;

public class WaitingTests
{
    private const string Chat = "directline|c1";

    [Theory]
    [InlineData(0, "2026-11-23T12:00:00")]
    [InlineData(1.1, "2026-11-23T15:30:00")]
    [InlineData(5, "2026-11-23T17:00:00")]
    [InlineData(9, "2026-11-24T10:30:00")]
    public async Task Person_who_waits_is_told_a_time_of_the_calendar(double hoursAfterTen, string by)
    {
        await using var room = await CoreRoom.OpenAsync();
        room.Clock.Advance(TimeSpan.FromHours(hoursAfterTen));
        var opened = await room.OpenCaseAsync();

        var state = await room.Handoff.RequestPersonAsync(Chat, opened.CaseId, CoreRoom.Stop);

        Assert.Equal(by, state.Value.Waiting!.By.ToString("s", CultureInfo.InvariantCulture));
        Assert.Null(state.Value.Waiting.Place);
        Assert.Equal(state.Value.Waiting, (await room.Handoff.RequestPersonAsync(Chat, opened.CaseId, CoreRoom.Stop)).Value.Waiting);
    }

    [Fact]
    public async Task Place_is_told_only_from_the_third_on()
    {
        await using var room = await CoreRoom.OpenAsync();
        var places = new List<int?>();
        for (var i = 1; i <= 4; i++)
        {
            await room.QueuedCaseAsync($"directline|c{i}");
            places.Add((await room.Handoff.WaitingAsync($"directline|c{i}", CoreRoom.Stop))!.Place);
            room.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([null, null, 3, 4], places);
    }

    [Fact]
    public async Task Who_goes_back_to_the_bot_waits_no_longer_and_the_case_stays()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Get<AddToThread>().RunAsync(caseId, Chat, [CoreRoom.Said("m1", "再补一句", room.Clock.GetUtcNow())], CoreRoom.Stop);

        await room.Handoff.LeaveQueueAsync(Chat, CoreRoom.Stop);
        room.Work(20);
        await room.LookAsync();

        Assert.Null(await room.Handoff.WaitingAsync(Chat, CoreRoom.Stop));
        Assert.Empty(await room.PingsAsync());
        Assert.Contains(await room.Lists.ThreadAsync(caseId, 0, CoreRoom.Lawyer, CoreRoom.Stop), l => l.Line.Text == "再补一句");
    }

    [Fact]
    public async Task Complete_case_nobody_took_goes_on_waiting_without_its_person()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Get<AmendCase>().RunAsync(caseId, "a", CoreRoom.Request().Payload, null, null, isComplete: true, null, CoreRoom.Stop);
        await room.Handoff.LeaveQueueAsync(Chat, CoreRoom.Stop);

        room.Work(0.5);
        await room.LookAsync();

        Assert.Single(await room.PingsAsync());
    }

    [Fact]
    public async Task Transfer_promises_a_new_time_and_the_wait_begins_anew()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.DrainAsync();
        room.Clock.Advance(TimeSpan.FromHours(1));
        var economy = (await room.Get<FrontDoor.Core.Directory.DirectoryLists>().DesksAsync(CoreRoom.Stop)).Single(d => d.Key == "economy");

        await room.Handoff.TransferAsync(caseId, CoreRoom.Lawyer, economy.Id, "政策问题", CoreRoom.Stop);

        Assert.Equal("2026-11-23T15:00:00+08:00", Assert.Single(await room.DrainAsync()).Content.Data["by"]);
    }

    [Fact]
    public async Task Closed_case_comes_back_to_work_when_its_person_asks_for_somebody()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.Move.ResolveAsync(caseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);
        await room.Move.ConfirmAsync(caseId, 5, null, CoreRoom.Stop);

        var state = (await room.Handoff.RequestPersonAsync(Chat, caseId, CoreRoom.Stop)).Value;

        Assert.Equal(Holder.Queue, state.Holder);
        Assert.True((await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop)).Succeeded);
    }

    [Theory]
    [InlineData(Holder.Bot, 1)]
    [InlineData(Holder.Queue, 2)]
    [InlineData(Holder.Specialist, 3)]
    public void Holders_have_the_numbers_of_wecom(Holder holder, int number) => Assert.Equal(number, HolderNumbers.Of(holder));
}
