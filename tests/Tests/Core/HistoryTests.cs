using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Tests.Core;

public class HistoryTests
{
    [Fact]
    public async Task Untouched_history_verifies_and_views_are_in_it()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await LivedCaseAsync(room);

        Assert.True((await room.Get<RecordView>().RunAsync(caseId, CoreRoom.OtherLawyer, CoreRoom.Stop)).Succeeded);
        Assert.Equal("case.not_found", (await room.Get<RecordView>().RunAsync(caseId, CoreRoom.Economist, CoreRoom.Stop)).Problem?.Code);

        var view = Assert.Single(await room.Get<RecordView>().ListAsync(caseId, new Reader(CoreRoom.Supervisor, IsSupervisor: true), 10, CoreRoom.Stop));
        Assert.Equal(("李律师", "case.viewed"), (view.Actor, view.Action));
        Assert.Empty(await room.Get<RecordView>().ListAsync(caseId, CoreRoom.Lawyer, 10, CoreRoom.Stop));
        var report = await room.Get<VerifyHistory>().RunAsync(CoreRoom.Stop);
        Assert.Empty(report.Faults);
        Assert.Equal((6L, 0L), (report.Rows, report.Unchained));
    }

    [Theory]
    [InlineData("UPDATE \"Changes\" SET \"Actor\" = '别人' WHERE \"Number\" = 2", "history.altered", 2)]
    [InlineData("UPDATE \"Changes\" SET \"At\" = \"At\" + 1 WHERE \"Number\" = 1", "history.altered", 1)]
    [InlineData("UPDATE \"Changes\" SET \"Actor\" = '', \"From\" = NULL, \"To\" = NULL, \"ErasedAt\" = 1 WHERE \"Number\" = 3", "history.altered", 3)]
    [InlineData("DELETE FROM \"Changes\" WHERE \"Number\" = 2", "history.missing", 2)]
    [InlineData("DELETE FROM \"Changes\" WHERE \"Number\" = 5", "history.missing", 5)]
    [InlineData("DELETE FROM \"Changes\"", "history.missing", 5)]
    [InlineData("UPDATE \"Changes\" SET \"Digest\" = (SELECT \"Digest\" FROM \"Changes\" WHERE \"Number\" = 1) WHERE \"Number\" = 4", "history.altered", 4)]
    public async Task Row_that_was_altered_or_removed_is_found(string crime, string code, long number)
    {
        await using var room = await CoreRoom.OpenAsync();
        await LivedCaseAsync(room);

        await CommitAsync(room, crime);

        Assert.Contains((await room.Get<VerifyHistory>().RunAsync(CoreRoom.Stop)).Faults, fault => fault.Code == code && fault.Number == number);
    }

    [Fact]
    public async Task Erased_content_is_gone_and_the_chain_still_verifies()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await LivedCaseAsync(room);

        Assert.Equal(5, (await room.Get<EraseHistory>().RunAsync(caseId, CoreRoom.Stop)).Value);
        Assert.Equal(0, (await room.Get<EraseHistory>().RunAsync(caseId, CoreRoom.Stop)).Value);

        Assert.Empty((await room.Get<VerifyHistory>().RunAsync(CoreRoom.Stop)).Faults);
        Assert.DoesNotContain((await room.Lists.FindAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop))!.History, h => h.Actor.Contains("律师", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Past_days_are_sealed_once_and_a_later_change_to_them_is_found()
    {
        await using var room = await CoreRoom.OpenAsync();
        await LivedCaseAsync(room);
        var heads = room.Get<DayHeads>();
        Assert.Empty(await heads.SealAsync(CoreRoom.Stop));

        room.Clock.Advance(TimeSpan.FromHours(14.5));
        Assert.Empty(await heads.SealAsync(CoreRoom.Stop));
        room.Clock.Advance(TimeSpan.FromHours(1));
        var day = Assert.Single(await heads.SealAsync(CoreRoom.Stop));
        Assert.Equal((new DateOnly(2026, 11, 23), 5), (day.Day, day.Rows));
        Assert.Empty(await heads.SealAsync(CoreRoom.Stop));
        room.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(2, (await heads.SealAsync(CoreRoom.Stop)).Count);

        Assert.Equal(3, (await room.Get<VerifyHistory>().RunAsync(CoreRoom.Stop)).Days);
        await CommitAsync(room, "UPDATE \"ChainDays\" SET \"Digest\" = 'x' WHERE \"Rows\" = 5");
        Assert.Contains((await room.Get<VerifyHistory>().RunAsync(CoreRoom.Stop)).Faults, fault => fault is { Code: "history.day_differs", Day: "2026-11-23" });
    }

    private static async Task<Guid> LivedCaseAsync(CoreRoom room)
    {
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.Move.ResolveAsync(caseId, CoreRoom.Lawyer, "好了", CoreRoom.Stop);
        await room.Move.ConfirmAsync(caseId, 5, null, CoreRoom.Stop);
        return caseId;
    }

    private static Task<FrontDoor.Core.Result<int>> CommitAsync(CoreRoom room, string crime) => room.Get<Database>().WriteAsync<int>(async db => await db.Database.ExecuteSqlRawAsync(crime, CoreRoom.Stop), CoreRoom.Stop);
}
