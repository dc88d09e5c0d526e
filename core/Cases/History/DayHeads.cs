using FrontDoor.Core.Audit;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.History;

/// <summary>Seals the history of each past day in one digest for the security log: who could write to the database, and had its key, still cannot change what was logged elsewhere.</summary>
public sealed class DayHeads(Database database, TimeProvider clock)
{
    // What began before midnight is committed by then, on whatever host.
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    /// <returns>The days sealed now, oldest first; empty when there is nothing new.</returns>
    public async Task<IReadOnlyList<DayHead>> SealAsync(CancellationToken cancellationToken)
    {
        var today = ShanghaiTime.DayOf(clock.GetUtcNow() - Settled);
        var sealedNow = await database.WriteAsync<IReadOnlyList<DayHead>>(async db =>
        {
            var last = await db.Set<ChainDay>().OrderByDescending(d => d.Day).FirstOrDefaultAsync(cancellationToken);
            if (await FirstOpenAsync(db, last, cancellationToken) is not { } first || first >= today)
            {
                return (List<DayHead>)[];
            }

            var key = await SigningKey.ForAsync(db, CaseHistory.Purpose, clock.GetUtcNow());
            var heads = new List<DayHead>();
            var (digest, from) = (last?.Digest ?? "", last is null ? DateTimeOffset.MinValue : EndOf(last.Day));
            for (var day = first; day < today; day = day.AddDays(1))
            {
                var links = await LinksAsync(db, from, EndOf(day), cancellationToken);
                (digest, from) = (ChainDigests.Day(key, digest, links), EndOf(day));
                db.Add(new ChainDay(day, links.Count, digest));
                heads.Add(new DayHead(day, links.Count, digest));
            }

            return heads;
        }, cancellationToken);
        return sealedNow.Value;
    }

    /// <summary>The last sealed day; null before the first. Said again at each start: a host may have died between sealing and saying.</summary>
    public Task<DayHead?> LastAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Set<ChainDay>().OrderByDescending(d => d.Day).Select(d => new DayHead(d.Day, (int)d.Rows, d.Digest)).FirstOrDefaultAsync(cancellationToken), cancellationToken);

    internal static DateTimeOffset EndOf(DateOnly day) => ShanghaiTime.At(day.AddDays(1), TimeOnly.MinValue);

    internal static Task<List<string>> LinksAsync(FrontDoorDb db, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        db.Set<Change>().Where(c => c.Number > 0 && c.At >= from && c.At < until).OrderBy(c => c.Id).Select(c => c.Digest).ToListAsync(cancellationToken);

    private static async Task<DateOnly?> FirstOpenAsync(FrontDoorDb db, ChainDay? last, CancellationToken cancellationToken)
    {
        if (last is not null)
        {
            return last.Day.AddDays(1);
        }

        var first = await db.Set<Change>().Where(c => c.Number > 0).OrderBy(c => c.At).Select(c => (DateTimeOffset?)c.At).FirstOrDefaultAsync(cancellationToken);
        return first is { } at ? ShanghaiTime.DayOf(at) : null;
    }
}

/// <param name="Rows">Rows of that day.</param>
/// <param name="Digest">Over all days up to this one, hexadecimal.</param>
public sealed record DayHead(DateOnly Day, int Rows, string Digest);
