using FrontDoor.Tests.Road;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Notices;

/// <summary>A notice as people walk it, in real Chromium against the real host: captain, supervisor, and three enterprises.</summary>
[Collection(WholeRoad.Name)]
public sealed class NoticeWalk(Browser browser) : IClassFixture<Browser>
{
    private const string Title = "周六停电检修";

    [Fact]
    public async Task A_captain_joins_by_link_and_reaches_the_park_and_sees_who_has_not_confirmed()
    {
        var supervisor = await browser.OpenAsync(Screen.Desk);
        var captain = await browser.OpenAsync(Screen.Phone);
        var member = new ChatPhone(await browser.OpenAsync(Screen.Phone));
        var other = await browser.OpenAsync(Screen.Phone);
        await using var host = await HostProcess.StartAsync(new() { ["environment"] = "Development", ["Notices:QuietFrom"] = "00:00", ["Notices:QuietUntil"] = "00:00" });
        try
        {
            var (invitation, park) = await AppointAsync(supervisor, host);
            await JoinAsync(captain, invitation);
            var enterprise = await MemberAsync(member, host, park);
            var notice = await WriteAsync(captain);
            await ApproveAsync(supervisor, host);
            await ConfirmInChatAsync(member);
            await SeeConfirmedAsync(captain, notice, enterprise);
            await SayByGroupLinkAsync(other, captain, notice);
            await AskAsync(member);
            await ChaseAsync(captain, notice);
            await WriteInChatAsync(new ChatPhone(captain), host);
            await LeaveAsync(member);
            await ListsAsync(supervisor, notice);
        }
        catch
        {
            await Pictures.TakeAsync(captain, "failed-captain");
            await Pictures.TakeAsync(supervisor, "failed-supervisor");
            await Pictures.TakeAsync(member.Page, "failed-member");
            await Pictures.TakeAsync(other, "failed-other");
            throw;
        }
    }

    private static async Task<(string Invitation, string Park)> AppointAsync(IPage page, HostProcess host)
    {
        await page.GotoAsync(new Uri(host.Address, "/notices/captains").ToString());
        await page.FillAsync("[name='Form.UserName']", "supervisor");
        await page.FillAsync("[name='Form.Password']", await host.PasswordAsync("supervisor"));
        await page.ClickAsync("button.go");
        await page.FillAsync("[name=name]", "许大姐");
        var park = (await page.Locator("#park option").First.GetAttributeAsync("value"))!;
        await page.ClickAsync("button:has-text('任命队长')");
        var row = page.Locator(".recipients li").Filter(new() { HasTextString = "许大姐" });
        await row.GetByText("发加入链接").ClickAsync();
        await Pictures.TakeAsync(page, "captains");
        return (await page.InputValueAsync("#invitation"), park);
    }

