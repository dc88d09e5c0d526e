using System.Net;
using System.Text.RegularExpressions;
using FrontDoor.Bot.SignIn;
using FrontDoor.Tests.Host;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.SignIn;

public partial class TwoStepTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Password_alone_opens_nothing_once_the_second_step_is_on()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        var (secret, _) = await SwitchOnAsync(host, "lawyer", password);
        using var browser = new StaffBrowser(host);

        var answer = await browser.SignInAsync("lawyer", password);
        Assert.Contains("/console/sign-in/code", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("/console/sign-in", (await browser.GetAsync("/console")).Headers.Location?.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, (await CodeAsync(browser, "000000", secret)).StatusCode);
        await CodeAsync(browser, null, secret);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/console")).StatusCode);
    }

    [Fact]
    public async Task Ten_wrong_codes_lock_the_account()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        var (secret, _) = await SwitchOnAsync(host, "lawyer", password);
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("lawyer", password);
        for (var i = 0; i < 10; i++)
        {
            await CodeAsync(browser, "000000", secret);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await CodeAsync(browser, null, secret)).StatusCode);
    }

    [Fact]
    public async Task Spare_code_signs_in_once()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        var (secret, spare) = await SwitchOnAsync(host, "lawyer", password);

        using var first = new StaffBrowser(host);
        await first.SignInAsync("lawyer", password);
        await CodeAsync(first, spare, secret);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/console")).StatusCode);

        using var second = new StaffBrowser(host);
        await second.SignInAsync("lawyer", password);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CodeAsync(second, spare, secret)).StatusCode);
    }

    [Fact]
    public async Task Administrator_resets_it_for_who_lost_the_phone()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        await SwitchOnAsync(host, "lawyer", password);
        using var boss = new StaffBrowser(host);
        await boss.SignInAsync("boss", await StaffBrowser.AddPersonAsync(host, "boss", Roles.Administrator));
        await using var scope = host.Services.CreateAsyncScope();
        var id = (await scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>().FindByNameAsync("lawyer"))!.Id;

        await boss.PostAsync("/console/people", $"person-{id}", ("act", "two-step"));

        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("lawyer", password);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/console")).StatusCode);
    }

    [Fact]
    public async Task Where_it_is_required_no_page_opens_before_it_is_set_up()
    {
        await using var host = await TestHost.StartAsync(null, "Development", null, ("SignIn:RequireTwoStep", "true"));
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("lawyer", password);

        Assert.Equal("/console/two-step", (await browser.GetAsync("/console")).Headers.Location?.ToString());
        Assert.Equal("/console/two-step", (await browser.GetAsync("/_blazor/negotiate")).Headers.Location?.ToString());
        await SetUpAsync(browser);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/console")).StatusCode);
    }

    private static async Task<(string Secret, string Spare)> SwitchOnAsync(TestHost host, string user, string password)
    {
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync(user, password);
        return await SetUpAsync(browser);
    }

    private static async Task<(string Secret, string Spare)> SetUpAsync(StaffBrowser browser)
    {
        var page = await browser.GetAsync("/console/two-step");
        Assert.True(page.Headers.CacheControl?.NoStore);
        var secret = Secret().Match(await page.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        var done = await browser.PostAsync("/console/two-step", "two-step", ("code", Authenticator.Code(secret, TimeProvider.System.GetUtcNow())));
        return (secret, Spare().Match(await done.Content.ReadAsStringAsync(Cancel)).Groups[1].Value);
    }

    /// <param name="code">Null: the right one.</param>
    private static Task<HttpResponseMessage> CodeAsync(StaffBrowser browser, string? code, string secret) =>
        browser.PostAsync("/console/sign-in/code", "code", ("code", code ?? Authenticator.Code(secret, TimeProvider.System.GetUtcNow())));

    [GeneratedRegex("class=\"secret\">([A-Z2-7]+)<")]
    private static partial Regex Secret();

    [GeneratedRegex("<li><code>([^<]+)</code></li>")]
    private static partial Regex Spare();
}
