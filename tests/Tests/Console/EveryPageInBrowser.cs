using System.Text.RegularExpressions;
using FrontDoor.Tests.Road;
using FrontDoor.Tests.Structure;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Console;

/// <summary>Every page of the console, at a desk and on a phone, in Chinese and English: nobody is shut out, nothing sticks out, no script complains.</summary>
[Collection(WholeRoad.Name)]
public sealed class EveryPageInBrowser(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData(Screen.Desk, "en")]
    [InlineData(Screen.Phone, "zh-CN")]
    public Task Shuts_nobody_out_and_fits(Screen screen, string language) => LookAsync(screen, language);

    [Theory]
    [InlineData(Screen.Desk, "zh-CN")]
    [InlineData(Screen.Phone, "en")]
    public Task Shuts_nobody_out_and_fits_in_the_other_language_too(Screen screen, string language)
    {
        LongRun.SkipWithout();
        return LookAsync(screen, language);
    }

    private async Task LookAsync(Screen screen, string language)
    {
        await Axe.InstallAsync();
        var found = new List<string>();
        foreach (var user in (string[])["legal1", "supervisor", "admin"])
        {
            var page = await office.SignInAsync(user, screen);
            page.Console += (_, message) => found.AddRange(message.Type == "error" ? [message.Text] : []);
            await page.GotoAsync(new Uri(office.Host.Address, $"/console/language/{language}?returnUrl=/console/welcome").ToString());
            foreach (var address in await PagesAsync(page, user))
            {
                // With the opening, not after it: an event that came in between would be waited for in vain.
                await page.GotoAsync(new Uri(office.Host.Address, address).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
                await page.Locator(".rows, .thread-head, .entry, .people-sheet, .door, main").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
                found.AddRange((await Axe.LookAsync(page)).Select(what => $"{user} {address} {what}"));
                found.AddRange(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth + 1") ? [$"{user} {address} is wider than the screen"] : []);
                await Picture(page, $"{user}{address.Replace('/', '-')}-{screen}-{language}");
            }

            await page.Context.CloseAsync();
        }

        Assert.Equal([], found);
    }

    // Those of the menu, so that a new page is looked at without a word here, and one case.
    private async Task<List<string>> PagesAsync(IPage page, string user)
    {
        await page.Locator(".door").WaitForAsync();
        if (user == "legal1")
        {
            var enterprise = await Enterprise.StartAsync(office.Host);
            await enterprise.AskForPersonAsync("杭州无障碍数字科技有限公司");
            await page.GotoAsync(new Uri(office.Host.Address, "/console").ToString());
            await page.Locator(".row").First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/console/cases/"));
            return ["/console/welcome", "/console/password", "/console", new Uri(page.Url).AbsolutePath, "/console/new"];
        }

        await page.GotoAsync(new Uri(office.Host.Address, user == "admin" ? "/console/people" : "/console/calendar").ToString());
        var links = page.Locator(".nav-row a");
        await links.First.WaitForAsync(new() { State = WaitForSelectorState.Attached }); // on a phone they are behind a button
        return [.. (await links.EvaluateAllAsync<string[]>("all => all.map(link => link.getAttribute('href'))")).Distinct()];
    }

    // Only when a folder is named: pictures are for people who look at the pages.
    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FRONTDOOR_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
