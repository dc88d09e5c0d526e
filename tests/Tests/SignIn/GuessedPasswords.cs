using System.Net;
using FrontDoor.Bot.SignIn;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.Limits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FrontDoor.Tests.SignIn;

/// <summary>What somebody gets who tries names and passwords, and what a copied cookie is worth.</summary>
public sealed class GuessedPasswords
{
    private const string Wrong = "not the password";

    [Fact]
    public async Task One_address_guesses_five_times_and_locks_nobody_else_out_however_long_it_goes_on()
    {
        await using var host = await StartAsync();
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var guesser = From(host, "203.0.113.66");
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.SignInAsync("lawyer", Wrong)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.SignInAsync("lawyer", password)).StatusCode);
        using var owner = From(host, "203.0.113.7");
        Assert.Equal(HttpStatusCode.Redirect, (await owner.SignInAsync("lawyer", password)).StatusCode);
    }

    [Fact]
    public async Task From_many_addresses_the_account_locks_after_ten_and_a_new_password_opens_it()
    {
        await using var host = await StartAsync();
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        for (var i = 0; i < 10; i++)
        {
            using var guesser = From(host, $"203.0.113.{i + 10}");
            await guesser.SignInAsync("lawyer", Wrong);
        }

        using var owner = From(host, "203.0.113.7");
        Assert.Equal(HttpStatusCode.Unauthorized, (await owner.SignInAsync("lawyer", password)).StatusCode);
        await using var scope = host.Services.CreateAsyncScope();
        var other = await scope.ServiceProvider.GetRequiredService<People>().ResetPasswordAsync("lawyer");
        Assert.Equal(HttpStatusCode.Redirect, (await owner.SignInAsync("lawyer", other!)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_locked_account_cost_one_look_at_a_password_each()
    {
        var looks = new Looks();
        await using var host = await StartAsync(services => services.AddSingleton<IPasswordHasher<StaffUser>>(looks));
        await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var browser = From(host, "203.0.113.66");
        foreach (var name in (string[])["nobody", "lawyer", "lawyer", "lawyer", "lawyer", "lawyer", "lawyer", "nobody"])
        {
            looks.Count = 0;
            await browser.SignInAsync(name, Wrong);
            Assert.Equal(1, looks.Count);
        }
    }

    [Fact]
    public async Task Guesses_at_the_current_password_are_stopped_after_five_and_count_against_the_account()
    {
        await using var host = await StartAsync();
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var browser = From(host, "203.0.113.7");
        await browser.SignInAsync("lawyer", password);
        for (var i = 0; i < 5; i++)
        {
            await ChangeAsync(browser, Wrong + i);
        }

        using var answer = await ChangeAsync(browser, password);
        Assert.Contains("一刻钟后再试", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        Assert.Equal(5, (await scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>().FindByNameAsync("lawyer"))!.AccessFailedCount);
    }

    [Fact]
    public async Task A_cookie_copied_before_the_sign_out_opens_nothing_after_it()
    {
        await using var host = await StartAsync();
        var password = await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Guid.NewGuid());
        using var browser = From(host, "203.0.113.7");
        var cookie = (await browser.SignInAsync("lawyer", password)).Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("frontdoor.staff=", StringComparison.Ordinal)).Split(';')[0];
        using var copy = host.NewClient();
        copy.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/console", TestContext.Current.CancellationToken)).StatusCode);

        await browser.PostAsync("/console/password", "/console/sign-out", "sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/console", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/console")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync("lawyer", password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/console")).StatusCode);
    }

    private static Task<HttpResponseMessage> ChangeAsync(StaffBrowser browser, string current) =>
        browser.PostAsync("/console/password", "password", ("Form.Current", current), ("Form.Wanted", "a sentence of my own"), ("Form.Again", "a sentence of my own"));

    private static Task<TestHost> StartAsync(Action<IServiceCollection>? replace = null) =>
        TestHost.StartAsync(
            services =>
            {
                new FarAway().AddTo(services);
                replace?.Invoke(services);
            },
            environment: "Development");

    private static StaffBrowser From(TestHost host, string address)
    {
        var browser = new StaffBrowser(host);
        browser.Client.DefaultRequestHeaders.Add(FarAway.AddressHeader, address);
        return browser;
    }

    private sealed class Looks : IPasswordHasher<StaffUser>
    {
        private readonly PasswordHasher<StaffUser> real = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

        public int Count { get; set; }

        public string HashPassword(StaffUser user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(StaffUser user, string hashedPassword, string providedPassword)
        {
            Count++;
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
