using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.SignIn;

/// <summary>Brings the sign-in tables up to date before anything else of this feature runs.</summary>
public sealed class SignInMigration(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Schema.MigrateAsync(scope.ServiceProvider.GetRequiredService<SignInDb>(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
