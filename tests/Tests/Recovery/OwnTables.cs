using System.IO.Compression;
using FrontDoor.Bot.Office;
using FrontDoor.Bot.Recovery.Tables;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs.Tables;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Recovery;

/// <summary>Tables of debts as companies keep them, read from real workbooks.</summary>
public sealed class OwnTables : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("frontdoor-tables-").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FolderFileStore Files => new(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Own_headings_are_understood_in_any_order_and_what_is_left_out_is_named()
    {
        var table = await ReadAsync(OwnTable.Sheet()
            .Row("2026年应收款").Row("制表：小王")
            .Row("片名", "客户名称", "合同额（万元）", "已收", "未收款", "交片日期", "销售", "是否签合同")
            .Row("宣传片", "杭州甲有限公司", 5, 20000, 30000, OwnTable.Serial(2025, 3, 5), "张三", "没签")
            .Row("纪录片", "杭州乙有限公司", 3.5, null, "3.5万", "去年底", "李四", "有"));

        Assert.Equal([("片名", DebtColumn.Project), ("客户名称", DebtColumn.Debtor), ("合同额（万元）", DebtColumn.Total), ("已收", DebtColumn.Paid), ("未收款", DebtColumn.Owed), ("交片日期", DebtColumn.DeliveredOn), ("销售", null), ("是否签合同", (DebtColumn?)DebtColumn.Contract)], table.Sheets.Single().Columns);
        var (first, second) = (table.Entries[0].Fields, table.Entries[1].Fields);
        Assert.Equal(("杭州甲有限公司", "宣传片", 50000m, 20000m, 30000m, "2025-03-05", ContractState.No), (first.Debtor, first.Project, first.Total, first.Paid, first.Owed, first.DeliveredOn!.Value, first.Contract));
        Assert.Equal((35000m, 35000m, "2025-12", true, ContractState.Yes), (second.Total, second.Owed, second.DeliveredOn!.Value[..7], second.DeliveredOn.IsApproximate, second.Contract));
        Assert.Empty(table.Wrong);
        Assert.Equal(4, table.Entries[0].Line);
    }

    [Fact]
    public async Task Merged_debtor_counts_for_each_of_its_rows_and_a_merged_sum_once()
    {
        var table = await ReadAsync(OwnTable.Sheet()
            .Row("甲方", "项目", "尾款")
            .Row("杭州甲有限公司", "一", 10000).Row(null, "二", 20000).Row(null, "三", null)
            .Merge("A2:A4").Merge("C3:C4"));

        Assert.All(table.Entries, entry => Assert.Equal("杭州甲有限公司", entry.Fields.Debtor));
        Assert.Equal(30000m, table.Owed);
    }

    [Fact]
    public async Task Total_row_is_no_debt_and_is_checked_against_the_sum()
    {
        var rows = OwnTable.Sheet().Row("客户", "项目", "欠款").Row("甲公司", "一", 10000).Row("小计", null, 10000).Row("客户", "项目", "欠款").Row("乙公司", "二", 20000);
        var good = await ReadAsync(rows.Row("合 计", null, 30000));
        Assert.Equal((2, 30000m, (decimal?)30000m, true), (good.Entries.Count, good.Owed, good.StatedOwed, good.SumAgrees));

        var differs = await ReadAsync(OwnTable.Sheet().Row("客户", "项目", "欠款").Row("甲公司", "一", 10000).Row("乙公司", "二", 20000).Row(null, null, 35000));
        Assert.Equal((2, (decimal?)35000m, false), (differs.Entries.Count, differs.StatedOwed, differs.SumAgrees));
    }

    [Fact]
    public async Task Two_sheets_are_read_and_one_that_holds_no_debts_is_passed_over()
    {
        var table = await ReadAsync(OwnTable.Sheet("2024").Row("客户", "欠款").Row("甲公司", 1).And("通讯录").Row("姓名", "电话").Row("张三", "1").And("2025").Row("客户", "欠款").Row("乙公司", 2));

        Assert.Equal([("2024", "甲公司"), ("2025", "乙公司")], table.Entries.Select(entry => (entry.Sheet!, entry.Fields.Debtor!)));
    }

    [Theory]
    [InlineData("¥35,000.00", 35000, null)]
    [InlineData("3.5万", 35000, null)]
    [InlineData("叁万伍仟元整", 35000, null)]
    [InlineData("35000元（叁万伍仟元整）", 35000, null)]
    [InlineData("35000元（叁万元整）", null, CellProblem.WordsDisagree)]
    [InlineData("-500", null, CellProblem.AmountNegative)]
    [InlineData("看情况", null, CellProblem.AmountBad)]
    [InlineData("9999999999999", null, CellProblem.AmountLarge)]
    public async Task Sum_is_read_as_it_is_written(string written, int? owed, CellProblem? problem)
    {
        var table = await ReadAsync(OwnTable.Sheet().Row("客户", "欠款").Row("甲公司", written));

        Assert.Equal((owed, problem), ((int?)table.Entries.Single().Fields.Owed, table.Wrong.Select(cell => (CellProblem?)cell.Problem).FirstOrDefault()));
    }

    [Theory]
    [InlineData("2025/3/5", "2025-03-05", null)]
    [InlineData("2025年3月", "2025-03", null)]
    [InlineData("20250305", "2025-03-05", null)]
    [InlineData("25.3.5", "2025-03-05", null)]
    [InlineData("2025-03-05 14:30", "2025-03-05", null)]
    [InlineData("2025-02-30", null, CellProblem.DateImpossible)]
    [InlineData("2026-11-24", null, CellProblem.DateFuture)]
    [InlineData("等通知", null, CellProblem.DateBad)]
    public async Task Day_is_read_as_it_is_written(string written, string? day, CellProblem? problem)
    {
        var table = await ReadAsync(OwnTable.Sheet().Row("客户", "欠款", "交付日期").Row("甲公司", 1, written));

        Assert.Equal((day, problem), (table.Entries.Single().Fields.DeliveredOn?.Value, table.Wrong.Select(cell => (CellProblem?)cell.Problem).FirstOrDefault()));
    }

    [Fact]
    public async Task Wrong_cells_are_named_by_row_and_column_and_the_rest_of_their_rows_is_taken()
    {
        var table = await ReadAsync(OwnTable.Sheet()
            .Row("客户", "统一社会信用代码", "项目", "总价", "已付", "尚欠", "约定付款日")
            .Row("甲公司", "91330100MA2KCXXXX1", "一", 100, 40, 70, OwnTable.Serial(2027, 1, 1))
            .Row(null, null, "二", 1, null, null, null));

        Assert.Equal([(2, 2, CellProblem.CodeBad), (2, 6, CellProblem.OwedDiffers), (3, 1, CellProblem.NoDebtor)], table.Wrong.Select(cell => (cell.Row, cell.Column, cell.Problem)).Order());
        Assert.Equal((70m, "2027-01-01"), (table.Entries[0].Fields.Owed, table.Entries[0].Fields.DueOn!.Value));
        Assert.Equal(["claim.owed_differs", "claim.code_bad"], table.Entries[0].Wrong.Select(cell => cell.Code));
    }

    [Fact]
    public async Task Marked_table_opens_and_says_the_reasons_beside_the_rows()
    {
        var bytes = OwnTable.Sheet("欠款").Row("客户", "欠款", "交片日期").Row("甲公司", 1, "等通知").Row("乙公司", "看情况", OwnTable.Serial(2025, 1, 1)).Bytes();
        var sha = await SaveAsync(bytes);

        var marked = new MarkedTable(Files, new(Files, clock)).Run(sha, "zh-Hans");

        var rows = ReadWorkbook.Rows(new MemoryStream(marked!))!;
        Assert.Equal("交片日期: 看不出是哪一天", rows[1].Cells[3]);
        Assert.Equal(("乙公司", "看情况", "欠款: 看不出是多少钱"), (rows[2].Cells[0], rows[2].Cells[1], rows[2].Cells[3]));
        using var package = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(marked!), false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(package, Cancel).Select(error => error.Description));
    }

    [Fact]
    public async Task Template_comes_back_as_it_went_out()
    {
        var sha = await SaveAsync(ClaimTemplate.Write([], "zh-Hans"));
        var table = new ReadDebtFile(Files, clock).Run(sha)!.Table!;

        Assert.Equal(Enum.GetValues<DebtColumn>().Select(column => (DebtColumn?)column), table.Sheets.Single().Columns.Select(column => column.Column));
        Assert.Empty(table.Entries);
    }

    [Fact]
    public async Task Broken_workbook_and_one_that_unpacks_to_far_too_much_are_told_apart()
    {
        var whole = OwnTable.Sheet().Row("客户", "欠款").Row("甲公司", 1).Bytes();
        Assert.Equal("broken", new ReadDebtFile(Files, clock).Run(await SaveAsync(Swapped(whole, "worksheet", "broken")))!.Problem);
        Assert.Equal("large", new ReadDebtFile(Files, clock).Run(await SaveAsync(Swapped(whole, "甲公司", new string('甲', 12_000_000))))!.Problem);
    }

    [Fact]
    public async Task Workbook_with_a_password_is_named_as_one()
    {
        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];

        Assert.Equal("file.locked", (await Files.SaveAsync(new MemoryStream(locked), "欠款.xlsx", FileLimits.Chat, Cancel)).Problem?.Code);
    }

    private async Task<DebtTable> ReadAsync(OwnTable table) => new ReadDebtFile(Files, clock).Run(await SaveAsync(table.Bytes()))!.Table!;

    private async Task<string> SaveAsync(byte[] bytes) => (await Files.SaveAsync(new MemoryStream(bytes), "欠款.xlsx", FileLimits.Chat, Cancel)).Value.Sha256;

    /// <summary>The same package with other words in its first sheet.</summary>
    private static byte[] Swapped(byte[] package, string from, string to)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(one => one.FullName.EndsWith("sheet.xml", StringComparison.Ordinal) || one.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal));
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text.Replace(from, to, StringComparison.Ordinal));
        }

        return stream.ToArray();
    }
}
