using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Storage;

/// <summary>Directory, cases, threads, outbox and audit in SQL. Each folder brings its entity configuration; there are no DbSet properties.</summary>
public class FrontDoorDb(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(FrontDoorDb).Assembly);
}
