using Microsoft.Playwright;

namespace FrontDoor.Tests.Road;

/// <summary>A specialist at the console.</summary>
internal sealed class ConsoleDesk(IPage page)
{
    public IPage Page => page;

    public async Task SignInAsync(Uri host, string user, string password)
    {
        await page.GotoAsync(new Uri(host, "/console").ToString());
        await page.FillAsync("[name='Form.UserName']", user);
        await page.FillAsync("[name='Form.Password']", password);
        await page.ClickAsync("button.go");
        await Assertions.Expect(page.Locator(".console")).ToBeVisibleAsync();
    }

    /// <summary>Waits for the case in the list, without reloading, and opens it.</summary>
    public async Task OpenCaseAsync(string number)
    {
        await page.Locator(".row").Filter(new() { HasTextString = number }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".acts")).ToBeVisibleAsync();
    }

    public Task PressActAsync(string title) => page.Locator(".acts button").GetByText(title, new() { Exact = true }).ClickAsync();

    public async Task TakeOverAsync()
    {
        await PressActAsync("接管");
        await page.Locator(".acts button").GetByText("交回机器人", new() { Exact = true }).WaitForAsync();
    }

    /// <summary>Fills the panel that an act opened, and does it.</summary>
    public async Task FinishActAsync(string words)
    {
        await page.Locator(".act-panel textarea").First.FillAsync(words);
        await page.ClickAsync(".act-panel .go");
        await Assertions.Expect(page.Locator(".act-panel")).ToHaveCountAsync(0);
    }

    public async Task ReplyAsync(string words)
    {
        await page.FillAsync(".compose-reply textarea", words);
        await page.Keyboard.PressAsync("Control+Enter");
        await SeeAsync(words);
    }

    public Task SeeAsync(string words) =>
        Assertions.Expect(page.Locator(".pane-thread .line").Filter(new() { HasTextString = words }).Last).ToBeVisibleAsync();
}
