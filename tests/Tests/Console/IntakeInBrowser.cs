using FrontDoor.Tests.Road;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Console;

/// <summary>A need that came by phone, from the form to the enterprise's word on the phone that it is solved.</summary>
[Collection(WholeRoad.Name)]
public sealed class IntakeInBrowser(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Half_filled_form_outlives_a_reload_with_category_and_enterprise()
    {
        var page = await office.SignInAsync("legal1");
        await OpenFormAsync(page);
        await page.FillAsync("[name=enterprise]", "杭州");
        await page.Locator(".hits button").First.ClickAsync();
        var chosen = await page.Locator(".chosen bdi").InnerTextAsync();
        await ChooseAsync(page, "招人用工");
        await ChooseAsync(page, "走访");
        await page.FillAsync("[name=words]", "想招两名电工");
        await page.WaitForFunctionAsync("() => Object.entries(localStorage).some(([key, value]) => key.startsWith('draft:') && value.includes('Hiring') && value.includes('Visit') && value.includes('电工'))");

        await page.ReloadAsync();

        await Pressed(page, "招人用工").WaitForAsync();
        await Pressed(page, "走访").WaitForAsync();
        await page.Locator(".chosen bdi", new() { HasText = chosen }).WaitForAsync();
        await Assertions.Expect(page.Locator("[name=words]")).ToHaveValueAsync("想招两名电工");
    }

    [Fact]
    public async Task Withheld_number_is_said_by_a_button_and_what_is_missing_stands_beside_the_save_button()
    {
        var page = await office.SignInAsync("legal1", Screen.Phone);
        await OpenFormAsync(page);
        await page.FillAsync("[name=person]", "样例不留号的人");
        await page.FillAsync("[name=words]", "问有没有补贴");
        await page.ClickAsync(".save-bar .go");
        await page.Locator(".save-bar .sentence-bad", new() { HasText = "请填联系电话" }).WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => { const said = document.querySelector('.save-bar .sentence-bad').getBoundingClientRect(); return said.top >= 0 && said.bottom <= innerHeight; }"));

        await ChooseAsync(page, "没有电话");
        await page.ClickAsync(".save-bar .go");

        await page.WaitForSelectorAsync("a[href^='/console/cases/']");
    }

    [Fact]
    public async Task Photo_taken_in_the_hall_stands_in_the_thread_and_a_wrong_file_gets_a_sentence()
    {
        var page = await office.SignInAsync("legal1", Screen.Phone);
        await OpenFormAsync(page);
        await ChooseAsync(page, "上门");
        await page.FillAsync("[name=person]", "样例孙先生");
        await page.FillAsync("[name=phone]", "13800006666");
        await page.FillAsync("[name=words]", "拿着合同来问");
        await page.SetInputFilesAsync(".entry input[type=file]", new FilePayload { Name = "run.exe", MimeType = "application/octet-stream", Buffer = [.. "MZ"u8, .. new byte[200]] });
        await page.Locator(".entry .sentence-bad", new() { HasText = "run.exe" }).WaitForAsync();
        await page.SetInputFilesAsync(".entry input[type=file]", new FilePayload { Name = "合同照片.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });
        await page.Locator(".entry .file-link", new() { HasText = "合同照片.png" }).WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.ClickAsync("a[href^='/console/cases/']");

        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.pane-thread .line img')].some(img => img.alt === '合同照片.png' && img.naturalWidth > 0)");
    }

    [Fact]
    public async Task Outcome_of_a_phone_case_is_taken_down_from_the_phone()
    {
        var page = await office.SignInAsync("legal1");
        await OpenFormAsync(page);
        await page.FillAsync("[name=enterprise]", "杭州样例灯光有限公司");
        await page.FillAsync("[name=person]", "样例钱先生");
        await page.FillAsync("[name=phone]", "13800007777");
        await page.FillAsync("[name=words]", "装修尾款两万没付");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.ClickAsync("a[href^='/console/cases/']");
        await page.ClickAsync(".acts .go");

        await ActAsync(page, "办结", "对方答应月底付");
        await Tag(page, "已办结").WaitForAsync();
        await ActAsync(page, "企业电话说未解决", "月底没付");
        await Tag(page, "办理中").WaitForAsync();
        await ActAsync(page, "办结", "款已到账");
        await Tag(page, "已办结").WaitForAsync();
        await page.Locator(".acts button", new() { HasText = "企业电话确认已解决" }).ClickAsync();
        await page.SelectOptionAsync(".act-panel select", "5");
        await page.ClickAsync(".act-panel .go");

        await Tag(page, "企业已确认").WaitForAsync();
        await page.Locator(".pane-card dd", new() { HasText = "5 分" }).WaitForAsync();
    }

    private async Task OpenFormAsync(IPage page)
    {
        await page.GotoAsync(new Uri(office.Host.Address, "/console/new").ToString());
        await page.Locator(".entry").WaitForAsync();
    }

    private static Task ChooseAsync(IPage page, string choice) => page.Locator(".entry .choices button", new() { HasText = choice }).ClickAsync();

    private static ILocator Pressed(IPage page, string choice) => page.Locator(".entry .choices button[aria-pressed=true]", new() { HasText = choice });

    private static ILocator Tag(IPage page, string words) => page.Locator(".thread-head .tag", new() { HasText = words });

    private static async Task ActAsync(IPage page, string act, string words)
    {
        await page.Locator(".acts").GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
        await page.Locator(".act-panel textarea").First.FillAsync(words);
        await page.ClickAsync(".act-panel .go");
        await Assertions.Expect(page.Locator(".act-panel")).ToHaveCountAsync(0);
    }
}
