using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Samples;

public class FirstStartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Development_starts_with_62_parks_and_95_buildings_and_people_of_every_role()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        Assert.Equal((62, 95, 360, 5), await CountAsync(host));
        await using var scope = host.Services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<SignInDb>();
        Assert.Equal(Roles.All.Count, await roles.UserRoles.Select(r => r.RoleId).Distinct().CountAsync(Cancel));
    }

    [Fact]
    public async Task A_second_start_adds_nothing_and_keeps_the_passwords()
    {
        var folder = Directory.CreateTempSubdirectory("frontdoor-test-").FullName;
        await using (await TestHost.StartAsync(environment: "Development", dataFolder: folder))
        {
            // The first start fills the folder.
        }

        await using (var again = await TestHost.StartAsync(environment: "Development", dataFolder: folder))
        {
            Assert.Equal((62, 95, 360, 5), await CountAsync(again));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_sample_is_marked_and_every_credit_code_is_well_formed()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        var enterprises = await host.Services.GetRequiredService<Database>().ReadAsync(db => db.Set<Enterprise>().ToListAsync(Cancel), Cancel);
        Assert.All(enterprises, e =>
        {
            Assert.Contains("样例", e.Name, StringComparison.Ordinal);
            Assert.True(e.IsSample && CreditCode.IsValid(e.CreditCode!), e.CreditCode);
        });
    }

    [Fact]
    public async Task Production_has_desks_no_samples_and_a_first_password_that_only_the_owner_reads()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        await using var host = await TestHost.StartAsync();
        Assert.Equal((0, 0, 0, 5), await CountAsync(host));
        var file = Path.Combine(host.DataFolder, FirstPasswordFile.Name);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task The_first_password_is_changed_at_first_sign_in_and_its_file_goes()
    {
        var folder = Directory.CreateTempSubdirectory("frontdoor-test-").FullName;
        await using (await TestHost.StartAsync(dataFolder: folder))
        {
            // Production made the administrator.
        }

        var file = Path.Combine(folder, FirstPasswordFile.Name);
        var password = (await File.ReadAllTextAsync(file, Cancel)).Trim().Split(' ')[1];
        await using (var host = await TestHost.StartAsync(environment: "Development", dataFolder: folder))
        {
            using var browser = new StaffBrowser(host);
            await browser.SignInAsync("admin", password);
            Assert.Equal("/console/password", (await browser.GetAsync("/console/welcome")).Headers.Location?.ToString());
            await browser.PostAsync("/console/password", "password", ("Form.Current", password), ("Form.Wanted", "a sentence of my own"), ("Form.Again", "a sentence of my own"));
            Assert.False(File.Exists(file));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_first_start_that_was_killed_before_the_role_was_given_is_completed_by_the_next_one()
    {
        var folder = Directory.CreateTempSubdirectory("frontdoor-test-").FullName;
        await using (var host = await TestHost.StartAsync(dataFolder: folder))
        {
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SignInDb>().UserRoles.ExecuteDeleteAsync(Cancel);
        }

        await using (var host = await TestHost.StartAsync(dataFolder: folder))
        {
            await using var scope = host.Services.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
            Assert.Equal([Roles.Administrator], await users.GetRolesAsync((await users.FindByNameAsync("admin"))!));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Samples_loaded_again_after_a_kill_give_everybody_a_role()
    {
        var folder = Directory.CreateTempSubdirectory("frontdoor-test-").FullName;
        await using (var host = await TestHost.StartAsync(environment: "Development", dataFolder: folder))
        {
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SignInDb>();
            await db.UserRoles.ExecuteDeleteAsync(Cancel);
            await db.Users.Where(user => user.UserName == "admin").ExecuteDeleteAsync(Cancel);
        }

        await using (var host = await TestHost.StartAsync(environment: "Development", dataFolder: folder))
        {
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SignInDb>();
            Assert.Equal(await db.Users.CountAsync(Cancel), await db.UserRoles.CountAsync(Cancel));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Task<(int Parks, int Buildings, int Enterprises, int Desks)> CountAsync(TestHost host) =>
        host.Services.GetRequiredService<Database>().ReadAsync(async db => (
            await db.Set<Park>().CountAsync(Cancel),
            await db.Set<Building>().CountAsync(Cancel),
            await db.Set<Enterprise>().CountAsync(Cancel),
            await db.Set<Desk>().CountAsync(Cancel)), Cancel);
}
