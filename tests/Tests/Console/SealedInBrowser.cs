using System.Text.RegularExpressions;
using FrontDoor.Tests.Road;

namespace FrontDoor.Tests.Console;

/// <summary>A case of the lawyers on the open pages of others, while the enterprise goes on speaking.</summary>
[Collection(WholeRoad.Name)]
public sealed partial class SealedInBrowser(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Supervisor_reads_on_after_a_reason_and_a_stranger_hears_nothing_of_what_happens()
    {
        var (lawyer, enterprise) = await office.TakeOverAsync("杭州澄心数字科技有限公司");
        var address = CaseAddress().Match(lawyer.Url).Value;
        var (supervisor, stranger) = (await office.SignInAsync("supervisor"), await office.SignInAsync("economy1", Screen.Phone));
        await supervisor.GotoAsync(new Uri(office.Host.Address, address).ToString());
        await stranger.GotoAsync(new Uri(office.Host.Address, address).ToString());
        await supervisor.Locator(".sealed").WaitForAsync();
        await supervisor.Locator(".pane-card dd", new() { HasText = "35,000" }).First.WaitForAsync();
        await stranger.Locator(".empty", new() { HasText = "不归您看" }).WaitForAsync();

        await enterprise.SayAsync("对方在微信里承诺过年底付");
        await lawyer.Locator(".lines .line", new() { HasText = "承诺过年底付" }).WaitForAsync();
        Assert.DoesNotContain("王小样", await supervisor.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("承诺过年底付", await supervisor.ContentAsync(), StringComparison.Ordinal);

        await supervisor.FillAsync(".sealed textarea", "企业来电催办");
        await supervisor.ClickAsync(".sealed .go");
        await supervisor.Locator(".lines .line", new() { HasText = "承诺过年底付" }).WaitForAsync();
        await lawyer.Locator(".line.event", new() { HasText = "企业来电催办" }).WaitForAsync();
        Assert.DoesNotContain("澄心", await stranger.ContentAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("/console/cases/[0-9a-f-]{36}")]
    private static partial Regex CaseAddress();
}
