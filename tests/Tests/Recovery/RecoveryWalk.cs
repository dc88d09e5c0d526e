using System.IO.Compression;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Exhibits;
using FrontDoor.Tests.Road;
using FrontDoor.Tests.SignIn;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Recovery;

/// <summary>From an enterprise's own table to papers that a lawyer signed, in Chromium.</summary>
[Collection(WholeRoad.Name)]
public sealed class RecoveryWalk(Browser browser) : IClassFixture<Browser>
{
    private const string Debtor = "杭州甲有限公司";
    private static readonly string[] WrongDays = ["等通知", "2025-02-30", "2099-01-01"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forty_claims_by_an_own_table_twelve_files_and_a_signed_paper_in_a_bundle_that_verifies()
    {
        var phone = await browser.OpenAsync(Screen.Phone);
        var desk = await browser.OpenAsync(Screen.Desk);
        await using var room = await RecoveryRoom.OpenAsync();
        try
        {
            await SendTablesAsync(phone, room);
            await SendFilesAsync(phone, room);
            await SignInAsync(desk, room);
            await FileAsync(desk, room);
            await SignPaperAsync(desk, room);
            await BundleAsync(desk, room);
        }
        catch
        {
            await PictureAsync(phone, "failed-recovery-phone");
            await PictureAsync(desk, "failed-recovery-desk");
            throw;
        }
    }

    private static async Task SendTablesAsync(IPage phone, RecoveryRoom room)
    {
        await phone.GotoAsync($"{room.Host.Address}/l/{room.Opened.LinkToken}");
        await phone.ClickAsync("a[href$='/tables']");
        await SendTableAsync(phone, Table(isMended: false));
        await Assertions.Expect(phone.GetByText("40 笔，")).ToBeVisibleAsync();
        await Assertions.Expect(phone.GetByText("有 6 格要看一下")).ToBeVisibleAsync();
        await PictureAsync(phone, "recovery-phone-table");
        await phone.ClickAsync("form button[type=submit]");
        await Assertions.Expect(phone.GetByText("已登记 40 笔")).ToBeVisibleAsync();
        await phone.ClickAsync("a[href$='/tables']");
        await SendTableAsync(phone, Table(isMended: true));
        await Assertions.Expect(phone.GetByText("40 笔，")).ToBeVisibleAsync();
        await phone.ClickAsync("form button[type=submit]");
        await Assertions.Expect(phone.GetByText("已登记 40 笔，合计 820,000 元")).ToBeVisibleAsync();
        var claims = await room.ClaimsAsync();
        Assert.Equal((40, 820_000m), (claims.Count, claims.Sum(claim => claim.Fields.Sum)));
        Assert.All(claims, claim => Assert.NotNull(claim.Fields.DeliveredOn));
    }

    private static async Task SendTableAsync(IPage phone, byte[] table)
    {
        await phone.SetInputFilesAsync("#file", new FilePayload { Name = "我们的欠款.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = table });
        await phone.ClickAsync("form button[type=submit]");
    }

    private static async Task SendFilesAsync(IPage phone, RecoveryRoom room)
    {
        await phone.GotoAsync($"{room.Host.Address}/l/{room.Opened.LinkToken}/files");
        var picture = await phone.ScreenshotAsync();
        FilePayload[] files =
        [
            new() { Name = "聊天.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes("王总 2025/3/5 14:22:10\n片子收到，没问题，下周一定付\n小李 2025/3/5 14:25:01\n好的") },
            .. Enumerable.Range(1, 11).Select(i => new FilePayload { Name = $"截图{i}.png", MimeType = "image/png", Buffer = [.. picture, (byte)i] }),
        ];
        await phone.SetInputFilesAsync("#choose", files);
        await Assertions.Expect(phone.Locator("#files li").Filter(new() { HasText = "已收到" })).ToHaveCountAsync(12);
    }

    private static async Task SignInAsync(IPage desk, RecoveryRoom room)
    {
        var password = await StaffBrowser.AddPersonAsync(room.Host, "walker", Roles.Specialist, RecoveryRoom.Lawyer);
        await desk.GotoAsync($"{room.Host.Address}/console/cases/{room.Opened.CaseId}/claims");
        await desk.FillAsync("[name='Form.UserName']", "walker");
        await desk.FillAsync("[name='Form.Password']", password);
        await desk.ClickAsync("button.go");
        await Assertions.Expect(desk.Locator("table.people tbody tr")).ToHaveCountAsync(40);
        await Assertions.Expect(desk.Locator("#claim-1").GetByText("催款 · 缺")).ToBeVisibleAsync();
        await PictureAsync(desk, "recovery-claims");
    }

    // One by hand on its page; the others as that page does it.
    private static async Task FileAsync(IPage desk, RecoveryRoom room)
    {
        var first = (await room.ClaimsAsync()).First(claim => claim.Fields.Debtor == Debtor);
        var exhibits = (await room.ExhibitsAsync()).Where(item => !item.File.Name.EndsWith(".xlsx", StringComparison.Ordinal)).ToList();
        Assert.Equal(12, exhibits.Count);
        var chat = exhibits.Single(item => item.File.Name == "聊天.txt");
        await desk.GotoAsync($"{room.Host.Address}/console/cases/{room.Opened.CaseId}/exhibits/{chat.Id}");
        await desk.SelectOptionAsync("[name=claim]", first.Id.ToString());
        await desk.SelectOptionAsync("[name=element]", nameof(ClaimElement.Demand));
        await desk.SelectOptionAsync("[name=side]", nameof(ExhibitSide.FromDebtor));
        await desk.GetByRole(AriaRole.Button, new() { Name = "归档" }).ClickAsync();
        await Assertions.Expect(desk.Locator(".shown-once")).ToBeVisibleAsync();
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("列为待确认标注") }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "确认", Exact = true }).First.ClickAsync();
        await PictureAsync(desk, "recovery-exhibit");
        foreach (var exhibit in exhibits.Where(item => item.Id != chat.Id).Take(5))
        {
            Assert.True((await room.Get<FileExhibit>().RunAsync(exhibit.Id, first.Id, ClaimElement.Performance, ExhibitSide.FromDebtor, new(RecoveryRoom.Lawyer), Cancel)).Succeeded);
        }

        await desk.GotoAsync($"{room.Host.Address}/console/cases/{room.Opened.CaseId}/claims");
        await Assertions.Expect(desk.Locator("#claim-1").GetByText("催款 · 缺")).ToHaveCountAsync(0);
    }

    private static async Task SignPaperAsync(IPage desk, RecoveryRoom room)
    {
        await desk.GotoAsync($"{room.Host.Address}/console/cases/{room.Opened.CaseId}/papers");
        var debtor = desk.GetByLabel(Debtor, new() { Exact = true });
        await debtor.Locator("summary").ClickAsync();
        foreach (var paper in new[] { "证据清单", "催款函" })
        {
            await debtor.GetByRole(AriaRole.Button, new() { Name = paper }).ClickAsync();
            await Assertions.Expect(debtor.GetByRole(AriaRole.Link, new() { Name = paper })).ToBeVisibleAsync();
        }

        await debtor.Locator("tr", new() { HasText = "催款函" }).GetByRole(AriaRole.Button, new() { Name = "律师签发" }).ClickAsync();
        await Assertions.Expect(debtor.GetByText("沈律师 签发于")).ToBeVisibleAsync();
        await PictureAsync(desk, "recovery-papers");
    }

    private static async Task BundleAsync(IPage desk, RecoveryRoom room)
    {
        var folder = Directory.CreateTempSubdirectory("frontdoor-walk-").FullName;
        try
        {
            var download = await desk.RunAndWaitForDownloadAsync(() => desk.GetByLabel(Debtor, new() { Exact = true }).GetByText("下载材料包").ClickAsync());
            await ZipFile.ExtractToDirectoryAsync(await download.PathAsync(), folder, Cancel);
            var (said, code) = await Bundles.Sha256SumAsync(folder);
            Assert.True(code == 0, string.Join('\n', said));
            Assert.Equal(9, said.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.Equal(6, (await room.ExhibitsAsync()).Count(item => item.Filings.Count > 0));
    }

    /// <summary>40 rows, with six wrong cells or with them mended.</summary>
    private static byte[] Table(bool isMended)
    {
        var table = OwnTable.Sheet("应收").Row("样例视觉 应收款").Row("客户", "项目", "合同额", "已收", "未收", "交片日期");
        for (var i = 1; i <= 40; i++)
        {
            object day = !isMended && i is 3 or 9 or 15 ? WrongDays[i / 6] : OwnTable.Serial(2025, 1 + (i % 12), 5);
            object owed = !isMended && i is 20 or 25 or 30 ? "看情况" : i * 1000;
            table.Row(i <= 2 ? Debtor : $"杭州第{i}有限公司", $"项目{i}", isMended || i is not (20 or 25 or 30) ? i * 1000 : null, 0, owed, day);
        }

        return table.Row("合计", null, null, null, 820_000, null).Bytes();
    }

    /// <summary>Only where a folder is named: pictures are for people who look at the pages.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FRONTDOOR_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
