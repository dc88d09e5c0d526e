using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Policies;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Policies;

/// <summary>The supervisor's pages on policies as a browser asks for them.</summary>
public sealed partial class PolicyPagesTests : IAsyncLifetime
{
    private const string Edit = "/console/policies/edit";
    private TestHost host = null!;
    private StaffBrowser browser = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PolicyBook Book => host.Services.GetRequiredService<PolicyBook>();

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(environment: "Development");
        var supervisor = (await host.Services.GetRequiredService<DirectoryLists>().SpecialistsAsync(Cancel)).Single(s => s.Name == "陈主管").Id;
        browser = new StaffBrowser(host);
        await browser.SignInAsync("boss", await StaffBrowser.AddPersonAsync(host, "boss", Roles.Supervisor, supervisor));
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return host.DisposeAsync();
    }

    [Fact]
    public async Task Import_shows_what_was_understood_and_keeps_nothing_until_it_is_saved()
    {
        var samples = (await Book.ListAsync(Cancel)).Count;
        Assert.True(samples > 20);

        var page = await UploadAsync("政策.pdf", InventedPdf.Of(Invented.Documents.Single(document => document.Id == "yl-ip").Text.Split('\n')));

        Assert.Contains("云麓市监〔2025〕9号", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2028-07-31\"", page, StringComparison.Ordinal);
        Assert.Equal(samples, (await Book.ListAsync(Cancel)).Count);

        Assert.Contains("扫描件", await UploadAsync("扫描.pdf", InventedPdf.Of(["1"])), StringComparison.Ordinal);
        Assert.Contains("设了密码", await UploadAsync("加密.pdf", InventedPdf.Locked()), StringComparison.Ordinal);
        Assert.Contains("没有找到：缺文号", await UploadAsync("通知.md", Encoding.UTF8.GetBytes("# 关于团建场地的通知\n每家企业每年可以申请一次团建场地，场地由街道提供，具体时间另行通知，请各企业留意后续消息并提前准备材料。")), StringComparison.Ordinal);
        Assert.Equal(samples, (await Book.ListAsync(Cancel)).Count);
    }

    [Fact]
    public async Task Saved_policy_is_listed_changed_in_versions_and_replaced()
    {
        await SaveAsync(("title", "云麓区样例办法"), ("number", "样〔2026〕1号"), ("issuer", "样例局"), ("from", "2026-01-01"), ("to", "2027-12-31"), ("text", "第一条 企业可以申请团建补助。"), ("active", "1"), ("verified", "1"));
        var first = (await Book.ListAsync(Cancel)).Single(entry => entry.Title == "云麓区样例办法");
        Assert.Equal((1, "陈主管", false), (first.Version, first.VerifiedBy, first.IsSample));

        await SaveAsync(("key", first.Key), ("title", "云麓区样例办法"), ("number", "样〔2026〕1号"), ("text", "第一条 企业可以申请团建补助500元。"), ("active", "1"));
        Assert.Equal([2, 1], (await Book.VersionsAsync(first.Key, Cancel)).Select(version => version.Entry.Version));

        await SaveAsync(("title", "云麓区新样例办法"), ("text", "第一条 企业可以申请团建补助800元。"), ("active", "1"), ("replaces", first.Key));
        var list = WebUtility.HtmlDecode(await (await browser.GetAsync("/console/policies")).Content.ReadAsStringAsync(Cancel));
        Assert.Contains("已由《云麓区新样例办法》替代", list, StringComparison.Ordinal);
        Assert.Contains("缺文号", list, StringComparison.Ordinal);
        Assert.Contains("已被替代", WebUtility.HtmlDecode(await (await browser.GetAsync($"{Edit}?key={first.Key}")).Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_are_entered_in_words_and_held_against_an_enterprise_that_staff_can_correct()
    {
        var enterprise = (await host.Services.GetRequiredService<DirectoryLists>().FindEnterprisesAsync("青禾", 1, Cancel))[0].Id;
        (string, string)[] row = [("condition_field", "size"), ("condition_operator", "Is"), ("condition_value", "小型、微型"), ("condition_clause", "第一条"), ("condition_question", ""), ("condition_field", "employees"), ("condition_operator", "AtMost"), ("condition_value", "三百"), ("condition_clause", "第二条"), ("condition_question", "")];
        (string, string)[] policy = [("title", "云麓区样例补助"), ("from", "2026-01-01"), ("open", "1"), ("text", "第一条 小型微型企业。\n第二条 从业人数不超过三百人。"), ("active", "1")];
        var refused = WebUtility.HtmlDecode(await (await browser.PostAsync(Edit, "policy", [.. policy, .. row])).Content.ReadAsStringAsync(Cancel));
        Assert.Contains("第 2 条适用条件填得不完整", refused, StringComparison.Ordinal);
        Assert.Contains("三百", refused, StringComparison.Ordinal);

        row[7] = ("condition_value", "300");
        await SaveAsync([.. policy, .. row]);
        var saved = (await Book.ListAsync(Cancel)).Single(entry => entry.Title == "云麓区样例补助");
        Assert.Equal(["small|micro", "300"], saved.Conditions.Select(condition => condition.Value));

        var page = $"/console/enterprises/{enterprise}";
        await browser.PostAsync(page, "facts", [("fact_size", "small"), ("fact_employees", "35")]);
        var shown = WebUtility.HtmlDecode(await (await browser.GetAsync(page)).Content.ReadAsStringAsync(Cancel));
        Assert.Contains("云麓区样例补助", shown, StringComparison.Ordinal);
        Assert.Contains("✓ 从业人数不超过 300 人（第二条）", shown, StringComparison.Ordinal);
        Assert.Contains("陈主管 登记", shown, StringComparison.Ordinal);
        Assert.Contains("看不懂", WebUtility.HtmlDecode(await (await browser.PostAsync(page, "facts", [("fact_size", "small"), ("fact_employees", "许多")])).Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_window_is_listed_with_who_fits_and_leads_to_a_notice_for_them()
    {
        var services = host.Services;
        var enterprise = (await services.GetRequiredService<DirectoryLists>().FindEnterprisesAsync("青禾", 1, Cancel))[0].Id;
        var entry = new PolicyEntry("window", "云麓区限时补助") { EffectiveFrom = new(2020, 1, 1), IsOpenEnded = true, WindowUntil = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddDays(10).Date), Sections = [new("第一条", "第一条 出口企业。")], Conditions = [new("exports", FitOperator.Is, "yes", "第一条")] };
        Assert.True((await Book.SaveAsync(entry, null, "陈主管", Cancel)).Succeeded);
        Assert.True((await services.GetRequiredService<KeepFacts>().EnterAsync(enterprise, "exports", "yes", "陈主管", Cancel)).Succeeded);
        await services.GetRequiredService<ProposeWindows>().RunAsync(Cancel);

        var list = WebUtility.HtmlDecode(await (await browser.GetAsync("/console/policies")).Content.ReadAsStringAsync(Cancel));

        Assert.Contains("符合的企业 1 家", list, StringComparison.Ordinal);
        var write = Write().Match(list).Groups[1].Value;
        Assert.Contains("value=\"fit:window\" selected", await (await browser.GetAsync(write)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Every_word_of_the_pages_has_its_sentence(string language)
    {
        await browser.GetAsync("/console/language/" + language);
        await host.Services.GetRequiredService<UnansweredQuestions>().CountAsync("k", "班车补贴", Cancel);
        var key = (await Book.ListAsync(Cancel))[0].Key;
        foreach (var page in new[] { "/console/policies", Edit, $"{Edit}?key={key}" })
        {
            var answer = await browser.GetAsync(page);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {answer.StatusCode}");
            Assert.DoesNotMatch(@">\s*[A-Z][a-z]+_[A-Za-z_.]+\s*<", await answer.Content.ReadAsStringAsync(Cancel));
        }
    }

    [Theory]
    [InlineData(Roles.Specialist)]
    [InlineData(Roles.Administrator)]
    public async Task Nobody_else_opens_them(string role)
    {
        using var other = new StaffBrowser(host);
        await other.SignInAsync("other", await StaffBrowser.AddPersonAsync(host, "other", role, Guid.NewGuid()));

        Assert.Contains("/console/welcome", (await other.GetAsync("/console/policies")).Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Contains("/console/welcome", (await other.GetAsync(Edit)).Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
    }

    private async Task SaveAsync(params (string, string)[] fields) => Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync(Edit, "policy", fields)).StatusCode);

    private async Task<string> UploadAsync(string name, byte[] content)
    {
        var token = Token().Match(await browser.Client.GetStringAsync(Edit, Cancel)).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent("upload"), "_handler" }, { new StringContent(token), "__RequestVerificationToken" } };
        using var file = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        form.Add(file, "file", name);
        using var answer = await browser.Client.PostAsync(Edit, form, Cancel);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    [GeneratedRegex("href=\"(/notices/[^\"]+offered=[^\"]+)\"")]
    private static partial Regex Write();

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