    private static async Task JoinAsync(IPage page, string invitation)
    {
        await page.GotoAsync(invitation);
        await Pictures.TakeAsync(page, "captain-join");
        await page.GetByText("就用这部手机").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "园区通知" })).ToBeVisibleAsync();
        await page.GotoAsync(invitation);
        await Assertions.Expect(page.GetByText("就用这部手机")).ToHaveCountAsync(0);
    }

    private static async Task<string> MemberAsync(ChatPhone member, HostProcess host, string park)
    {
        await member.Page.GotoAsync(new Uri(host.Address, $"/join/{park}?q=样例").ToString());
        var first = member.Page.Locator("label.tick").First;
        var name = (await first.InnerTextAsync()).Trim();
        await first.ClickAsync();
        await Pictures.TakeAsync(member.Page, "member-join");
        await member.Page.ClickAsync("button:has-text('加入')");
        await member.HearAsync("欢迎");
        return name;
    }

    private static async Task<string> WriteAsync(IPage page)
    {
        await page.GotoAsync(new Uri(new Uri(page.Url), "/notices").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "写通知", Exact = true }).ClickAsync();
        await page.FillAsync("#title", Title);
        await page.FillAsync("#text", "本周六8点到12点全园停电检修，请提前保存数据，关好空调。");
        await Pictures.TakeAsync(page, "captain-write", isWhole: true);
        await page.ClickAsync("button:has-text('下一步')");
        await Assertions.Expect(page.Locator(".big")).ToContainTextAsync("1 个人");
        await Pictures.TakeAsync(page, "captain-preview", isWhole: true);
        await page.ClickAsync("button:has-text('交给主管审批')");
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("等审批");
        return new Uri(page.Url).GetLeftPart(UriPartial.Path);
    }

    private static async Task ApproveAsync(IPage page, HostProcess host)
    {
        await page.GotoAsync(new Uri(host.Address, "/notices").ToString());
        await Pictures.TakeAsync(page, "supervisor-list");
        await page.Locator(".notice-row").Filter(new() { HasTextString = Title }).First.ClickAsync();
        await page.ClickAsync("button:has-text('同意发送')");
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("等您转到群里");
    }

    private static async Task ConfirmInChatAsync(ChatPhone member)
    {
        await member.HearAsync(Title);
        await Pictures.TakeAsync(member.Page, "member-notice");
        await member.PressAsync("收到");
        await member.HearAsync("已登记您收到了");
    }

    private static async Task SeeConfirmedAsync(IPage captain, string notice, string enterprise)
    {
        await captain.GotoAsync(notice + "?show=Confirmed");
        await Assertions.Expect(captain.Locator("#counts")).ToContainTextAsync("已确认 1");
        await Assertions.Expect(captain.Locator(".recipients li")).ToHaveCountAsync(1);
        await Assertions.Expect(captain.Locator(".recipients")).ToContainTextAsync(enterprise);
        await Pictures.TakeAsync(captain, "captain-receipts", isWhole: true);
    }

    private static async Task SayByGroupLinkAsync(IPage page, IPage captain, string notice)
    {
        await captain.GotoAsync(notice + "?show=NotConfirmed");
        await Pictures.TakeAsync(captain, "captain-group", isWhole: true);
        var address = (await captain.InputValueAsync("#group-text")).Split('\n')[^1];
        var enterprise = (await captain.Locator(".recipients li strong").First.InnerTextAsync()).Trim();
        await page.GotoAsync(address);
        await page.FillAsync("#q", enterprise);
        await page.ClickAsync("button:has-text('查找')");
        await page.Locator("label.tick").First.ClickAsync();
        await Pictures.TakeAsync(page, "group-page", isWhole: true);
        await page.ClickAsync("button:has-text('我们收到了')");
        await Assertions.Expect(page.GetByText("的回执记下了")).ToBeVisibleAsync();
        await captain.GotoAsync(notice);
        await Assertions.Expect(captain.Locator("#counts")).ToContainTextAsync("群里说收到 1");
        await captain.GetByText("我已经发到群里了").ClickAsync();
        await Assertions.Expect(captain.GetByText("记下了：已转到群里")).ToBeVisibleAsync();
        await captain.GotoAsync(address + "/poster");
        await Pictures.TakeAsync(captain, "poster", isWhole: true);
    }

    private static async Task AskAsync(ChatPhone member)
    {
        await member.PressAsync("我有问题");
        await member.HearAsync("请把问题写给我");
        await member.SayAsync("冷库能不能单独供电？");
        await member.HearAsync("编号");
        await Pictures.TakeAsync(member.Page, "member-asked");
    }

    private static async Task WriteInChatAsync(ChatPhone captain, HostProcess host)
    {
        await captain.Page.GotoAsync(new Uri(host.Address, "/chat").ToString());
        await captain.SayAsync("发通知");
        await captain.HearAsync("第一行写标题");
        await captain.SayAsync("周五食堂停业一天，请自带午饭");
        await captain.HearAsync("靠您转到微信群");
        await Pictures.TakeAsync(captain.Page, "captain-chat");
        await captain.PressAsync("确认发送");
        await captain.HearAsync("通知交出去了");
    }

    private static async Task LeaveAsync(ChatPhone member)
    {
        await member.SayAsync("最近通知");
        await member.HearAsync("/n/");
        await member.SayAsync("退订");
        await member.HearAsync("已退订");
    }

    /// <summary>The receipts as a file, and the same file as a list of enterprises that are all known already.</summary>
    private static async Task ListsAsync(IPage supervisor, string notice)
    {
        var file = await supervisor.Context.APIRequest.GetAsync(notice + "/receipts.xlsx");
        var path = Path.Combine(Directory.CreateTempSubdirectory("walk-").FullName, "回执.xlsx");
        await File.WriteAllBytesAsync(path, await file.BodyAsync(), TestContext.Current.CancellationToken);
        await supervisor.GotoAsync(new Uri(new Uri(supervisor.Url), "/notices/directory").ToString());
        await supervisor.SetInputFilesAsync("#list", path);
        await supervisor.ClickAsync("button:has-text('看看会改什么')");
        await Assertions.Expect(supervisor.Locator(".facts dd").First).ToHaveTextAsync("0");
        await Assertions.Expect(supervisor.Locator(".facts dd").Nth(2)).Not.ToHaveTextAsync("0");
        await Pictures.TakeAsync(supervisor, "import");
    }

    private static async Task ChaseAsync(IPage captain, string notice)
    {
        await captain.GotoAsync(notice + "?show=NotConfirmed");
        await captain.ClickAsync("button:has-text('提醒没确认的企业')");
        await Assertions.Expect(captain.Locator("h1")).ToContainTextAsync("提醒：" + Title);
        await Assertions.Expect(captain.Locator("#state")).ToHaveTextAsync("等审批");
    }
}
