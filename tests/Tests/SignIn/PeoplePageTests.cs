using System.Net;
using System.Text.RegularExpressions;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Directory;
using FrontDoor.Tests.Host;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.SignIn;

public partial class PeoplePageTests : IAsyncLifetime
{
    private TestHost host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await TestHost.StartAsync(environment: "Development");

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(Roles.Specialist)]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.Auditor)]
    public async Task Only_an_administrator_opens_it(string role)
    {
        var password = await StaffBrowser.AddPersonAsync(host, "somebody", role, Guid.NewGuid());
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("somebody", password);

        Assert.Contains("/console/welcome", (await browser.GetAsync("/console/people")).Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_specialist_signs_in_with_the_password_shown_once_and_sees_the_desk()
    {
        using var administrator = await AdministratorAsync();
        var answer = await administrator.PostAsync("/console/people", "add", ("name", "新律师"), ("user", "new.lawyer"), ("role", Roles.Specialist), ("desk", Desk.Legal), ("desk", Desk.Economy));
        var password = Shown().Match(await answer.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.DoesNotContain(password, await administrator.Client.GetStringAsync("/console/people", Cancel), StringComparison.Ordinal);
        using var browser = new StaffBrowser(host);
        await browser.SignInAsync("new.lawyer", password);
        Assert.Equal("/console/password", (await browser.GetAsync("/console")).Headers.Location?.ToString());
        var specialist = (await host.Services.GetRequiredService<DirectoryLists>().SpecialistsAsync(Cancel)).Single(s => s.Name == "新律师");
        Assert.Equal(2, specialist.DeskIds.Count);
    }

    [Theory]
    [InlineData("", "new", Roles.Auditor)]
    [InlineData("新同事", "名字", Roles.Auditor)]
    [InlineData("新同事", "ADMIN", Roles.Auditor)]
    [InlineData("新同事", "new", "king")]
    [InlineData("新同事", "new", Roles.Specialist)]
    public async Task Bad_entry_gets_a_sentence_and_adds_nobody(string name, string user, string role)
    {
        using var administrator = await AdministratorAsync();
        var before = await CountAsync();

        var html = await (await administrator.PostAsync("/console/people", "add", ("name", name), ("user", user), ("role", role))).Content.ReadAsStringAsync(Cancel);

        Assert.Contains("sentence-bad", html, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Who_was_deactivated_stays_on_the_page_and_signs_in_no_more_until_taken_back()
    {
        using var administrator = await AdministratorAsync();
        var (id, password) = await SpecialistAsync("leaver");

        await administrator.PostAsync("/console/people", $"person-{id}", ("act", "active"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync("leaver", password)).StatusCode);
        Assert.Contains("leaver", await administrator.Client.GetStringAsync("/console/people", Cancel), StringComparison.Ordinal);
        await administrator.PostAsync("/console/people", $"person-{id}", ("act", "password"));
        Assert.False(await IsActiveAsync("leaver"));

        await administrator.PostAsync("/console/people", $"person-{id}", ("act", "active"));
        Assert.True(await IsActiveAsync("leaver"));
    }

    [Fact]
    public async Task Nobody_deactivates_the_own_account()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var admin = (await scope.ServiceProvider.GetRequiredService<Staff>().ListAsync(Cancel)).Single(row => row.UserName == "admin");

        var refused = await scope.ServiceProvider.GetRequiredService<Staff>().SetActiveAsync(admin.Id, false, "admin", Cancel);

        Assert.Equal("staff.own_account", refused.Problem?.Code);
    }

    private async Task<StaffBrowser> AdministratorAsync()
    {
        var browser = new StaffBrowser(host);
        await browser.SignInAsync("boss", await StaffBrowser.AddPersonAsync(host, "boss", Roles.Administrator));
        return browser;
    }

    private async Task<(Guid Id, string Password)> SpecialistAsync(string userName)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var staff = scope.ServiceProvider.GetRequiredService<Staff>();
        var password = (await staff.AddAsync(new(userName, userName, Roles.Specialist, [Desk.Legal]), Cancel)).Value;
        return ((await staff.ListAsync(Cancel)).Single(row => row.UserName == userName).Id, password);
    }

    private async Task<HttpResponseMessage> SignInAsync(string userName, string password)
    {
        using var browser = new StaffBrowser(host);
        return await browser.SignInAsync(userName, password);
    }

    private async Task<int> CountAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Staff>().ListAsync(Cancel)).Count;
    }

    private async Task<bool> IsActiveAsync(string userName)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>().FindByNameAsync(userName))!.IsActive;
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Shown();
}
