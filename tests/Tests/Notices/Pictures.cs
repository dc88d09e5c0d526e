using Microsoft.Playwright;

namespace FrontDoor.Tests.Notices;

/// <summary>Only where a folder is named (FRONTDOOR_PICTURES): for people who look at the pages.</summary>
internal static class Pictures
{
    public static async Task TakeAsync(IPage page, string name, bool isWhole = false)
    {
        if (Environment.GetEnvironmentVariable("FRONTDOOR_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = isWhole });
        }
    }
}
