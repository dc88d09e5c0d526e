using System.Reflection;
using System.Net;
using System.Text;
using FrontDoor.Bot.Console;
using FrontDoor.Bot.Console.Cases;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Console;

public class ConsoleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_page_of_the_console_carries_a_policy()
    {
        var pages = typeof(ConsoleApp).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes<RouteAttribute>().Any(route => route.Template.StartsWith("/console", StringComparison.Ordinal))).ToList();
        Assert.True(pages.Count >= 5);
        Assert.All(pages, page => Assert.True(page.IsDefined(typeof(AuthorizeAttribute), inherit: true), page.FullName));
    }

    [Fact]
    public async Task A_file_opens_for_the_desk_of_its_case_and_is_not_found_for_others()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        var (lawyer, officer) = (Guid.NewGuid(), Guid.NewGuid());
        var save = host.Services.GetRequiredService<SaveSpecialist>();
        await save.RunAsync(lawyer, "L", [Desk.Legal], true, false, Cancel);
        await save.RunAsync(officer, "O", [Desk.Economy], true, false, Cancel);
        var file = (await host.Services.GetRequiredService<IFileStore>().SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes("甲方确认尾款三万五")), "对账.txt", FileLimits.Chat, Cancel)).Value;
        var line = new ThreadLine("k:files", ThreadEntryKind.FromEnterprise, DateTimeOffset.UnixEpoch, "", [file]);
        var opened = (await host.Services.GetRequiredService<OpenCase>().RunAsync(
            new("k", CaseKind.PaymentRecovery, CaseSource.Phone, new PaymentRecoveryPayload { Wish = "追款" }, new ContactDetails("甲公司"), RecordedBy: lawyer, IsComplete: true, Transcript: [line]), Cancel)).Value;
        var address = $"/console/files/{opened.CaseId}/{file.Sha256}";

        var own = await OpenAsync(host, "l", lawyer, address);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal("attachment", own.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", own.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(host, "o", officer, address)).StatusCode);
        // A supervisor knows the case, and reads its files once the reason is recorded.
        var supervisor = Guid.NewGuid();
        await save.RunAsync(supervisor, "S", [Desk.Management], true, false, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(host, "s", supervisor, address, Roles.Supervisor)).StatusCode);
        await host.Services.GetRequiredService<OpenContent>().RunAsync(opened.CaseId, new Reader(supervisor, IsSupervisor: true), "企业来电投诉", Cancel);
        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(host, "s2", supervisor, address, Roles.Supervisor)).StatusCode);
    }

    [Fact]
    public void A_line_read_twice_stands_once_and_in_its_place()
    {
        var thread = new CaseThread();
        ThreadView View(long number, string key, DeliveryState state = DeliveryState.None) => new(number, new(key, ThreadEntryKind.FromSpecialist, DateTimeOffset.UnixEpoch, key, Delivery: state), "c");
        thread.Take([View(1, "a", DeliveryState.Queued), View(2, "b")], 2);
        thread.Take([View(1, "a", DeliveryState.Sent), View(2, "b"), View(4, "c")], 4);
        Assert.Equal(["a", "b", "c"], thread.Lines.Select(view => view.Line.Key));
        Assert.Equal(DeliveryState.Sent, thread.Lines[0].Line.Delivery);
        Assert.Equal(4, thread.LastNumber);
    }

    [Fact]
    public void Hidden_characters_are_shown_and_ordinary_text_stays()
    {
        Assert.Equal("合同\u2400😀\ufffdfdp.exe\n下一行", SafeText.Visible("合同\0😀\u202efdp.exe\n下一行"));
        Assert.Equal("שלום", SafeText.Visible("שלום"));
    }

    [Fact]
    public void The_same_words_have_one_key_and_changed_words_another()
    {
        Assert.Equal(ReplyKey.Of("k", "你好"), ReplyKey.Of("k", "你好"));
        Assert.NotEqual(ReplyKey.Of("k", "你好"), ReplyKey.Of("k", "您好"));
    }

    private static async Task<HttpResponseMessage> OpenAsync(TestHost host, string user, Guid specialist, string address, string role = Roles.Specialist)
    {
        var password = await StaffBrowser.AddPersonAsync(host, user, role, specialist);
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync(user, password);
        return await browser.GetAsync(address);
    }
}
