using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Road;

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
}
