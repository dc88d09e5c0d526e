using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FrontDoor.Core.Storage;

/// <summary>The context whose migrations are SQLite's.</summary>
public sealed class SqliteFrontDoorDb(DbContextOptions<SqliteFrontDoorDb> options) : FrontDoorDb(options)
{
    protected override Task WriteGramsAsync(IReadOnlyList<(long Gram, long TextId)> grams, CancellationToken cancellationToken)
    {
        var rows = $"[{string.Join(',', grams.Select(row => FormattableString.Invariant($"[{row.Gram},{row.TextId}]")))}]";
        return Database.ExecuteSqlAsync($"""INSERT INTO "CaseGrams" ("Gram", "TextId") SELECT value ->> 0, value ->> 1 FROM json_each({rows}) WHERE TRUE ON CONFLICT DO NOTHING""", cancellationToken);
    }
}

/// <summary>For <c>dotnet ef migrations add NAME --project core --startup-project bot --context SqliteFrontDoorDb --output-dir Storage/Migrations/Sqlite</c>.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteFrontDoorDb>
{
    public SqliteFrontDoorDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteFrontDoorDb>();
        SqliteServer.Configure(options, "design-time.db");
        return new SqliteFrontDoorDb(options.Options);
    }
}
