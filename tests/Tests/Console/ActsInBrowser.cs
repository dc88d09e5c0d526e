using System.Text.RegularExpressions;
using FrontDoor.Tests.Road;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Console;

/// <summary>Every act of a specialist, pressed in Chromium, with the enterprise at the other end of the line.</summary>
[Collection(WholeRoad.Name)]
public sealed class ActsInBrowser(Office office) : IClassFixture<Office>
{
    // One pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Talk_goes_both_ways_and_a_note_stays_inside()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州知微数字科技有限公司");

        await enterprise.SayAsync("在吗，我补充一下");
        await Line(page, "enterprise", "补充一下").WaitForAsync();
        await WriteAsync(page, "您好，先把聊天记录发来。");
        await Line(page, "specialist", "聊天记录发来").WaitForAsync();
        await enterprise.HearAsync("先把聊天记录发来");

        await page.ClickAsync(".compose-tabs label[for=compose-note]");
        await page.FillAsync(".compose-note textarea", "企业看不到这句");
        await page.Keyboard.PressAsync("Control+Enter");
        await Line(page, "note", "企业看不到这句").WaitForAsync();
        Assert.DoesNotContain(await enterprise.ReadAsync(), said => Enterprise.Text(said).Contains("看不到", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reply_is_stopped_when_the_enterprise_spoke_meanwhile()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州映川数字科技有限公司");
        var box = page.Locator(".compose-reply textarea");

        await box.ClickAsync();
        await box.PressSequentiallyAsync("好的我看看");
        await enterprise.SayAsync("等等，还有一份对账单");
        await Line(page, "enterprise", "对账单").WaitForAsync();
        await box.PressAsync("Control+Enter");
        await page.ClickAsync(".stale .choices .plain");
        await box.PressAsync("Control+Enter");

        await enterprise.HearAsync("好的我看看");
        Assert.Equal(1, await Line(page, "specialist", "好的我看看").CountAsync());
    }

    [Fact]
    public async Task Files_of_the_enterprise_are_shown_or_saved()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州拾光数字科技有限公司");

        await enterprise.SendFileAsync("chat.png", "image/png", Picture);
        await enterprise.SendFileAsync("statement.pdf", "application/pdf", "%PDF-1.7\n"u8.ToArray());

        await Assertions.Expect(page.Locator(".lines .file-picture img")).ToHaveJSPropertyAsync("naturalWidth", 1);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".lines .file-link", new() { HasText = "statement" }).ClickAsync());
        Assert.Equal("statement.pdf", download.SuggestedFilename);
        await page.Locator(".pane-card .file-link", new() { HasText = "statement" }).WaitForAsync();

        await enterprise.SendFileAsync("empty.pdf", "application/pdf", []);
        await Line(page, "enterprise", "没有收下").WaitForAsync();
    }

    [Fact]
    public async Task Calls_visits_appointments_and_waiting_are_in_the_thread()
    {
        var (page, _) = await office.TakeOverAsync("杭州远帆数字科技有限公司");

        foreach (var (act, words) in ((string, string)[])[("记通话", "下周付"), ("记走访", "见了会计"), ("记预约", "周五十点面谈"), ("等企业", "补合同复印件"), ("等外部", "等司法所")])
        {
            await PressAsync(page, act, words);
            await page.Locator(".line", new() { HasText = words }).WaitForAsync();
        }

        await page.Locator(".thread-head .tag", new() { HasText = "等外部" }).WaitForAsync();
        await PressAsync(page, "开始办理");
        await page.Locator(".thread-head .tag", new() { HasText = "办理中" }).WaitForAsync();
    }

    [Fact]
    public async Task Given_back_the_bot_tells_the_digest()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州木言数字科技有限公司");

        await PressAsync(page, "交回机器人", "周五面谈，还差合同");

        await enterprise.HearAsync("还差合同");
        await page.Locator(".thread-head .tag", new() { HasText = "机器人接待" }).WaitForAsync();
    }

    [Fact]
    public async Task Transferred_case_waits_at_the_other_desk_which_refuses_it()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州朗星数字科技有限公司", Screen.Phone);
        await page.Locator(".acts button", new() { HasText = "转科室" }).ClickAsync();
        await page.SelectOptionAsync(".act-panel select", new SelectOptionValue { Label = "经济发展" });
        await page.Locator(".act-panel textarea").First.FillAsync("企业想问政策补贴");
        await page.ClickAsync(".act-panel .go");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/console$"));
        await enterprise.HearAsync("经济发展");

        var other = await office.SignInAsync("economy1");
        await other.Locator(".row", new() { HasText = "朗星" }).ClickAsync();
        await other.Locator(".line.event", new() { HasText = "企业想问政策补贴" }).WaitForAsync();
        await PressAsync(other, "不予受理", "不在本社区，请去区法律援助中心");

        await enterprise.HearAsync("区法律援助中心");
        await other.Locator(".thread-head .tag", new() { HasText = "不予受理" }).WaitForAsync();
    }

    [Fact]
    public async Task Resolved_case_is_confirmed_and_rated_by_the_enterprise()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州汇禾数字科技有限公司");

        await PressAsync(page, "办结", "对方已付清尾款");
        await enterprise.PressAsync(await enterprise.HearAsync("对方已付清尾款"), 0);
        await enterprise.PressAsync(await enterprise.HearAsync("打个分"), ^1);

        await page.Locator(".pane-card dd", new() { HasText = "5 分" }).WaitForAsync();
        await page.Locator(".thread-head .tag", new() { HasText = "企业已确认" }).WaitForAsync();
    }

    [Fact]
    public async Task Resolved_case_whose_enterprise_asks_for_a_person_is_taken_over_again()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州晴川数字科技有限公司");
        await PressAsync(page, "办结", "已发律师函");
        await enterprise.HearAsync("已发律师函");
        await page.Locator(".thread-head .tag", new() { HasText = "已办结" }).WaitForAsync();

        await enterprise.SayAsync("转人工");
        await page.Locator(".acts button", new() { HasText = "接管" }).ClickAsync();

        await page.Locator(".thread-head .tag", new() { HasText = "办理中" }).WaitForAsync();
        await WriteAsync(page, "我在，请讲");
        await enterprise.HearAsync("我在，请讲");
    }

    [Fact]
    public async Task Personal_link_opens_until_it_is_revoked()
    {
        var (page, _) = await office.TakeOverAsync("杭州澄心数字科技有限公司");
        await page.GetByRole(AriaRole.Button, new() { Name = "显示链接" }).ClickAsync();
        var link = await page.Locator(".link-box input").InputValueAsync();
        using var client = office.Host.Client();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync(new Uri(link), TestContext.Current.CancellationToken)).StatusCode);

        await page.GetByRole(AriaRole.Button, new() { Name = "作废链接" }).ClickAsync();
        // In the second box, which asks once more: before it stands there the last such button is the first one again.
        await page.Locator(".link-box").Nth(1).Locator(".danger").ClickAsync();
        await page.Locator(".line.event", new() { HasText = "作废个人链接" }).WaitForAsync();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(new Uri(link), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Half_written_text_outlives_the_host_and_ends_with_the_session()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州北屿数字科技有限公司");
        var box = page.Locator(".compose-reply textarea");
        await box.ClickAsync();
        await box.PressSequentiallyAsync("重启前写的半句");
        await page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('draft:'))");
        await page.EvaluateAsync("window.isOldPage = true");

        await office.Host.KillAsync();
        await office.Host.StartAgainAsync();
        await page.WaitForFunctionAsync("() => !window.isOldPage && document.querySelector('.compose-reply textarea:enabled')?.value === '重启前写的半句'", null, new() { Timeout = 60_000 });
        await box.PressAsync("Control+Enter");
        await enterprise.HearAsync("重启前写的半句");
        await Assertions.Expect(box).ToHaveValueAsync("");

        await box.PressSequentiallyAsync("没写完");
        await page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('draft:'))");
        await page.GotoAsync(new Uri(office.Host.Address, "/console/welcome").ToString());
        await page.ClickAsync(".door-out button");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/console/sign-in$"));
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('draft:')).length"));
    }

    private static ILocator Line(IPage page, string side, string words) => page.Locator($".lines .line.{side}", new() { HasText = words });

    private static async Task WriteAsync(IPage page, string words)
    {
        await page.FillAsync(".compose-reply textarea", words);
        await page.Keyboard.PressAsync("Control+Enter");
    }

    private static async Task PressAsync(IPage page, string act, string? words = null)
    {
        var more = page.Locator(".acts button", new() { HasText = "更多" });
        if (await more.CountAsync() > 0)
        {
            await more.ClickAsync();
        }

        await page.Locator(".acts").GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
        if (words is not null)
        {
            var panel = page.Locator($".act-panel[aria-label='{act}']");
            await panel.Locator("textarea").First.FillAsync(words);
            await panel.Locator(".go").ClickAsync();
        }
    }
}
