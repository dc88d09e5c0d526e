using FrontDoor.Bot.SignIn;
using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.Samples;

/// <summary>Makes an empty installation usable: samples in Development, one administrator elsewhere. Says at every start where the pages are.</summary>
public sealed class FirstStart(IServiceScopeFactory scopes, IHostEnvironment environment, StartNotice notice) : IHostedLifecycleService
{
    private IReadOnlyList<PrintedPerson> printed = [];
    private bool wroteFile;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
        if (await users.FindByNameAsync(SamplePeople.Administrator.UserName) is { } administrator)
        {
            await scope.ServiceProvider.GetRequiredService<People>().CompleteAsync(administrator, SamplePeople.Administrator.Role);
            return;
        }

        if (environment.IsDevelopment())
        {
            printed = await scope.ServiceProvider.GetRequiredService<LoadSamples>().RunAsync(cancellationToken);
            return;
        }

        await AddAdministratorAsync(scope.ServiceProvider, cancellationToken);
        wroteFile = true;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => notice.WriteAsync(printed, wroteFile);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The file comes first: killed in between, the next start writes another; the other way round nobody would know the password.
    private static async Task AddAdministratorAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var administrator = SamplePeople.Administrator;
        var password = PasswordMaker.Make();
        await FirstPasswordFile.WriteAsync(services.GetRequiredService<DataFolder>(), administrator.UserName, password, cancellationToken);
        await services.GetRequiredService<People>().AddAsync(administrator.UserName, administrator.Name, null, password, mustChangePassword: true, administrator.Role);
    }
}
