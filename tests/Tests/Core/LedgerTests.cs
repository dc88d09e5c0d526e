using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Ledger;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Figures;

namespace FrontDoor.Tests.Core;

/// <summary>Rows of old ledgers become cases on their own days; what cannot is told with its reason.</summary>
public class LedgerTests
{
    private static readonly Reader Supervisor = new(CoreRoom.Supervisor, IsSupervisor: true);

    [Fact]
    public async Task Rows_are_right_wrong_or_double_with_a_reason()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.Get<OpenCase>().RunAsync(new("k", CaseKind.Other, CaseSource.Hall, new GeneralPayload { Words = "另一件" }, new ContactDetails("戊公司"), IsComplete: true), CoreRoom.Stop);
        LedgerEntry[] entries =
        [
            Entry(2), Entry(3) with { Day = null }, Entry(4) with { Day = new DateOnly(2027, 1, 1) }, Entry(5) with { Enterprise = null, Person = null }, Entry(6) with { Words = " " },
            Entry(7) with { ClosedOn = new DateOnly(2025, 1, 1) }, Entry(8) with { ClosedOn = null, Solved = true }, Entry(9) with { Unreadable = ["ledger.desk_unknown"] }, Entry(2) with { Line = 10 },
            Entry(11) with { Enterprise = "戊公司", Day = new DateOnly(2026, 11, 23), ClosedOn = null, Solved = null },
        ];

        var rows = await room.Get<CheckLedger>().RunAsync(entries, CoreRoom.Stop);

        Assert.Equal(
            ["", "ledger.day_needed", "ledger.day_far", "ledger.who_needed", "ledger.words_needed", "ledger.closed_far", "ledger.closed_needed", "ledger.desk_unknown", "ledger.double_in_file", "ledger.double_of_case"],
            rows.Select(row => row.Reasons.Count == 0 ? "" : row.Reasons[0]));
        Assert.Equal((1, 7, 2), (rows.Count(row => row.Verdict == LedgerVerdict.Good), rows.Count(row => row.Verdict == LedgerVerdict.Wrong), rows.Count(row => row.Verdict == LedgerVerdict.Repeated)));
        Assert.Single(await room.Lists.ListAsync(new CaseFilter(CaseList.MyDesks), Supervisor, CoreRoom.Stop));
    }

    [Fact]
    public async Task Good_rows_come_in_once_however_often_the_file_is_sent()
    {
        await using var room = await CoreRoom.OpenAsync();
        LedgerEntry[] entries = [Entry(2), Entry(3) with { Day = null }, Entry(4)];
        var import = room.Get<ImportLedger>();

        Assert.Equal(new LedgerOutcome(2, 0, 1), await import.RunAsync(entries, Supervisor, CoreRoom.Stop));
        Assert.Equal(new LedgerOutcome(0, 2, 1), await import.RunAsync(entries, Supervisor, CoreRoom.Stop));
    }

    [Fact]
    public async Task Closed_need_is_a_closed_case_of_its_own_day_and_counts_in_that_month()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.Get<ImportLedger>().RunAsync([Entry(2)], Supervisor, CoreRoom.Stop);

        var march = (await room.Get<ReadFigures>().RunAsync(Period.Month(new DateOnly(2026, 3, 1)), FigureGroup.Desk, CoreRoom.Stop)).Total;
        var row = Assert.Single((await room.Get<FigureLists>().RunAsync(new(Period.Month(new DateOnly(2026, 3, 1)), Figure.Solved), Supervisor, 0, 10, CoreRoom.Stop)).Rows);

        Assert.Equal((1, 1, new Share(1, 1)), (march.TakenIn, march.Answered, march.Satisfied));
        Assert.Equal(("G260302-0001", CaseStatus.Confirmed, 5), (row.Number, row.Status, row.Rating));
        Assert.Equal(0, await room.LookAsync());
    }

    [Fact]
    public async Task Open_need_waits_for_a_colleague_without_a_promise_that_nobody_gave()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.Get<ImportLedger>().RunAsync([Entry(2) with { ClosedOn = null, Solved = null, Rating = null, Outcome = null, DeskKey = Desk.Economy }], Supervisor, CoreRoom.Stop);

        var row = Assert.Single(await room.Lists.ListAsync(new CaseFilter(CaseList.Waiting), CoreRoom.Economist, CoreRoom.Stop));

        Assert.Equal((CaseStatus.New, (DateTimeOffset?)null), (row.Status, row.DueAt));
        Assert.True((await room.Handoff.TakeOverAsync(row.Id, CoreRoom.Economist, CoreRoom.Stop)).Succeeded);
    }

    private static LedgerEntry Entry(int line) => new(
        line, new DateOnly(2026, 3, 2), $"公司{line}", "李四", "13900000000", $"第{line}件事", CaseKind.Other, null, CaseSource.Visit, "已协调解决", new DateOnly(2026, 3, 6), true, 5, []);
}
