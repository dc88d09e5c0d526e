using System.Text;
using FrontDoor.Bot;
using FrontDoor.Bot.Security;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Time;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.SignIn;

public sealed class SecurityLogTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Auditor_reads_who_signed_in_and_what_changed_about_people()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        var password = await StaffBrowser.AddPersonAsync(host, "boss", Roles.Administrator);
        using var boss = new StaffBrowser(host);
        await boss.SignInAsync("boss", "not the password");
        await boss.SignInAsync("boss", password);
        await boss.PostAsync("/console/people", "add", ("name", "新审计"), ("user", "new.auditor"), ("role", Roles.Auditor));

        var events = await TodayAsync(host);
        Assert.Equal(["person.added", "sign_in.done", "sign_in.failed"], events.Where(e => e.What != "history.head").Select(e => e.What));
        Assert.Equal(("boss", "new.auditor", Roles.Auditor), (events[0].Who, events[0].About, events[0].More));
        Assert.Equal("127.0.0.1", events[0].Address);

        using var auditor = new StaffBrowser(host);
        await auditor.SignInAsync("reader", await StaffBrowser.AddPersonAsync(host, "reader", Roles.Auditor));
        Assert.Contains("new.auditor", await auditor.Client.GetStringAsync("/console/security", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Specialist)]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Captain)]
    public async Task Nobody_else_reads_it(string role)
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("somebody", await StaffBrowser.AddPersonAsync(host, "somebody", role, Guid.NewGuid()));

        Assert.Contains("/console/welcome", (await browser.GetAsync("/console/security")).Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_of_each_past_day_of_the_history_stands_in_it()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var folder = Directory.CreateTempSubdirectory("frontdoor-test-").FullName;
        await using (var host = await TestHost.StartAsync(services => services.AddSingleton<TimeProvider>(clock), "Development", folder))
        {
            await host.Services.GetRequiredService<OpenCase>().RunAsync(new("k", CaseKind.Other, CaseSource.Phone, new GeneralPayload { Words = "门口路灯坏了" }, new ContactDetails("甲公司"), IsComplete: true), Cancel);
        }

        clock.Advance(TimeSpan.FromDays(2));
        await using (var again = await TestHost.StartAsync(services => services.AddSingleton<TimeProvider>(clock), "Development", folder))
        {
            await TestHost.EventuallyAsync(async () => (await TodayAsync(again)).Any(e => e.What == "history.head"), "the head of the day on which a case was opened");
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Entries_are_kept_200_days_and_deleted_after_that()
    {
        var folder = Directory.CreateTempSubdirectory("frontdoor-test-").FullName;
        try
        {
            var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
            using var held = DataFolder.Hold(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build());
            using var log = new SecurityLog(held, clock);
            var days = new SecurityLogDays(held, new SecurityLogOptions(), clock);
            await log.WriteAsync(new("sign_in.done", "lawyer"), Cancel);

            clock.Advance(TimeSpan.FromDays(200));
            Assert.Equal(0, days.Sweep());
            Assert.Single(await days.ReadAsync(new DateOnly(2026, 11, 24), Cancel));
            clock.Advance(TimeSpan.FromDays(1));
            Assert.Equal(1, days.Sweep());
            Assert.Empty(days.List());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_short_hides_no_other()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        await host.Services.GetRequiredService<SecurityLog>().WriteAsync(new("sign_out", "lawyer"), Cancel);
        var file = Directory.GetFiles(Path.Combine(host.DataFolder, SecurityLog.FolderName)).Single();
        await File.AppendAllTextAsync(file, "{\"what\":\"sign_", Encoding.UTF8, Cancel);

        Assert.Contains(await TodayAsync(host), e => e.What == "sign_out");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task Fewer_days_than_the_law_asks_are_refused_at_start()
    {
        var refused = await Assert.ThrowsAsync<SettingsException>(() => TestHost.StartAsync(null, "Production", null, ("SecurityLog:KeepDays", "30")));

        Assert.Contains("SecurityLog:KeepDays", refused.Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<SecurityEvent>> TodayAsync(TestHost host) =>
        host.Services.GetRequiredService<SecurityLogDays>().ReadAsync(ShanghaiTime.DayOf(host.Services.GetRequiredService<TimeProvider>().GetUtcNow()), Cancel);
}
