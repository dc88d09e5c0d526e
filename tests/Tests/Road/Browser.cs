using Microsoft.Playwright;

namespace FrontDoor.Tests.Road;

/// <summary>Debian's Chromium, driven by Playwright; one for all tests of a run.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, ChromiumSandbox = !Environment.IsPrivilegedProcess });
    }

    /// <summary>A page of its own context (own cookies), as on a phone or at a desk. Skips the test where there is no Chromium.</summary>
    public async Task<IPage> OpenAsync(Screen screen, string locale = "zh-CN")
    {
        Assert.SkipWhen(browser is null, $"No Chromium at {Chromium}; tests/run installs it.");
        var (width, height) = screen == Screen.Phone ? (390, 844) : (1280, 800);
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = locale,
            TimezoneId = "Asia/Shanghai",
            HasTouch = screen == Screen.Phone,
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

public enum Screen
{
    Desk,
    Phone,
}
