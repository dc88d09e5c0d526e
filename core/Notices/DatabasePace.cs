using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Notices;

/// <summary>When a way is free next.</summary>
internal sealed class WayFree(string way, DateTimeOffset at)
{
    public string Way { get; private set; } = way;

    public DateTimeOffset At { get; private set; } = at;

    public void Take(DateTimeOffset until) => At = until;

    internal sealed class Configuration : IEntityTypeConfiguration<WayFree>
    {
        public void Configure(EntityTypeBuilder<WayFree> builder)
        {
            builder.ToTable("NoticeWays").HasKey(w => w.Way);
            builder.Property(w => w.Way).HasMaxLength(20);
            builder.Property(w => w.At).IsConcurrencyToken();
        }
    }
}

/// <summary>The shared rate in the database: a row for each way says when it is free next.</summary>
public sealed class DatabasePace(Database database, TimeProvider clock) : INoticePace
{
    public async Task<DateTimeOffset> TakeAsync(string way, int count, TimeSpan spacing, CancellationToken cancellationToken)
    {
        var taken = await database.WriteAsync<DateTimeOffset>(async db =>
        {
            await db.HoldAsync($"notice-way:{way}", cancellationToken);
            var now = clock.GetUtcNow();
            var row = await db.Set<WayFree>().FindAsync([way], cancellationToken);
            var first = row is not null && row.At > now ? row.At : now;
            var until = first + (spacing * count);
            if (row is null)
            {
                db.Add(new WayFree(way, until));
            }
            else
            {
                row.Take(until);
            }

            return first;
        }, cancellationToken);
        return taken.Value;
    }
}
