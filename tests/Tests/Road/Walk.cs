using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Road;

/// <summary>The road of the first issue as people walk it, in real Chromium against the real host.</summary>
[Collection(WholeRoad.Name)]
public sealed partial class Walk(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task From_a_companys_first_message_to_a_specialists_answer_and_the_companys_rating()
    {
        var phone = new ChatPhone(await browser.OpenAsync(Screen.Phone));
        var desk = new ConsoleDesk(await browser.OpenAsync(Screen.Desk));
        await using var host = await HostProcess.StartAsync(new() { ["environment"] = "Development" });
        try
        {
            await desk.SignInAsync(host.Address, "legal1", await host.PasswordAsync("legal1"));
            var (number, link) = await TellAsync(phone, host);
            await desk.OpenCaseAsync(number);
            await TalkAsync(phone, desk);
            await ResolveAsync(phone, desk);
            await ReturnByLinkAsync(link, number);
            await RecordCallAsync(desk, host);
        }
        catch
        {
            await PictureAsync(phone.Page, "failed-phone");
            await PictureAsync(desk.Page, "failed-desk");
            throw;
        }
    }

    private static async Task<(string Number, string Link)> TellAsync(ChatPhone phone, HostProcess host)
    {
        await phone.OpenAsync(host.Address);
        await phone.SayAsync("我们给一家公司做了展厅视频，尾款三万五拖了一年多，没签合同，只有微信聊天记录");
        await phone.HearAsync("35,000");
        await phone.SayAsync("我们是杭州样例数字文化有限公司，我叫王小样，电话13800001234");
        await phone.HearAsync("编号");
        var told = await phone.TextAsync("编号");
        await phone.SayAsync("欠款方是杭州样例会展服务有限公司");
        await phone.SayAsync("金额改成4万");
        await phone.HearAsync("40,000");
        await phone.SendFileAsync(await ScreenshotAsync(phone.Page));
        await phone.HearAsync("收到");
        await phone.SeePictureAsync("聊天截图.png");
        await FinishAsync(phone);
        await PictureAsync(phone.Page, "phone-summary");
        return (Numbers().Match(told).Value, Links().Match(told).Value);
    }

    /// <summary>Answers what is still asked until the summary stands there, and confirms it.</summary>
    private static async Task FinishAsync(ChatPhone phone)
    {
        var confirm = phone.Page.Locator("#webchat button").Filter(new() { HasTextString = "确认" }).Last;
        var skip = phone.Page.Locator("#webchat button").Filter(new() { HasTextRegex = NoMore() }).Last;
        await skip.Or(confirm).Last.WaitForAsync();
        while (!await confirm.IsVisibleAsync())
        {
            var said = await phone.CountAsync();
            await skip.ClickAsync();
            // The press itself and an answer: only then do the next buttons stand there.
            await phone.HearMoreAsync(said + 2);
            await skip.Or(confirm).Last.WaitForAsync();
        }

        await confirm.ClickAsync();
    }

    private static async Task TalkAsync(ChatPhone phone, ConsoleDesk desk)
    {
        await desk.TakeOverAsync();
        await phone.HearAsync("沈律师");
        await desk.ReplyAsync("您好，我是沈律师。对方在微信里答应过付款日期吗？");
        await phone.HearAsync("答应过付款日期吗");
        await phone.HearAsync("沈律师：");
        await phone.SayAsync("答应过，说年底前付，后来又拖");
        await desk.SeeAsync("说年底前付");
        await PictureAsync(desk.Page, "desk-talk");
        await PictureAsync(phone.Page, "phone-talk");
        await desk.PressActAsync("交回机器人");
        await desk.FinishActAsync("请把答应付款的聊天截图发来");
        await phone.HearAsync("请把答应付款的聊天截图发来");
    }

    private static async Task ResolveAsync(ChatPhone phone, ConsoleDesk desk)
    {
        await desk.PressActAsync("办结");
        await desk.FinishActAsync("对方已付清四万元");
        await phone.HearAsync("对方已付清四万元");
        await phone.PressAsync("解决了");
        await phone.PressAsync("5");
        await Assertions.Expect(desk.Page.Locator(".thread-head .tag", new() { HasText = "企业已确认" })).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator(".pane-card dd", new() { HasText = "5 分" })).ToBeVisibleAsync();
        await PictureAsync(phone.Page, "phone-rated");
        await PictureAsync(desk.Page, "desk-rated");
    }

    private async Task ReturnByLinkAsync(string link, string number)
    {
        var page = await browser.OpenAsync(Screen.Phone);
        await page.GotoAsync(link);
        await Assertions.Expect(page.GetByText(number)).ToBeVisibleAsync();
        await PictureAsync(page, "phone-link");
        await page.Locator("form[action$='/continue'] button").ClickAsync();
        await new ChatPhone(page).HearAsync("对方已付清四万元");
    }

    private static async Task RecordCallAsync(ConsoleDesk desk, HostProcess host)
    {
        await desk.Page.GotoAsync(new Uri(host.Address, "/console/new").ToString());
        await desk.Page.FillAsync("[name=enterprise]", "杭州");
        await desk.Page.Locator(".hits button").First.ClickAsync();
        await desk.Page.FillAsync("[name=person]", "样例赵女士");
        await desk.Page.FillAsync("[name=phone]", "13800009999");
        await desk.Page.FillAsync("[name=words]", "来电：验收后半年没付尾款");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Page.Locator(".saved-number")).ToBeVisibleAsync();
        await PictureAsync(desk.Page, "desk-call");
    }

    private static async Task<string> ScreenshotAsync(IPage page)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("walk-").FullName, "聊天截图.png");
        await page.ScreenshotAsync(new() { Path = path });
        return path;
    }

    /// <summary>Only where a folder is named: pictures are for people who look at the pages.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FRONTDOOR_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }

    [GeneratedRegex(@"[A-Z]\d{6}-\d{4}")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"https?://\S+/l/[\w-]+")]
    private static partial Regex Links();

    [GeneratedRegex("没有了|跳过")]
    private static partial Regex NoMore();
}
