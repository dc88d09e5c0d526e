using System.Net;
using FrontDoor.Bot.SignIn;
using FrontDoor.Tests.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.SignIn;

public class SignInTests : IAsyncLifetime
{
    private TestHost host = null!;

    // Development: the cookie may travel over the plain HTTP of loopback.
    public async ValueTask InitializeAsync() => host = await TestHost.StartAsync(environment: "Development");

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Nobody_reads_the_console_without_signing_in()
    {
        using var browser = new StaffBrowser(host);
        var answer = await browser.GetAsync("/console");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/console/sign-in?returnUrl=%2Fconsole", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_specialist_signs_in_and_out()
    {
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var browser = new StaffBrowser(host);
        var answer = await browser.SignInAsync("lawyer", password);
        Assert.Equal(host.Address + "/console", answer.Headers.Location?.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("frontdoor.staff=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/console")).StatusCode);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Client.PostAsync("/console/sign-out", null, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Wrong_password_and_unknown_name_get_the_same_sentence()
    {
        await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var browser = new StaffBrowser(host);
        var wrong = await browser.SignInAsync("lawyer", "not the password");
        var unknown = await browser.SignInAsync("nobody", "not the password");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.Equal(await SentenceAsync(unknown), await SentenceAsync(wrong));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account()
    {
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var browser = new StaffBrowser(host);
        for (var i = 0; i < 5; i++)
        {
            await browser.SignInAsync("lawyer", "not the password");
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInAsync("lawyer", password)).StatusCode);
    }

    [Fact]
    public async Task A_password_from_somebody_else_must_be_changed_first()
    {
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid(), mustChange: true);
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("lawyer", password);
        Assert.Equal("/console/password", (await browser.GetAsync("/console")).Headers.Location?.ToString());
        Assert.Equal("/console/password", (await browser.GetAsync("/_blazor/negotiate")).Headers.Location?.ToString());

        await browser.PostAsync("/console/password", "password", ("Form.Current", password), ("Form.Wanted", "a sentence of my own"), ("Form.Again", "a sentence of my own"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/console")).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/console/../../evil")]
    [InlineData("/chat")]
    public async Task A_return_address_outside_the_console_is_ignored(string address)
    {
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var browser = new StaffBrowser(host);
        var answer = await browser.SignInAsync("lawyer", password, "/console/sign-in?returnUrl=" + Uri.EscapeDataString(address));
        Assert.Equal(host.Address + "/console", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData(Roles.Captain)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Auditor)]
    public async Task Who_works_no_cases_is_shown_the_own_page_and_no_case(string role)
    {
        var password = await StaffBrowser.AddPersonAsync(host, "somebody", role);
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("somebody", password);
        foreach (var page in (string[])["/console", "/console/new", $"/console/cases/{Guid.NewGuid()}", $"/console/files/{Guid.NewGuid()}/abc"])
        {
            Assert.Contains("/console/welcome", (await browser.GetAsync(page)).Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/console/welcome")).StatusCode);
    }

    [Fact]
    public async Task A_person_who_gets_no_role_is_not_left_behind_without_one()
    {
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => StaffBrowser.AddPersonAsync(host, "lawyer", "no such role"));
        await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
    }

    [Theory]
    [InlineData("/console/sign-in")]
    [InlineData("/console")]
    [InlineData("/console/new")]
    public async Task Pages_of_the_console_run_no_foreign_script_and_stand_in_no_frame(string page)
    {
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("lawyer", password);
        using var answer = await browser.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
    }

    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var scope = host.Services.CreateAsyncScope();
        Assert.False(scope.ServiceProvider.GetRequiredService<SignInDb>().Database.HasPendingModelChanges());
    }

    private static async Task<string> SentenceAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var start = html.IndexOf("sentence-bad", StringComparison.Ordinal);
        Assert.True(start > 0, "No sentence was shown.");
        return html[start..html.IndexOf("</p>", start, StringComparison.Ordinal)];
    }
}
