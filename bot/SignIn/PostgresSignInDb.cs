using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FrontDoor.Bot.SignIn;

/// <summary>The context with the migrations of PostgreSQL.</summary>
public sealed class PostgresSignInDb(DbContextOptions<PostgresSignInDb> options) : SignInDb(options)
{
    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, postgres => postgres.MigrationsHistoryTable(HistoryTable)).AddInterceptors(PostgresCommands.Interceptor);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // By code point, as SQLite orders.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    /// <summary>Lets <c>dotnet ef</c> make migrations without starting the host: <c>dotnet ef migrations add NAME --project bot --context PostgresSignInDb --output-dir SignIn/Migrations/Postgres</c>.</summary>
    public sealed class DesignTime : IDesignTimeDbContextFactory<PostgresSignInDb>
    {
        public PostgresSignInDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<PostgresSignInDb>();
            Configure(options, "Host=localhost;Database=design-time");
            return new PostgresSignInDb(options.Options);
        }
    }
}
