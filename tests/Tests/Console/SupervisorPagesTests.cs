using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FrontDoor.Bot.Office;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Figures;
using FrontDoor.Core.Handoff.Canned;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Console;

/// <summary>The supervisor's pages as a browser asks for them.</summary>
public partial class SupervisorPagesTests : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/console/figures", "/console/figures?group=Park", "/console/figures?group=Week&from=2026-01-01", "/console/figures/cases?figure=Solved", "/console/reports", "/console/load", "/console/rules", "/console/topics", "/console/desks",
        "/console/canned", "/console/manage", "/console/coverage", "/console/ledgers", "/console/calendar", "/console/figures/cases.xlsx", "/console/coverage.xlsx", "/console/ledgers/template.xlsx",
    ];

    private TestHost host = null!;
    private Guid supervisor;
    private StaffBrowser browser = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(environment: "Development");
        supervisor = (await host.Services.GetRequiredService<DirectoryLists>().SpecialistsAsync(Cancel)).Single(s => s.Name == "陈主管").Id;
        browser = new StaffBrowser(host);
        await browser.SignInAsync("boss", await StaffBrowser.AddPersonAsync(host, "boss", Roles.Supervisor, supervisor));
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return host.DisposeAsync();
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Each_page_opens_and_leaves_no_word_without_its_sentence(string language)
    {
        await browser.GetAsync("/console/language/" + language);
        foreach (var page in Pages)
        {
            var answer = await browser.GetAsync(page);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {answer.StatusCode}");
            // A key without a sentence would be shown as it is: Figures_From, Why_ledger.double.
            Assert.DoesNotMatch(@">\s*[A-Z][a-z]+_[A-Za-z_.]+\s*<", answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync(Cancel) : "");
        }
    }

    [Theory]
    [InlineData(Roles.Specialist)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Auditor)]
    public async Task Nobody_else_opens_any_of_them(string role)
    {
        using var other = new StaffBrowser(host);
        await other.SignInAsync("other", await StaffBrowser.AddPersonAsync(host, "other", role, Guid.NewGuid()));

        foreach (var page in Pages)
        {
            Assert.Contains("/console/welcome", (await other.GetAsync(page)).Headers.Location?.ToString() ?? page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task List_goes_out_in_the_chosen_columns()
    {
        await OpenAsync("k", "=1+1公司");
        await browser.PostAsync("/console/figures/cases", "columns", ("at-Enterprise", "1"), ("at-Number", "2"));

        var content = await browser.Client.GetByteArrayAsync("/console/figures/cases.xlsx", Cancel);
        var rows = ReadWorkbook.Rows(new MemoryStream(content))!;

        Assert.Equal(["企业", "编号"], rows[0].Cells.OfType<string>());
        Assert.Equal("=1+1公司", rows[1].Cells[0]);
    }

    [Fact]
    public async Task Report_is_frozen_with_its_hash_and_made_again_is_another_one()
    {
        await OpenAsync("k", "甲公司");
        var month = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        await browser.PostAsync("/console/reports", "report", ("month", month));
        await OpenAsync("k2", "乙公司");
        await browser.PostAsync("/console/reports", "report", ("month", month));

        var reports = await host.Services.GetRequiredService<MonthReports>().ListAsync(0, 10, Cancel);
        Assert.Equal(2, reports.Count);
        foreach (var report in reports)
        {
            var (document, table) = (await browser.Client.GetByteArrayAsync($"/console/reports/{report.Id}/report.docx", Cancel), await browser.Client.GetByteArrayAsync($"/console/reports/{report.Id}/report.xlsx", Cancel));
            Assert.Equal((report.DocumentHash, report.TableHash), (Convert.ToHexStringLower(SHA256.HashData(document)), Convert.ToHexStringLower(SHA256.HashData(table))));
        }

        var first = ReadWorkbook.Rows(new MemoryStream(await browser.Client.GetByteArrayAsync($"/console/reports/{reports[1].Id}/report.xlsx", Cancel)))!;
        Assert.Equal(1.0, first[^1].Cells[1]);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/console/reports", "report", ("month", "2099-01"))).StatusCode);
        Assert.Equal(2, (await host.Services.GetRequiredService<MonthReports>().ListAsync(0, 10, Cancel)).Count);
    }

    [Fact]
    public async Task Case_is_given_to_somebody_else_from_the_board()
    {
        var caseId = await OpenAsync("k", "甲公司");
        var officer = (await host.Services.GetRequiredService<DirectoryLists>().SpecialistsAsync(Cancel)).Single(s => s.Name == "吴经办").Id;

        await browser.PostAsync("/console/load", "assign", ("case", caseId.ToString()), ($"person-{caseId}", officer.ToString()), ($"note-{caseId}", "请您办"));

        Assert.Equal(officer, (await host.Services.GetRequiredService<CaseLists>().FindAsync(caseId, officer, Cancel))!.SpecialistId);
    }

    [Fact]
    public async Task Rules_topics_desks_and_people_are_changed_on_their_pages()
    {
        await browser.PostAsync("/console/rules", "rules", ("at-0", "2"), ("words-0", "路灯"), ("desk-0", Desk.Management), ("at-1", "1"), ("kind-1", nameof(CaseKind.Hiring)), ("desk-1", Desk.PartyMasses));
        await browser.PostAsync("/console/topics", "topic", ("key", "street_lamp"), ("name", "路灯"), ("english", "Street lamps"), ("desk", Desk.Management), ("questions", "在哪里\n哪一盏"), ("due", "4"), ("active", "1"));
        await browser.PostAsync("/console/canned", "canned", ("act", "save"), ("shortcut", "您好"), ("desk", ""), ("text", "{联系人}您好，我是{我}。"));
        await browser.PostAsync("/console/desks", "desk-" + Desk.Economy, ("name", "经济发展科"), ("english", "Economy"), ("phone", "0571-2"));
        await browser.PostAsync($"/console/desks/people/{supervisor}", "person", ("capacity", "3"), ("skill", nameof(CaseKind.Other)), ("language", "en"), ("lead", Desk.Economy), ("organisation", "某律所"), ("away", "1"));

        Assert.Equal("您好", Assert.Single(await host.Services.GetRequiredService<CannedAnswers>().AllAsync(Cancel)).Shortcut);
        Assert.Equal([CaseKind.Hiring, null], (await host.Services.GetRequiredService<RoutingRules>().ListAsync(Cancel)).Select(rule => rule.Kind));
        Assert.Contains(await host.Services.GetRequiredService<Topics>().ListAsync(Cancel), topic => topic is { Key: "street_lamp", DueHours: 4, Questions.Count: 2 });
        var person = (await host.Services.GetRequiredService<DeskPeople>().ListAsync(Cancel)).Single(p => p.Id == supervisor);
        Assert.Equal((3, true, Desk.Economy), (person.Profile.Capacity, person.IsAway, person.Profile.Leads.Single()));
        Assert.Contains("某律所", WebUtility.HtmlDecode(await browser.Client.GetStringAsync("/console/desks", Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supervisor_deactivates_a_specialist_and_no_supervisor()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var staff = scope.ServiceProvider.GetRequiredService<Staff>();
        var password = (await staff.AddAsync(new("新同事", "leaver", Roles.Specialist, [Desk.Economy]), Cancel)).Value;
        var leaver = (await host.Services.GetRequiredService<DirectoryLists>().SpecialistsAsync(Cancel)).Single(s => s.Name == "新同事").Id;

        await browser.PostAsync($"/console/desks/people/{leaver}", "leave", ("sure", "1"));

        using var other = new StaffBrowser(host);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.SignInAsync("leaver", password)).StatusCode);
        Assert.Equal("staff.not_found", (await staff.DeactivateAsync(supervisor, "somebody", Cancel)).Problem?.Code);
    }

    [Fact]
    public async Task Ledger_is_looked_at_first_and_comes_in_when_somebody_agrees()
    {
        var ledger = WriteWorkbook.Of(new Sheet("台账", ["序号", "登记日期", "企业名称", "诉求内容", "类型", "科室", "来源", "办结日期", "是否解决", "满意度"],
        [
            [1, new DateOnly(2026, 3, 2), "甲公司", "路灯不亮", "其他", "综合管理", "电话", "2026/3/5", "已解决", "满意"],
            [2, "昨天", "乙公司", "停车难", null, null, null, null, null, null],
            [3, "2026年3月3日", "丙公司", "尾款收不回来", "拖欠账款", null, "走访", null, null, null],
        ]));

        var preview = await (await UploadAsync(ledger)).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("日期看不懂", WebUtility.HtmlDecode(preview), StringComparison.Ordinal);
        Assert.Empty(await CasesAsync());

        var hash = Hash().Match(preview).Groups[1].Value;
        await browser.PostAsync("/console/ledgers", "import", ("hash", hash), ("agreed", "1"));
        Assert.Equal(["甲公司", "丙公司"], (await CasesAsync()).Select(row => row.Enterprise));
        Assert.Equal([CaseKind.Other, CaseKind.PaymentRecovery], (await CasesAsync()).Select(row => row.Kind));
        Assert.Contains("以前导入过", WebUtility.HtmlDecode(await (await UploadAsync(ledger)).Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a workbook")]
    [InlineData("PK\u0003\u0004 half of one")]
    public async Task File_that_is_no_ledger_gets_a_sentence(string content) =>
        Assert.Contains("读不出来", WebUtility.HtmlDecode(await (await UploadAsync(System.Text.Encoding.UTF8.GetBytes(content))).Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);

    [Fact]
    public async Task Enterprise_page_is_not_found_for_an_unknown_address_and_changed_by_a_supervisor()
    {
        var enterprise = (await host.Services.GetRequiredService<DirectoryLists>().FindEnterprisesAsync("青禾展览", 1, Cancel))[0];
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/console/enterprises/{Guid.NewGuid()}")).StatusCode);

        await browser.PostAsync($"/console/enterprises/{enterprise.Id}", "enterprise", ("english", "Qinghe Exhibitions"), ("in", "2024-05-01"));

        var page = await browser.Client.GetStringAsync($"/console/enterprises/{enterprise.Id}", Cancel);
        Assert.Contains("Qinghe Exhibitions", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Complaint_from_the_chat_reaches_a_supervisor_past_the_desks()
    {
        using var client = host.NewClient();
        var form = await client.GetStringAsync("/complaint", Cancel);
        Assert.Contains("/complaint", await client.GetStringAsync("/chat", Cancel), StringComparison.Ordinal);

        var key = Key().Match(form).Groups[1].Value;
        FormUrlEncodedContent Sent() => new([new("key", key), new("who", "沈律师"), new("words", "一直不回电话"), new("phone", "13800000000")]);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/complaint", Sent(), Cancel)).StatusCode);
        await client.PostAsync("/complaint", Sent(), Cancel);

        var row = Assert.Single(await CasesAsync());
        Assert.True((await host.Services.GetRequiredService<CaseLists>().FindAsync(row.Id, new Reader(supervisor, IsSupervisor: true), Cancel))!.IsComplaint);
        var lawyer = (await host.Services.GetRequiredService<DirectoryLists>().SpecialistsAsync(Cancel)).Single(s => s.Name == "沈律师").Id;
        Assert.Null(await host.Services.GetRequiredService<CaseLists>().FindAsync(row.Id, lawyer, Cancel));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/complaint", new FormUrlEncodedContent([new("key", Guid.NewGuid().ToString())]), Cancel)).StatusCode);
    }

    [Fact]
    public async Task Captain_reports_a_need_and_sees_its_number_and_state()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<People>();
        using var captain = new StaffBrowser(host);
        await captain.SignInAsync("xu", await people.AddCaptainAsync(Guid.NewGuid(), "xu", "小许"));

        var saved = await (await captain.PostAsync("/console/reported", "report", ("key", "captain:" + Guid.NewGuid().ToString("N")), ("enterprise", "甲公司"), ("words", "门口路灯坏了"))).Content.ReadAsStringAsync(Cancel);

        var row = Assert.Single(await CasesAsync());
        Assert.Contains(row.Number, saved, StringComparison.Ordinal);
        Assert.DoesNotContain("门口路灯", await captain.Client.GetStringAsync("/console/reported", Cancel), StringComparison.Ordinal);
        Assert.Contains("/console/welcome", (await captain.GetAsync($"/console/cases/{row.Id}")).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private async Task<Guid> OpenAsync(string key, string enterprise) => (await host.Services.GetRequiredService<OpenCase>().RunAsync(
        new(key, CaseKind.Other, CaseSource.Phone, new GeneralPayload { Words = "问一件事" }, new ContactDetails(enterprise), IsComplete: true), Cancel)).Value.CaseId;

    private async Task<IReadOnlyList<ListedCase>> CasesAsync() =>
        (await host.Services.GetRequiredService<FigureLists>().RunAsync(new(new(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31)), Figure.TakenIn), new Reader(supervisor, IsSupervisor: true), 0, 50, Cancel)).Rows;

    private async Task<HttpResponseMessage> UploadAsync(byte[] content)
    {
        var page = await browser.Client.GetStringAsync("/console/ledgers", Cancel);
        using var form = new MultipartFormDataContent { { new StringContent("upload"), "_handler" }, { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" } };
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        form.Add(file, "file", "ledger.xlsx");
        return await browser.Client.PostAsync("/console/ledgers", form, Cancel);
    }

    [GeneratedRegex("name=\"hash\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hash();

    [GeneratedRegex("name=\"key\" value=\"([^\"]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
