using System.Text.RegularExpressions;
using FrontDoor.Tests.Road;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Console;

/// <summary>The built host with its sample people, and a browser for each of them.</summary>
public sealed partial class Office : IAsyncLifetime
{
    private readonly Browser browser = new();
    private Dictionary<string, string> passwords = [];

    internal HostProcess Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await browser.InitializeAsync();
        Host = await HostProcess.StartAsync(new() { ["environment"] = "Development" });
        await Tests.Host.TestHost.EventuallyAsync(() => Task.FromResult(Row().IsMatch(Host.Output)), "the table of sample people");
        passwords = Row().Matches(Host.Output).ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value);
    }

    public async Task<IPage> SignInAsync(string user, Screen screen = Screen.Desk)
    {
        var page = await browser.OpenAsync(screen);
        await page.GotoAsync(new Uri(Host.Address, "/console").ToString());
        await page.FillAsync("[name='Form.UserName']", user);
        await page.FillAsync("[name='Form.Password']", passwords[user]);
        await page.ClickAsync("button.go");
        // No wait for the load of a page that may have loaded already: that event would be waited for in vain.
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("sign-in"));
        return page;
    }

    /// <summary>Signs in, waits for the enterprise's case to come without a reload, and takes it over.</summary>
    internal async Task<(IPage Page, Enterprise Enterprise)> TakeOverAsync(string company, Screen screen = Screen.Desk)
    {
        var page = await SignInAsync("legal1", screen);
        await page.Locator(".rows").WaitForAsync();
        var enterprise = await Enterprise.StartAsync(Host);
        await enterprise.AskForPersonAsync(company);
        await page.Locator(".row", new() { HasText = company }).First.ClickAsync();
        await page.ClickAsync(".acts .go");
        await page.Locator(".line.event", new() { HasText = "接管" }).WaitForAsync();
        await enterprise.HearAsync("沈律师");
        return (page, enterprise);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        await Host.DisposeAsync();
    }

    [GeneratedRegex(@"^  (\w+) +([a-z2-9]{5}(?:-[a-z2-9]{5}){3}) ", RegexOptions.Multiline)]
    private static partial Regex Row();
}
