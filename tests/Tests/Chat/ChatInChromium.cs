using FrontDoor.Tests.DirectLine;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Chat;

/// <summary>The chat page in real Chromium, with an echo for a bot.</summary>
public sealed class ChatInChromium
{
    private const string Chromium = "/usr/bin/chromium";

    private static async Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, ChromiumSandbox = false });

    [Theory]
    [InlineData(390, 844, "zh-CN")]
    [InlineData(1280, 800, "en")]
    public async Task Visitor_is_greeted_writes_and_finds_everything_again_after_a_reload(int width, int height, string locale)
    {
        Assert.SkipUnless(File.Exists(Chromium), "The chat page is tried in Chromium, which is not installed here.");
        Assert.SkipUnless(Directory.Exists(Structure.Checkout.PathOf("bot", "wwwroot", "webchat")), "Web Chat was not fetched: npm is missing.");
        await using var host = await DirectLineHost.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = locale });
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
        Directory.CreateDirectory(Structure.Checkout.PathOf("tests", ".work"));
        await page.ScreenshotAsync(new() { Path = Structure.Checkout.PathOf("tests", ".work", $"chat-{width}.png") });
        Assert.Empty(complaints);
    }
}
