using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FrontDoor.Bot.SignIn;

/// <summary>The context with the migrations of SQLite.</summary>
public sealed class SqliteSignInDb(DbContextOptions<SqliteSignInDb> options) : SignInDb(options)
{
    public static void Configure(DbContextOptionsBuilder options, string file) =>
        options.UseSqlite($"Data Source={file}", sqlite => sqlite.MigrationsHistoryTable(HistoryTable));

    /// <summary>Lets <c>dotnet ef</c> make migrations without starting the host: <c>dotnet ef migrations add NAME --project bot --context SqliteSignInDb --output-dir SignIn/Migrations/Sqlite</c>.</summary>
    public sealed class DesignTime : IDesignTimeDbContextFactory<SqliteSignInDb>
    {
        public SqliteSignInDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqliteSignInDb>();
            Configure(options, "design-time.db");
            return new SqliteSignInDb(options.Options);
        }
    }
}
