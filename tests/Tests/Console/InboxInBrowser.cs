using FrontDoor.Core.Directory;
using FrontDoor.Tests.Road;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Console;

/// <summary>The inbox of a desk in Chromium: who gets a case, what is seen live, what goes from hand to hand.</summary>
[Collection(WholeRoad.Name)]
public sealed class InboxInBrowser(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Of_two_who_take_over_at_once_one_holds_and_the_other_is_told_who()
    {
        var (first, second) = (await office.SignInAsync("legal1"), await office.SignInAsync("legal2"));
        var enterprise = await Enterprise.StartAsync(office.Host);
        await enterprise.AskForPersonAsync("杭州双灯数字科技有限公司");
        foreach (var page in (IPage[])[first, second])
        {
            await Row(page, "双灯").ClickAsync();
            await Act(page, "接管").WaitForAsync();
        }

        await Task.WhenAll(Act(first, "接管").ClickAsync(), Act(second, "接管").ClickAsync());

        await enterprise.HearAsync("律师");
        await Task.WhenAny(Act(first, "交回机器人").WaitForAsync(), Act(second, "交回机器人").WaitForAsync());
        var (winner, loser) = await Act(first, "交回机器人").CountAsync() > 0 ? (first, second) : (second, first);
        await loser.Locator(".compose-reply .hint").WaitForAsync();
        Assert.Equal((1, 0), (await Act(winner, "交回机器人").CountAsync(), await Act(loser, "交回机器人").CountAsync()));
        Assert.Single(await enterprise.ReadAsync(), said => Enterprise.Text(said).Contains("律师", StringComparison.Ordinal));
        await winner.Locator(".tag.looking", new() { HasText = winner == first ? "何律师" : "沈律师" }).WaitForAsync();
    }

    [Fact]
    public async Task Case_is_resolved_only_when_the_other_desk_has_answered()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州同办数字科技有限公司");
        var assists = page.Locator("section[aria-label='协办']");
        await assists.GetByRole(AriaRole.Button, new() { Name = "请协办" }).ClickAsync();
        await assists.Locator("select").SelectOptionAsync(Desk.Economy);
        await assists.Locator("textarea").FillAsync("这家企业领过奖励吗");
        await assists.Locator(".go").ClickAsync();
        await page.Locator(".line.event", new() { HasText = "领过奖励" }).WaitForAsync();

        await DoAsync(page, "办结", "已调解");
        await page.Locator(".act-panel .sentence-bad").WaitForAsync();
        await page.Locator(".act-panel .plain").ClickAsync();

        var other = await office.SignInAsync("economy1");
        await other.Locator(".tabs button", new() { HasText = "待协办" }).ClickAsync();
        await Row(other, "同办").ClickAsync();
        await other.Locator(".pane-card .claim textarea").FillAsync("去年领过一次");
        await other.Locator(".pane-card .claim .go").ClickAsync();

        await page.Locator(".line.event", new() { HasText = "去年领过一次" }).WaitForAsync();
        await DoAsync(page, "办结", "已调解");
        await enterprise.HearAsync("已调解");
        Assert.DoesNotContain(await enterprise.ReadAsync(), said => Enterprise.Text(said).Contains("领过", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_back_the_bot_tells_the_digest_and_goes_on_after_what_the_specialist_learned()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州续问数字科技有限公司");
        var gap = page.Locator(".gap", new() { HasText = "应付时间" }).First;
        await gap.GetByRole(AriaRole.Button, new() { Name = "填写" }).ClickAsync();
        await gap.Locator("input").FillAsync("2026-06-30");
        await gap.Locator(".go").ClickAsync();
        await page.Locator(".pane-card dd", new() { HasText = "2026" }).First.WaitForAsync();

        await Act(page, "交回机器人").ClickAsync();
        await page.Locator(".act-panel textarea").First.FillAsync("周五面谈");
        await page.Locator(".act-panel textarea").Last.FillAsync("合同复印件");
        await page.Locator(".act-panel .go").ClickAsync();

        var told = await enterprise.HearAsync("周五面谈");
        Assert.Contains("合同复印件", Enterprise.Text(told), StringComparison.Ordinal);
        var before = (await enterprise.ReadAsync()).Count;
        await enterprise.PressAsync(told, 0);
        await Tests.Host.TestHost.EventuallyAsync(async () => (await enterprise.ReadAsync()).Count > before + 1, "the bot goes on");
        Assert.DoesNotContain((await enterprise.ReadAsync()).Skip(before), said => Enterprise.Text(said).Contains("什么时候", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_asked_for_by_a_card_goes_into_the_case_while_the_specialist_holds()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州补填数字科技有限公司");

        await page.Locator(".gap", new() { HasText = "应付时间" }).First.GetByRole(AriaRole.Button, new() { Name = "请企业补充" }).ClickAsync();
        await enterprise.HearAsync("请补充");
        var before = (await enterprise.ReadAsync()).Count;
        await enterprise.SayAsync("约好今年8月31日付");

        await page.Locator(".pane-card dd", new() { HasText = "8" }).First.WaitForAsync();
        await Assertions.Expect(page.Locator(".gap", new() { HasText = "应付时间" })).ToHaveCountAsync(0);
        Assert.Equal(before + 1, (await enterprise.ReadAsync()).Count);
    }

    [Fact]
    public async Task After_sleep_and_after_a_restart_of_the_host_every_line_is_there_once()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州醒来数字科技有限公司");
        await page.Context.SetOfflineAsync(true);
        await enterprise.SayAsync("睡着时第一句");
        await enterprise.SayAsync("睡着时第二句");
        await page.Context.SetOfflineAsync(false);
        await Lines(page, "睡着时第二句").WaitForAsync();

        await office.Host.KillAsync();
        await office.Host.StartAgainAsync();
        await enterprise.SayAsync("重启后一句");

        await Lines(page, "重启后一句").WaitForAsync();
        foreach (var words in (string[])["睡着时第一句", "睡着时第二句", "重启后一句"])
        {
            await Assertions.Expect(Lines(page, words)).ToHaveCountAsync(1);
        }
    }

    [Fact]
    public async Task Colleague_who_is_mentioned_finds_the_case_unread_and_by_two_characters()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州提及数字科技有限公司");
        await page.ClickAsync(".compose-tabs label[for=compose-note]");
        var note = page.Locator(".compose-note textarea");
        await note.PressSequentiallyAsync("@何");
        await page.Locator(".suggest li").First.WaitForAsync();
        await note.PressAsync("Enter");
        await note.PressSequentiallyAsync("请看驷马桥");
        await note.PressAsync("Control+Enter");
        await page.Locator(".line.note", new() { HasText = "@何律师 请看驷马桥" }).WaitForAsync();

        var colleague = await office.SignInAsync("legal2");
        await colleague.Locator(".tabs button", new() { HasText = "提到我" }).ClickAsync();
        await Row(colleague, "提及").Locator(".unread").WaitForAsync();
        await colleague.FillAsync(".find input", "驷马");
        await colleague.PressAsync(".find input", "Enter");
        await Assertions.Expect(colleague.Locator(".rows .row")).ToHaveCountAsync(1);
        await Row(colleague, "提及").ClickAsync();
        await colleague.Locator(".line.note").WaitForAsync();
        await Assertions.Expect(Row(colleague, "提及").Locator(".unread")).ToHaveCountAsync(0);
        Assert.DoesNotContain(await enterprise.ReadAsync(), said => Enterprise.Text(said).Contains("驷马", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Double_is_merged_and_the_conversation_goes_on_in_the_other_case()
    {
        var (page, enterprise) = await office.TakeOverAsync("杭州重报数字科技有限公司");
        var number = await page.Locator(".thread-head .number").InnerTextAsync();
        await page.GotoAsync(new Uri(office.Host.Address, "/console/new").ToString());
        await page.FillAsync("[name=enterprise]", "杭州重报数字科技有限公司");
        await page.FillAsync("[name=person]", "王小样");
        await page.FillAsync("[name=phone]", "13800001234");
        await page.FillAsync("[name=words]", "又打电话来说同一件事");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.ClickAsync("a[href^='/console/cases/']");
        await page.ClickAsync(".acts .go");
        var into = await page.Locator(".thread-head .number").InnerTextAsync();

        await page.Locator(".other-cases .row, .pane-card .row", new() { HasText = number }).First.ClickAsync();
        await page.Locator(".thread-head .number", new() { HasText = number }).WaitForAsync();
        await page.Locator("section[aria-label='合并重复诉求'] select").SelectOptionAsync(new SelectOptionValue { Index = await IndexAsync(page, into) });
        await page.GetByRole(AriaRole.Button, new() { Name = "合并", Exact = true }).ClickAsync();

        await page.Locator(".thread-head .number", new() { HasText = into }).WaitForAsync();
        await enterprise.HearAsync(into);
        await enterprise.SayAsync("好的，合在一起");
        await Lines(page, "合在一起").WaitForAsync();
    }

    private static async Task<int> IndexAsync(IPage page, string number)
    {
        var options = await page.Locator("section[aria-label='合并重复诉求'] select option").AllInnerTextsAsync();
        return options.ToList().FindIndex(option => option.Contains(number, StringComparison.Ordinal));
    }

    private static ILocator Row(IPage page, string company) => page.Locator(".rows .row", new() { HasText = company }).First;

    private static ILocator Act(IPage page, string name) => page.Locator(".acts").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Lines(IPage page, string words) => page.Locator(".lines .line", new() { HasText = words });

    private static async Task DoAsync(IPage page, string act, string words)
    {
        await Act(page, act).ClickAsync();
        await page.Locator(".act-panel textarea").First.FillAsync(words);
        await page.ClickAsync(".act-panel .go");
    }
}
