using System.Globalization;
using FrontDoor.Core.Audit;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.History;

/// <summary>Reads the whole history again and finds rows that were removed, altered or put in.</summary>
public sealed class VerifyHistory(Database database)
{
    public Task<HistoryReport> RunAsync(CancellationToken cancellationToken) => database.ReadAsync(async db =>
    {
        var faults = new List<HistoryFault>();
        var key = (await db.Set<SigningKey>().SingleOrDefaultAsync(k => k.Purpose == CaseHistory.Purpose, cancellationToken))?.Secret ?? [];
        var heads = await db.Set<ChainHead>().ToDictionaryAsync(h => h.SubjectId, cancellationToken);
        var rows = 0L;
        var chain = new ChainWalk(key, faults);
        await foreach (var row in db.Set<Change>().Where(c => c.Number > 0).OrderBy(c => c.SubjectId).ThenBy(c => c.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            rows++;
            chain.Take(row, heads);
        }

        chain.End(heads);
        // A case whose rows are all gone has only its head left.
        faults.AddRange(heads.Values.Where(head => head.Number > 0).Select(head => new HistoryFault("history.missing", head.SubjectId, head.Number)));
        var days = await DaysAsync(db, key, faults, cancellationToken);
        var before = await db.Set<Change>().LongCountAsync(c => c.Number == 0, cancellationToken);
        return new HistoryReport(rows, before, days, faults);
    }, cancellationToken);

    private static async Task<int> DaysAsync(FrontDoorDb db, byte[] key, List<HistoryFault> faults, CancellationToken cancellationToken)
    {
        var sealedDays = await db.Set<ChainDay>().OrderBy(d => d.Day).ToListAsync(cancellationToken);
        var (digest, from) = ("", DateTimeOffset.MinValue);
        foreach (var day in sealedDays)
        {
            var until = DayHeads.EndOf(day.Day);
            var links = await DayHeads.LinksAsync(db, from, until, cancellationToken);
            digest = ChainDigests.Day(key, digest, links);
            if (digest != day.Digest)
            {
                faults.Add(new HistoryFault("history.day_differs", null, 0, day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            }

            (digest, from) = (day.Digest, until);
        }

        return sealedDays.Count;
    }

    /// <summary>Goes through the rows of one case after the other.</summary>
    private sealed class ChainWalk(byte[] key, List<HistoryFault> faults)
    {
        private readonly List<long> erased = [];
        private Guid? subject;
        private long number;
        private long erasedUpTo;
        private string digest = "";

        public void Take(Change row, Dictionary<Guid, ChainHead> heads)
        {
            if (subject != row.SubjectId)
            {
                End(heads);
                (subject, number, digest, erasedUpTo) = (row.SubjectId, 0, "", 0);
            }

            if (row.Number != number + 1)
            {
                faults.Add(new HistoryFault("history.missing", row.SubjectId, number + 1));
            }

            CheckContent(row);
            // After a gap the row's own digest is taken on trust, so that one hole is one fault.
            if (row.Number == number + 1 && ChainDigests.Link(key, digest, row.Number, row.ContentDigest) != row.Digest)
            {
                faults.Add(new HistoryFault("history.altered", row.SubjectId, row.Number));
            }

            (number, digest) = (row.Number, row.Digest);
        }

        public void End(Dictionary<Guid, ChainHead> heads)
        {
            if (subject is not { } ended)
            {
                return;
            }

            faults.AddRange(erased.Where(row => row > erasedUpTo).Select(row => new HistoryFault("history.altered", ended, row)));
            erased.Clear();
            if (!heads.Remove(ended, out var head) || head.Number != number || head.Digest != digest)
            {
                faults.Add(new HistoryFault(head is null || head.Number <= number ? "history.altered" : "history.missing", ended, head is null ? number : Math.Min(head.Number, number + 1)));
            }
        }

        private void CheckContent(Change row)
        {
            if (row.ErasedAt is not null)
            {
                erased.Add(row.Number);
            }
            else if (ChainDigests.Content(key, row) != row.ContentDigest)
            {
                faults.Add(new HistoryFault("history.altered", row.SubjectId, row.Number));
            }
            else if (row.Action == CaseHistory.Erased && long.TryParse(row.To, CultureInfo.InvariantCulture, out var upTo))
            {
                erasedUpTo = Math.Max(erasedUpTo, upTo);
            }
        }
    }
}

/// <param name="Rows">Rows read.</param>
/// <param name="Unchained">Rows from before there was a chain; nothing can be said of them.</param>
/// <param name="Days">Sealed days compared.</param>
public sealed record HistoryReport(long Rows, long Unchained, int Days, IReadOnlyList<HistoryFault> Faults);

/// <param name="Code"><c>history.missing</c>, <c>history.altered</c> or <c>history.day_differs</c>.</param>
/// <param name="CaseId">Null for a day.</param>
/// <param name="Number">The row of the case; 0 for a day.</param>
public sealed record HistoryFault(string Code, Guid? CaseId, long Number, string? Day = null);
