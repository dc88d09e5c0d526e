using System.Net;
using FrontDoor.Bot.SignIn;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.SignIn;

public sealed class SessionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Session_ends_after_half_a_day_without_a_page()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await TestHost.StartAsync(services => services.AddSingleton<TimeProvider>(clock), "Development");
        using var browser = await SignedInAsync(host);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/console")).StatusCode);

        clock.Advance(SignInFeature.Session + TimeSpan.FromMinutes(1));

        Assert.Contains("/console/sign-in", (await browser.GetAsync("/console")).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    public async Task Weak_password_is_refused(string wanted)
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("lawyer", password);

        var html = await (await browser.PostAsync("/console/password", "password", ("Form.Current", password), ("Form.Wanted", wanted), ("Form.Again", wanted))).Content.ReadAsStringAsync(Cancel);

        Assert.Contains("sentence-bad", html, StringComparison.Ordinal);
        using var again = new StaffBrowser(host);
        Assert.Equal(HttpStatusCode.Redirect, (await again.SignInAsync("lawyer", password)).StatusCode);
    }

    [Theory]
    [InlineData("/console/sign-in", "sign-in")]
    [InlineData("/console/password", "password")]
    [InlineData("/console/two-step", "two-step")]
    public async Task Form_without_the_pages_token_is_refused(string page, string form)
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        using var browser = await SignedInAsync(host);

        var answer = await browser.Client.PostAsync(page, new FormUrlEncodedContent([new("_handler", form), new("Form.UserName", "lawyer"), new("code", "1")]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/console/sign-in")]
    [InlineData("/console")]
    [InlineData("/console/welcome")]
    public async Task Pages_carry_the_headers_that_keep_foreign_script_and_frames_out(string page)
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        using var browser = await SignedInAsync(host);

        var headers = (await browser.GetAsync(page)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").First();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
    }

    private static async Task<StaffBrowser> SignedInAsync(TestHost host)
    {
        var browser = new StaffBrowser(host);
        await browser.SignInAsync("lawyer", await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid()));
        return browser;
    }
}
