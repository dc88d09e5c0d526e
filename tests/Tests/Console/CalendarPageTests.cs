using System.Globalization;
using System.Net;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Time;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Console;

public sealed class CalendarPageTests : IAsyncLifetime
{
    private const string Page = "/console/calendar?year=2027";
    private TestHost host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await TestHost.StartAsync(environment: "Development");

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Supervisor_enters_a_holiday_and_a_week_and_they_hold_at_once()
    {
        using var browser = await SignedInAsync(Roles.Supervisor);

        await browser.PostAsync(Page, "day", ("date", "2027-03-01"), ("name", "停电"));
        await browser.PostAsync(Page, "day", ("date", "2027-02-28"), ("name", "补班"), ("open", "1"), ("hours", "10:00-11:00"));
        var hours = host.Services.GetRequiredService<WorkingTime>();
        Assert.Equal(At("2027-02-28 10:00"), hours.NextOpening(At("2027-02-27 12:00")));
        Assert.Equal(At("2027-03-02 08:30"), hours.NextOpening(At("2027-02-28 11:00")));

        var refused = await (await browser.PostAsync(Page, "week", ("Monday", "nonsense"))).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("sentence-bad", refused, StringComparison.Ordinal);
        await browser.PostAsync(Page, "week", ("Tuesday", "13:00-15:00"));
        Assert.Equal(At("2027-03-02 13:00"), hours.NextOpening(At("2027-02-28 11:00")));
    }

    [Fact]
    public async Task Year_is_called_unchecked_until_somebody_names_the_notice()
    {
        using var browser = await SignedInAsync(Roles.Supervisor);

        Assert.Contains("2027年的放假安排还没有核对", WebUtility.HtmlDecode(await browser.Client.GetStringAsync(Page, Cancel)), StringComparison.Ordinal);
        await browser.PostAsync(Page, "verify", ("source", "某号通知"));
        Assert.Contains("某号通知", WebUtility.HtmlDecode(await browser.Client.GetStringAsync(Page, Cancel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Specialist)]
    [InlineData(Roles.Administrator)]
    public async Task Nobody_else_opens_it(string role)
    {
        using var browser = await SignedInAsync(role);

        Assert.Contains("/console/welcome", (await browser.GetAsync(Page)).Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
    }

    private static DateTimeOffset At(string local) => new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    private async Task<StaffBrowser> SignedInAsync(string role)
    {
        var browser = new StaffBrowser(host);
        await browser.SignInAsync("somebody", await StaffBrowser.AddPersonAsync(host, "somebody", role, Guid.NewGuid()));
        return browser;
    }
}
