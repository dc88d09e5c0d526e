using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Directory;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.Road;
using FrontDoor.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Console;

[Collection(WholeRoad.Name)]
public sealed class ConsoleInBrowser(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task A_phone_call_becomes_a_case_that_the_desk_works(Screen screen)
    {
        var page = await browser.OpenAsync(screen);
        var width = page.ViewportSize!.Width;
        await using var host = await TestHost.StartAsync(environment: "Development");
        var specialist = Guid.NewGuid();
        await host.Services.GetRequiredService<SaveSpecialist>().RunAsync(specialist, "沈律师", [Desk.Legal], true, false, TestContext.Current.CancellationToken);
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, specialist);
        List<string> complaints = [];
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);

        await page.GotoAsync(host.Address + "/console");
        await Picture(page, width, "sign-in");
        await page.FillAsync("[name='Form.UserName']", "lawyer");
        await page.FillAsync("[name='Form.Password']", password);
        await page.ClickAsync("button.go");
        await page.ClickAsync("a[href='/console/new']");

        await page.FillAsync("[name=enterprise]", "青禾展览");
        await page.ClickAsync(".hits button");
        await page.FillAsync("[name=person]", "王女士");
        await page.FillAsync("[name=phone]", "13800000000");
        await page.FillAsync("[name=words]", "展厅视频做完一年多，尾款三万五没付，没签合同，只有微信聊天记录。<b>不是HTML</b>");
        await Picture(page, width, "new");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".saved-number")).ToBeVisibleAsync();
        await Picture(page, width, "saved");
        await page.ClickAsync("a[href^='/console/cases/']");
        await Assertions.Expect(page.Locator(".line", new() { HasText = "<b>不是HTML</b>" }).First).ToBeVisibleAsync();
        await page.ClickAsync(".acts .go");
        await Assertions.Expect(page.Locator(".line.event", new() { HasText = "接管" })).ToBeVisibleAsync();
        await page.ClickAsync(".compose-tabs label[for=compose-note]");
        await page.FillAsync(".compose-note textarea", "先看聊天记录能不能当证据。");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".line.note")).ToBeVisibleAsync();
        await Picture(page, width, "case");
        if (width < 900)
        {
            await page.ClickAsync(".thread-head .to-card");
            await Picture(page, width, "card");
            await page.GotoAsync(host.Address + "/console");
            await page.ClickAsync(".tabs button:nth-child(2)");
            await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(1);
            await Picture(page, width, "list");
        }

        Assert.Equal([], complaints);
    }

    // Only when a folder is named: pictures are for people who look at the pages.
    private static async Task Picture(IPage page, int width, string name)
    {
        if (Environment.GetEnvironmentVariable("FRONTDOOR_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png") });
        }
    }
}
