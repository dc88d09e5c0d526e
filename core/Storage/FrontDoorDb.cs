using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Storage;

/// <summary>Directory, cases, threads, outbox and audit in SQL. Each folder brings its entity configuration; there are no DbSet properties.</summary>
public class FrontDoorDb(DbContextOptions options) : DbContext(options)
{
    private readonly HashSet<(long Gram, long TextId)> grams = [];
    private List<WakeUp> wakeUps = [];

    /// <summary>Published by <see cref="Database"/> once this context's act is committed; forgotten when it rolls back. Saying the same twice publishes once.</summary>
    public void WakeAfterCommit(WakeUp wakeUp)
    {
        if (!wakeUps.Contains(wakeUp))
        {
            wakeUps.Add(wakeUp);
        }
    }

    /// <summary>Postings of the search index, written with the next save: one statement for all, whatever their number.</summary>
    internal void IndexAfterwards(long textId, IEnumerable<long> found) => grams.UnionWith(found.Select(gram => (gram, textId)));

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (grams.Count > 0)
        {
            // In the order of the table: each page of it is touched once.
            await WriteGramsAsync([.. grams.Order()], cancellationToken);
            grams.Clear();
        }

        var many = ManyRows.TakeFrom(ChangeTracker);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await ManyRows.WriteAsync(this, many, cancellationToken);
        return saved + many.Count;
    }

    /// <summary>Inside an act: until its transaction ends no other act, of whatever host, holds the same word (<c>specialist:{id}</c>); what is read after it is what the last one left. For what is counted before it is written, where no row's version would tell. SQLite's one writer is alone already.</summary>
    public virtual Task HoldAsync(string word, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Each server writes many small rows in its own way. What is there already stays: an act that saves in between goes on with the same text.</summary>
    protected virtual Task WriteGramsAsync(IReadOnlyList<(long Gram, long TextId)> grams, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Only a context of a server writes the index.");

    /// <summary>Before an act: a pooled context may carry what a broken act left.</summary>
    internal void Forget()
    {
        _ = TakeWakeUps();
        grams.Clear();
    }

    /// <summary>Secrets of this database that were read before, by purpose. <see cref="Database"/> brings its own, for all its contexts.</summary>
    internal ConcurrentDictionary<string, byte[]> KnownSecrets { get; set; } = new(StringComparer.Ordinal);

    internal IReadOnlyList<WakeUp> TakeWakeUps()
    {
        var taken = wakeUps;
        wakeUps = [];
        return taken;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(FrontDoorDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite can neither order nor compare a DateTimeOffset.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
