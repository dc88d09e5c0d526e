using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Bot.SignIn;

/// <summary>Brings the sign-in tables up to date before anything else of this feature runs.</summary>
public sealed class SignInMigration(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SqliteSignInDb>();
        // A host killed while migrating leaves EF's lock behind, and the next start would wait for ever. The data folder is ours alone.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
