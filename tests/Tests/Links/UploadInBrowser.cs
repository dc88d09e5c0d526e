using System.Text.RegularExpressions;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.Road;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Links;

/// <summary>The upload page as a person uses it, on a line that breaks.</summary>
[Collection(WholeRoad.Name)]
public sealed partial class UploadInBrowser(Browser browser) : IClassFixture<Browser>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_files_arrive_whole_over_a_line_that_breaks_and_a_refused_one_says_why()
    {
        var page = await browser.OpenAsync(Screen.Phone);
        await using var host = await TestHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        var breaks = 0;
        // Every part is cut off once on its way there, and the first answer is lost on its way back.
        await page.RouteAsync(Part(), async route =>
        {
            switch (++breaks)
            {
                case 1:
                    await route.FetchAsync();
                    await route.AbortAsync("connectionreset");
                    break;
                case < 4:
                    await route.AbortAsync("internetdisconnected");
                    break;
                default:
                    await route.ContinueAsync();
                    break;
            }
        });
        await page.GotoAsync($"{host.Address}/l/{opened.LinkToken}/files");

        await page.SetInputFilesAsync("#choose", [Recording("录音.mp4", 9 << 20), Text("对账单.txt", "尾款三万五"), Text("说明.txt", "验收过了"), Program("setup.pdf")]);

        await Row(page, "录音.mp4", "已收到").WaitForAsync();
        await Row(page, "说明.txt", "已收到").WaitForAsync();
        await Row(page, "setup.pdf", "不能收").WaitForAsync();
        await Row(page, "setup.pdf", "重试").WaitForAsync();
        Assert.Equal(1, await page.Locator("#files li", new() { HasText = "录音.mp4" }).Locator("progress").EvaluateAsync<double>("bar => bar.value"));
        Assert.True(breaks > 4, $"Only {breaks} parts were sent.");
        Assert.Equal(["对账单.txt", "录音.mp4", "说明.txt"], (await FilesAsync(host, opened)).Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Contains(await FilesAsync(host, opened), file => file is { Name: "录音.mp4", Size: 9 << 20 });
    }

    [Fact]
    public async Task Recording_goes_on_after_a_reload_where_it_stopped()
    {
        var page = await browser.OpenAsync(Screen.Phone);
        await using var host = await TestHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        var sent = new List<string>();
        var isBroken = true;
        await page.RouteAsync(Part(), async route =>
        {
            sent.Add(route.Request.Url);
            await (isBroken && sent.Count > 2 ? route.AbortAsync() : route.ContinueAsync());
        });
        var file = Path.Combine(Directory.CreateTempSubdirectory("upload-").FullName, "会议录音.mp4");
        await File.WriteAllBytesAsync(file, Recording("", 21 << 20).Buffer, Stop);
        await page.GotoAsync($"{host.Address}/l/{opened.LinkToken}/files");
        await page.SetInputFilesAsync("#choose", file);
        await Row(page, "会议录音.mp4", "恢复后自动继续").WaitForAsync();

        Task? leaving = null;
        page.Dialog += (_, dialog) => leaving = dialog.AcceptAsync();
        await page.ReloadAsync();
        await (leaving ?? Task.CompletedTask);
        (isBroken, var before) = (false, sent.Count);
        await page.SetInputFilesAsync("#choose", file);
        await Row(page, "会议录音.mp4", "已收到").WaitForAsync();

        Assert.EndsWith("at=8388608", sent[before], StringComparison.Ordinal);
        Assert.Equal(21 << 20, (await FilesAsync(host, opened)).Single().Size);
    }

    private static FilePayload Text(string name, string words) => new() { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(words) };

    private static FilePayload Program(string name) => new() { Name = name, MimeType = "application/pdf", Buffer = [0x4d, 0x5a, 0x90, 0x00, .. new byte[200]] };

    private static FilePayload Recording(string name, int size)
    {
        var bytes = new byte[size];
        byte[] start = [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0, .. "mp42isom"u8];
        start.CopyTo(bytes, 0);
        return new() { Name = name, MimeType = "video/mp4", Buffer = bytes };
    }

    private static ILocator Row(IPage page, string name, string said) => page.Locator("#files li", new() { HasText = name }).Filter(new() { HasText = said });

    private static async Task<OpenedCase> OpenCaseAsync(TestHost host) => (await host.Services.GetRequiredService<OpenCase>().RunAsync(
        new(Guid.NewGuid().ToString(), CaseKind.Other, CaseSource.Phone, new GeneralPayload { Words = "尾款" }, new ContactDetails(Person: "王女士"), IsComplete: true), Stop)).Value;

    private static async Task<IReadOnlyList<FileReference>> FilesAsync(TestHost host, OpenedCase opened) =>
        [.. (await host.Services.GetRequiredService<CaseLists>().ThreadAsync(opened.CaseId, 0, new(Guid.Empty, IsSupervisor: true), Stop)).SelectMany(view => view.Line.Files ?? [])];

    [GeneratedRegex(@"/files/[^/]+\?at=")]
    private static partial Regex Part();
}
