using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FrontDoor.Bot.Security;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Hiring;
using FrontDoor.Tests.Core;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Hiring;

public sealed partial class JobBoardTests
{
    private static readonly Reader Supervisor = new(CoreRoom.Supervisor, true);
    private static readonly JobOpening Job = new()
    {
        Title = "前端工程师",
        HeadCount = 3,
        Location = "未来科技城",
        Employment = EmploymentKind.FullTime,
        Pay = new(8000, 12000, PayPeriod.Month, 13),
        MustHave = "会 Vue；男女不限",
        IsPublic = true,
    };

    [Fact]
    public async Task Board_stays_closed_until_a_ground_is_stated_and_only_verified_enterprises_publish_what_they_agreed_to()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (board, desk) = (room.Get<JobBoard>(), room.Get<JobDesk>());
        var known = await CaseAsync(room.Get<OpenCase>(), await EnterpriseAsync(room), Job);
        Assert.Null(await board.ListAsync(new(), CoreRoom.Stop));
        Assert.Equal("board.closed", (await desk.PublishAsync(known, 1, Supervisor, CoreRoom.Stop)).Problem?.Code);

        await board.StateGroundAsync("样例授权文件〔2026〕1号", "管理员", CoreRoom.Stop);
        Assert.Equal("job.unverified", (await desk.PublishAsync(known, 1, Supervisor, CoreRoom.Stop)).Problem?.Code);
        await room.Get<VerifyContact>().RunAsync(known, Supervisor, CoreRoom.Stop);
        Assert.True((await desk.PublishAsync(known, 1, Supervisor, CoreRoom.Stop)).Succeeded);
        var secret = await CaseAsync(room.Get<OpenCase>(), null, Job with { IsPublic = null }, "s");
        Assert.Equal("job.not_public", (await desk.PublishAsync(secret, 1, Supervisor, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("job.not_found", (await desk.PublishAsync(secret, 2, Supervisor, CoreRoom.Stop)).Problem?.Code);

        Assert.Equal("前端工程师", Assert.Single((await board.ListAsync(new(Kind: EmploymentKind.FullTime, PayFrom: 12000), CoreRoom.Stop))!).Job.Title);
        Assert.Empty((await board.ListAsync(new(PayFrom: 20000), CoreRoom.Stop))!);
        Assert.Empty((await board.ListAsync(new(Kind: EmploymentKind.Intern), CoreRoom.Stop))!);

        await desk.MoveAsync(known, 1, JobState.Filled, 3, Supervisor, CoreRoom.Stop);
        Assert.Empty((await board.ListAsync(new(), CoreRoom.Stop))!);
        Assert.Equal((JobState.Filled, 3), (await desk.OfCaseAsync(known, Supervisor, CoreRoom.Stop)).Select(row => (row.State, row.Filled)).Single());
        await board.StateGroundAsync("", "管理员", CoreRoom.Stop);
        Assert.Null(await board.ListAsync(new(), CoreRoom.Stop));
    }

    [Fact]
    public async Task Posting_goes_by_itself_is_asked_about_once_and_comes_back_when_its_own_enterprise_says_so()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.Get<JobBoard>().StateGroundAsync("样例授权文件", "管理员", CoreRoom.Stop);
        var caseId = await CaseAsync(room.Get<OpenCase>(), await EnterpriseAsync(room), Job);
        await room.Get<VerifyContact>().RunAsync(caseId, Supervisor, CoreRoom.Stop);
        await room.Get<JobDesk>().PublishAsync(caseId, 1, Supervisor, CoreRoom.Stop);
        await room.DrainAsync();
        Assert.Equal(0, await room.Get<RenewJobs>().RunAsync(Failed, CoreRoom.Stop));

        room.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Empty((await room.Get<JobBoard>().ListAsync(new(), CoreRoom.Stop))!);
        await using (var other = room.AnotherHost())
        {
            Assert.Equal(1, await room.Get<RenewJobs>().RunAsync(Failed, CoreRoom.Stop) + await other.GetRequiredService<RenewJobs>().RunAsync(Failed, CoreRoom.Stop));
        }

        await room.RestartAsync();
        Assert.Equal(0, await room.Get<RenewJobs>().RunAsync(Failed, CoreRoom.Stop));
        var asked = Assert.Single(await room.DrainAsync(), item => item.Content.Key == "job.expired");
        var posting = Guid.Parse(asked.Content.Data!["posting"]);

        Assert.Equal("job.not_found", (await room.Get<RenewJobs>().RenewAsync(posting, "directline|stranger", CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Get<RenewJobs>().RenewAsync(posting, "directline|c1", CoreRoom.Stop)).Succeeded);
        Assert.Single((await room.Get<JobBoard>().ListAsync(new(), CoreRoom.Stop))!);
        Assert.Equal(0, await room.Get<RenewJobs>().RunAsync(Failed, CoreRoom.Stop));

        await room.Move.WithdrawAsync(caseId, CoreRoom.Stop);
        Assert.Empty((await room.Get<JobBoard>().ListAsync(new(), CoreRoom.Stop))!);
    }

    [Fact]
    public async Task Posting_that_the_board_would_not_show_is_not_renewed_and_nobody_is_asked_about_it()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (board, renew) = (room.Get<JobBoard>(), room.Get<RenewJobs>());
        await board.StateGroundAsync("样例授权文件", "管理员", CoreRoom.Stop);
        var caseId = await CaseAsync(room.Get<OpenCase>(), await EnterpriseAsync(room), Job);
        await room.Get<VerifyContact>().RunAsync(caseId, Supervisor, CoreRoom.Stop);
        await room.Get<JobDesk>().PublishAsync(caseId, 1, Supervisor, CoreRoom.Stop);
        var posting = (await board.ListAsync(new(), CoreRoom.Stop))!.Single().Id;
        room.Clock.Advance(TimeSpan.FromDays(31));
        await board.StateGroundAsync("", "管理员", CoreRoom.Stop);
        Assert.Equal(0, await renew.RunAsync(Failed, CoreRoom.Stop));

        await board.StateGroundAsync("样例授权文件", "管理员", CoreRoom.Stop);
        await room.Get<AmendCase>().RunAsync(caseId, "a1", new HiringPayload { Jobs = [Job with { IsPublic = false }] }, null, null, true, null, CoreRoom.Stop);
        Assert.Equal("job.not_public", (await renew.RenewAsync(posting, "directline|c1", CoreRoom.Stop)).Problem?.Code);
        Assert.Equal(0, await renew.RunAsync(Failed, CoreRoom.Stop));
        await room.Get<AmendCase>().RunAsync(caseId, "a2", new HiringPayload { Jobs = [Job] }, null, null, true, null, CoreRoom.Stop);
        await room.Move.WithdrawAsync(caseId, CoreRoom.Stop);

        Assert.Equal("job.not_found", (await renew.RenewAsync(posting, "directline|c1", CoreRoom.Stop)).Problem?.Code);
        Assert.DoesNotContain(await room.DrainAsync(), item => item.Content.Key == "job.expired");
    }

    [Fact]
    public async Task Board_page_and_sheet_show_the_job_and_its_data_for_search_engines_and_never_a_person()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        using var client = host.NewClient();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/jobs", CoreRoom.Stop)).StatusCode);
        var boss = (await host.Services.GetRequiredService<DirectoryLists>().SpecialistsAsync(CoreRoom.Stop)).Single(s => s.Name == "陈主管").Id;
        var enterprise = (await host.Services.GetRequiredService<DirectoryLists>().FindEnterprisesAsync("青禾", 1, CoreRoom.Stop))[0];
        var caseId = await CaseAsync(host.Services.GetRequiredService<OpenCase>(), enterprise.Id, Job with { Duties = "负责</script><script>alert(1)</script>页面", Pay = new(8000, null, PayPeriod.Month, 13) });
        await host.Services.GetRequiredService<JobBoard>().StateGroundAsync("样例授权文件", "管理员", CoreRoom.Stop);
        await host.Services.GetRequiredService<VerifyContact>().RunAsync(caseId, new Reader(boss, true), CoreRoom.Stop);
        Assert.Null((await host.Services.GetRequiredService<JobDesk>().PublishAsync(caseId, 1, new Reader(boss, true), CoreRoom.Stop)).Problem);

        var list = WebUtility.HtmlDecode(await client.GetStringAsync("/jobs?kind=FullTime&pay=8000", CoreRoom.Stop));
        Assert.Contains("前端工程师", list, StringComparison.Ordinal);
        Assert.Contains("最低 8,000 元/月，13 薪", list, StringComparison.Ordinal);
        var address = Address().Match(list).Value;
        var page = await client.GetStringAsync(address, CoreRoom.Stop);
        var data = JsonDocument.Parse(Data().Match(page).Groups[1].Value).RootElement;
        Assert.Equal(("JobPosting", "前端工程师", "FULL_TIME", 3), (data.GetProperty("@type").GetString(), data.GetProperty("title").GetString(), data.GetProperty("employmentType").GetString(), data.GetProperty("totalJobOpenings").GetInt32()));
        Assert.Equal(8000, data.GetProperty("baseSalary").GetProperty("value").GetProperty("minValue").GetDecimal());
        Assert.Equal("负责</script><script>alert(1)</script>页面\n会 Vue；男女不限", data.GetProperty("description").GetString());
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", page, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", page, StringComparison.Ordinal);
        Assert.Contains("前端工程师", WebUtility.HtmlDecode(await client.GetStringAsync(address + "/sheet?lang=en", CoreRoom.Stop)), StringComparison.Ordinal);
        Assert.Equal("image/png", (await client.GetAsync(address + "/qr.png", CoreRoom.Stop)).Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/jobs/{Guid.NewGuid()}", CoreRoom.Stop)).StatusCode);
    }

