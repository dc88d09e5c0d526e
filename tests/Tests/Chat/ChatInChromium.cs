using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Road;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Chat;

/// <summary>The chat page in real Chromium, with an echo for a bot.</summary>
[Collection(WholeRoad.Name)]
public sealed class ChatInChromium(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(Screen.Phone, "zh-CN")]
    [InlineData(Screen.Desk, "en")]
    public async Task Visitor_is_greeted_writes_and_finds_everything_again_after_a_reload(Screen screen, string locale)
    {
        var page = await browser.OpenAsync(screen, locale);
        Assert.SkipUnless(Directory.Exists(Structure.Checkout.PathOf("bot", "wwwroot", "webchat")), "Web Chat was not fetched: npm is missing.");
        await using var host = await DirectLineHost.StartAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };

        await page.GotoAsync(host.Host.Address + "/chat");
        await page.GetByText("welcome").First.WaitForAsync();
        var box = page.Locator("[data-id=webchat-sendbox-input]");
        await box.FillAsync("尾款三万五拖了一年多");
        await box.PressAsync("Enter");
        await page.GetByText("echo 尾款三万五拖了一年多").First.WaitForAsync();
        await page.ReloadAsync();
        await page.GetByText("echo 尾款三万五拖了一年多").First.WaitForAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Message_written_without_a_network_goes_by_itself_when_it_is_back_once_and_also_after_a_reload()
    {
        var page = await browser.OpenAsync(Screen.Phone);
        Assert.SkipUnless(Directory.Exists(Structure.Checkout.PathOf("bot", "wwwroot", "webchat")), "Web Chat was not fetched: npm is missing.");
        await using var host = await DirectLineHost.StartAsync();
        await page.GotoAsync(host.Host.Address + "/chat");
        await page.GetByText("welcome").First.WaitForAsync();

        await SayOfflineAsync(page, "没有网的时候");
        await page.Context.SetOfflineAsync(false);
        await page.GetByText("echo 没有网的时候").First.WaitForAsync();
        await SayOfflineAsync(page, "又断了");
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await page.GetByText("echo 又断了").First.WaitForAsync();

        foreach (var said in (string[])["没有网的时候", "又断了"])
        {
            Assert.Equal(1, await page.Locator("#webchat .webchat__bubble__content").GetByText(said, new() { Exact = true }).CountAsync());
            Assert.Equal(1, await page.Locator("#webchat .webchat__bubble__content").GetByText("echo " + said, new() { Exact = true }).CountAsync());
        }
    }

    [Fact]
    public async Task Half_a_line_in_the_box_outlives_a_reload()
    {
        var page = await browser.OpenAsync(Screen.Phone);
        Assert.SkipUnless(Directory.Exists(Structure.Checkout.PathOf("bot", "wwwroot", "webchat")), "Web Chat was not fetched: npm is missing.");
        await using var host = await DirectLineHost.StartAsync();
        await page.GotoAsync(host.Host.Address + "/chat");
        await page.GetByText("welcome").First.WaitForAsync();
        await page.Locator(Box).FillAsync("尾款三万五，还没");

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator(Box)).ToHaveValueAsync("尾款三万五，还没");
    }

    private const string Box = "[data-id=webchat-sendbox-input]";

    private static async Task SayOfflineAsync(IPage page, string words)
    {
        await page.Context.SetOfflineAsync(true);
        await page.Locator(Box).FillAsync(words);
        await page.Locator(Box).PressAsync("Enter");
        await page.Locator("#webchat .webchat__bubble__content").GetByText(words, new() { Exact = true }).First.WaitForAsync();
    }
}
