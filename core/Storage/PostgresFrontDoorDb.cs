using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FrontDoor.Core.Storage;

/// <summary>The context whose migrations are PostgreSQL's.</summary>
public sealed class PostgresFrontDoorDb(DbContextOptions<PostgresFrontDoorDb> options) : FrontDoorDb(options)
{
    public override Task HoldAsync(string word, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({word}, 0))", cancellationToken);

    protected override Task WriteGramsAsync(IReadOnlyList<(long Gram, long TextId)> grams, CancellationToken cancellationToken)
    {
        long[] found = [.. grams.Select(row => row.Gram)], texts = [.. grams.Select(row => row.TextId)];
        return Database.ExecuteSqlAsync($"""INSERT INTO "CaseGrams" ("Gram", "TextId") SELECT * FROM unnest({found}, {texts}) ON CONFLICT DO NOTHING""", cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // By code point, as SQLite orders and compares: the same lists whatever locale the server was made with.
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}

/// <summary>For <c>dotnet ef migrations add NAME --project core --startup-project bot --context PostgresFrontDoorDb --output-dir Storage/Migrations/Postgres</c>.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresFrontDoorDb>
{
    public PostgresFrontDoorDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresFrontDoorDb>();
        PostgresServer.Configure(options, "Host=localhost;Database=design-time");
        return new PostgresFrontDoorDb(options.Options);
    }
}
