using FrontDoor.Tests.Console;
using FrontDoor.Tests.Road;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Policies;

/// <summary>Policies and hiring as people walk them, in real Chromium against the real host.</summary>
[Collection(WholeRoad.Name)]
public sealed class PolicyWalk(Office office, Browser browser) : IClassFixture<Office>, IClassFixture<Browser>
{
    private const string Replaced = "云麓区青年人才安居办法";

    [Fact]
    public async Task From_an_imported_pdf_to_an_answer_in_the_chat_and_from_a_hiring_message_to_lawful_words_and_an_open_board()
    {
        var desk = await office.SignInAsync("supervisor");
        var phone = new ChatPhone(await browser.OpenAsync(Screen.Phone));
        await ImportAsync(desk);
        await AskAsync(phone);
        await ReplaceAsync(desk);
        await phone.SayAsync("请问硕士租房补贴政策一年多少钱？");
        await phone.HearAsync("15000元");
        await phone.HearAsync("它替代了《云麓区企业人才租房补贴办法》");
        await HireAsync(phone);
        await OpenBoardAsync(desk);
    }

    private async Task ImportAsync(IPage page)
    {
        await OpenAsync(page, "/console/policies/edit");
        var lines = Invented.Documents.Single(document => document.Id == "yl-talent-rent").Text.Split('\n');
        await page.SetInputFilesAsync("input[name=file]", new FilePayload { Name = "政策.pdf", MimeType = "application/pdf", Buffer = InventedPdf.Of(lines) });
        await page.GetByText("读一读").ClickAsync();
        await Assertions.Expect(page.Locator("[name=number]")).ToHaveValueAsync("云麓政发〔2025〕12号");
        await page.CheckAsync("[name=verified]");
        await page.GetByText("保存", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("已保存");
    }

    private async Task AskAsync(ChatPhone phone)
    {
        await phone.OpenAsync(office.Host.Address);
        await phone.SayAsync("請問碩士租房補貼政策一年多少錢？");
        await phone.HearAsync("12000元");
        await phone.HearAsync("云麓政发〔2025〕12号");
        await phone.HearAsync("是否適用請以受理部門為準");
        await phone.SayAsync("什麼時候申報？");
        await phone.HearAsync("9月1日至9月30日");
        await phone.SayAsync("怎麼申請？");
        await phone.HearAsync("云麓企业服务平台");
    }

    private async Task ReplaceAsync(IPage page)
    {
        await OpenAsync(page, "/console/policies/edit");
        await page.FillAsync("[name=title]", Replaced);
        await page.FillAsync("[name=number]", "云麓政发〔2026〕30号");
        await page.FillAsync("[name=from]", "2026-06-01");
        await page.FillAsync("[name=to]", "2029-05-31");
        await page.FillAsync("[name=text]", "第一条 租房补贴标准为硕士每人每年15000元。\n第二条 租房补贴每年10月申报。");
        await page.SelectOptionAsync("[name=replaces]", new SelectOptionValue { Label = "云麓区企业人才租房补贴办法 云麓政发〔2025〕12号" });
        await page.GetByText("保存", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("已保存");
    }

    private static async Task HireAsync(ChatPhone phone)
    {
        await phone.SayAsync("招两个前台，5-6K，未来科技城，全职，马上到岗，只要女的，可以公开");
        await phone.HearAsync("妇女权益保障法第四十三条");
        await phone.PressAsync("就这样写");
        await phone.HearAsync("已写进要求");
        await phone.HearAsync("您的公司叫什么");
        await phone.SayAsync("杭州青禾数字科技有限公司");
    }

    private async Task OpenBoardAsync(IPage page)
    {
        var admin = await office.SignInAsync("admin");
        await OpenAsync(admin, "/console/board");
        await admin.FillAsync("[name=ground]", "样例授权文件〔2026〕1号");
        await admin.GetByText("保存", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(admin.Locator(".shown-once")).ToContainTextAsync("样例授权文件");
        await OpenAsync(page, "/jobs");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("招聘");
    }

    private Task<IResponse?> OpenAsync(IPage page, string path) => page.GotoAsync(new Uri(office.Host.Address, path).ToString());
}