    [Fact]
    public async Task Ground_that_is_refused_stays_typed_and_is_no_entry_of_the_security_log()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("root", await StaffBrowser.AddPersonAsync(host, "root", Roles.Administrator));
        var words = new string('据', 501);

        var refused = WebUtility.HtmlDecode(await (await browser.PostAsync("/console/board", "board", ("ground", words))).Content.ReadAsStringAsync(CoreRoom.Stop));
        Assert.Contains("依据请写在 500 字以内", refused, StringComparison.Ordinal);
        Assert.Contains(words, refused, StringComparison.Ordinal);
        await browser.PostAsync("/console/board", "board", ("ground", "样例授权文件"));

        var days = host.Services.GetRequiredService<SecurityLogDays>();
        Assert.Equal("open", Assert.Single(await days.ReadAsync(days.List()[0], CoreRoom.Stop), entry => entry.What == "board.ground").More);
    }

    private static void Failed(Guid posting, Exception problem) => throw new InvalidOperationException($"Posting {posting} failed.", problem);

    private static async Task<Guid> EnterpriseAsync(CoreRoom room)
    {
        await room.Get<DirectoryImport>().RunAsync(new([], [], [new EnterpriseEntry("杭州样例科技有限公司", null, null, null, null, null)]), true, CoreRoom.Stop);
        return (await room.Get<DirectoryLists>().FindEnterprisesAsync("样例科技", 1, CoreRoom.Stop))[0].Id;
    }

    private static async Task<Guid> CaseAsync(OpenCase open, Guid? enterprise, JobOpening job, string key = "directline|c1#1")
    {
        var chat = CoreRoom.Chat(key.Split('#')[0]);
        var request = new OpenCaseRequest(key, CaseKind.Hiring, CaseSource.Chat, new HiringPayload { Jobs = [job] }, new ContactDetails("杭州样例科技有限公司", enterprise, "张三", "13800000000"), chat);
        return (await open.RunAsync(request, CoreRoom.Stop)).Value.CaseId;
    }

    [GeneratedRegex("/jobs/[0-9a-f-]{36}")]
    private static partial Regex Address();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
