using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Ledger;

/// <summary>Says of each row of a ledger whether it can become a case, and why not. Writes nothing.</summary>
public sealed class CheckLedger(Database database, TimeProvider clock)
{
    private const int LongestWords = 4000;
    private const int Batch = 200;

    public Task<IReadOnlyList<LedgerRow>> RunAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<LedgerRow>>(async db =>
        {
            var (today, seen, rows) = (ShanghaiTime.DayOf(clock.GetUtcNow()), new HashSet<string>(), new List<LedgerRow>());
            foreach (var batch in entries.Chunk(Batch))
            {
                var known = await KnownAsync(db, batch, cancellationToken);
                rows.AddRange(batch.Select(entry => Judge(entry, today, known, seen)));
            }

            return rows;
        }, cancellationToken);

    private static LedgerRow Judge(LedgerEntry entry, DateOnly today, Known known, HashSet<string> seen)
    {
        var wrong = Wrong(entry, today).ToList();
        if (wrong.Count > 0)
        {
            return new(entry, LedgerVerdict.Wrong, wrong);
        }

        return true switch
        {
            _ when known.Keys.Contains(entry.OpeningKey) => new(entry, LedgerVerdict.Repeated, ["ledger.double"]),
            _ when !seen.Add(entry.OpeningKey) => new(entry, LedgerVerdict.Repeated, ["ledger.double_in_file"]),
            _ when known.SameDay.Contains((entry.Day!.Value, SearchText.Fold(entry.Enterprise ?? ""), entry.Kind)) => new(entry, LedgerVerdict.Repeated, ["ledger.double_of_case"]),
            _ => new(entry, LedgerVerdict.Good, []),
        };
    }

    private static IEnumerable<string> Wrong(LedgerEntry entry, DateOnly today) => entry.Unreadable.Concat(new (bool Is, string Code)[]
    {
        (entry.Day is null && !entry.Unreadable.Contains("ledger.day_bad"), "ledger.day_needed"),
        (entry.Day > today || entry.Day?.Year < 2000, "ledger.day_far"),
        (string.IsNullOrWhiteSpace(entry.Enterprise) && string.IsNullOrWhiteSpace(entry.Person), "ledger.who_needed"),
        (string.IsNullOrWhiteSpace(entry.Words), "ledger.words_needed"),
        (entry.Words?.Length > LongestWords, "ledger.words_long"),
        (entry.ClosedOn < entry.Day || entry.ClosedOn > today, "ledger.closed_far"),
        (entry.Solved == true && entry.ClosedOn is null, "ledger.closed_needed"),
    }.Where(check => check.Is).Select(check => check.Code));

    // What came in another way on the same day about the same kind of need is in the system already; who keeps both opens one by hand.
    private static async Task<Known> KnownAsync(FrontDoorDb db, LedgerEntry[] batch, CancellationToken cancellationToken)
    {
        var keys = batch.Select(entry => entry.OpeningKey).Distinct().ToList();
        var known = await db.Set<Case>().Where(c => keys.Contains(c.OpeningKey)).Select(c => c.OpeningKey).ToListAsync(cancellationToken);
        var days = batch.Select(entry => entry.Day).OfType<DateOnly>().ToList();
        if (days.Count == 0)
        {
            return new([], []);
        }

        var (from, until) = (ShanghaiTime.At(days.Min(), TimeOnly.MinValue), ShanghaiTime.At(days.Max().AddDays(1), TimeOnly.MinValue));
        var others = await db.Set<Case>().Where(c => c.OpenedAt >= from && c.OpenedAt < until && c.Enterprise != null && !EF.Functions.Like(c.OpeningKey, "ledger:%"))
            .Select(c => new { c.OpenedAt, c.Enterprise, c.Kind }).ToListAsync(cancellationToken);
        return new([.. known], [.. others.Select(c => (ShanghaiTime.DayOf(c.OpenedAt), SearchText.Fold(c.Enterprise!), c.Kind))]);
    }

    private sealed record Known(HashSet<string> Keys, HashSet<(DateOnly, string, CaseKind)> SameDay);
}
