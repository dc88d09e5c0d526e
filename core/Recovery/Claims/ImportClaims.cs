using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Takes the rows of a table into the claims of a case; a table that comes again changes the rows that it means. The file itself is read elsewhere.</summary>
public sealed class ImportClaims(Database database, ClaimBook book, TimeProvider clock)
{
    /// <summary>More is no table of debts.</summary>
    public const int MostRows = 2000;

    /// <summary>What would happen; nothing does.</summary>
    public Task<ClaimImport> PreviewAsync(Guid caseId, string key, IReadOnlyList<ClaimEntry> entries, IReadOnlyList<ClaimAnswer> answers, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var known = await db.Set<ClaimRow>().Where(c => c.CaseId == caseId).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken);
            return Merge(caseId, key, entries, answers, known, clock.GetUtcNow(), (_, _, _) => { });
        }, cancellationToken);

    /// <summary>By the contact, for whoever has proved whose case it is. Problems: <c>case.not_found</c>, <c>case.closed</c>, <c>claims.too_many</c> (limit).</summary>
    /// <param name="key">The hash of the file: the same table carried out twice makes no row twice.</param>
    public Task<Result<ClaimImport>> RunAsync(CaseRef which, string key, IReadOnlyList<ClaimEntry> entries, IReadOnlyList<ClaimAnswer> answers, CancellationToken cancellationToken) =>
        database.WriteAsync<ClaimImport>(async db =>
        {
            if (await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            return writer.Case.IsClosed ? new Problem("case.closed") : await TakeAsync(db, writer, null, key, entries, answers, cancellationToken);
        }, cancellationToken);

    /// <summary>The same by staff who were handed the enterprise's table: its cells are still the enterprise's. Also <c>handoff.held_by_other</c> (name).</summary>
    public Task<Result<ClaimImport>> ByStaffAsync(Guid caseId, Reader reader, string key, IReadOnlyList<ClaimEntry> entries, IReadOnlyList<ClaimAnswer> answers, CancellationToken cancellationToken) =>
        database.WriteAsync<ClaimImport>(async db =>
        {
            var writer = await ClaimAccess.WriterAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken);
            return writer.Problem is { } problem ? problem : await TakeAsync(db, writer.Value, reader.SpecialistId, key, entries, answers, cancellationToken);
        }, cancellationToken);

    private async Task<Result<ClaimImport>> TakeAsync(FrontDoorDb db, CaseWriter writer, Guid? by, string key, IReadOnlyList<ClaimEntry> entries, IReadOnlyList<ClaimAnswer> answers, CancellationToken cancellationToken)
    {
        var caseId = writer.Case.Id;
        // Two tables at once would give a number twice.
        await db.HoldAsync($"claims:{caseId}", cancellationToken);
        var known = await db.Set<ClaimRow>().Where(c => c.CaseId == caseId).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken);
        if (known.Count + entries.Count > MostRows)
        {
            return new Problem("claims.too_many", "limit", MostRows.ToString(CultureInfo.InvariantCulture));
        }

        var last = known.Select(row => row.Ordinal).DefaultIfEmpty(0).Max();
        var import = Merge(caseId, key, entries, answers, known, writer.Now, (row, id, merged) =>
        {
            row ??= db.Add(new ClaimRow(id, caseId, ++last, writer.Now)).Entity;
            row.Write(merged.Fields, merged.Cells, writer.Now);
        });
        if (import.Rows.Any(row => row.Verdict is ClaimVerdict.New or ClaimVerdict.Changed))
        {
            await book.SettleAsync(db, caseId, writer.Now, cancellationToken);
            await writer.RecordAsync("claims.imported", by, null, import.Taken.ToString(CultureInfo.InvariantCulture), new Dictionary<string, string> { ["note"] = import.Taken.ToString(CultureInfo.InvariantCulture) });
        }

        return import;
    }

    /// <param name="write">Gets the known row, or null and the id of a new one.</param>
    private static ClaimImport Merge(Guid caseId, string key, IReadOnlyList<ClaimEntry> entries, IReadOnlyList<ClaimAnswer> answers, List<ClaimRow> known, DateTimeOffset now, Action<ClaimRow?, Guid, MergedClaim> write)
    {
        Guid NewId(ClaimEntry entry) => ClaimIds.Of(caseId, key, entry.Place);
        var (match, rows, sum) = (new MatchRows(known, answers, NewId), new List<ImportedRow>(), 0m);
        foreach (var entry in entries)
        {
            var (verdict, row, candidates) = match.Next(entry);
            if (verdict is ClaimVerdict.Asked or ClaimVerdict.NotTaken)
            {
                rows.Add(new(entry, verdict, null, candidates, []));
                continue;
            }

            var id = row?.Id ?? NewId(entry);
            var merged = MergeClaim.Of(row?.Fields ?? new(), row?.Cells ?? new Dictionary<ClaimField, CellVersion>(), entry.Fields, entry.Wrong.Select(cell => cell.Field), null, now);
            var settled = row is null ? ClaimVerdict.New : merged.IsChanged ? ClaimVerdict.Changed : ClaimVerdict.Same;
            if (settled != ClaimVerdict.Same || merged.Kept.Count > 0)
            {
                write(row, id, merged);
            }

            rows.Add(new(entry, settled, id, [], merged.Kept));
            sum += merged.Fields.Sum ?? 0;
        }

        // What is paid may well be gone from the table, and what a row is asked about is not gone yet.
        var asked = rows.SelectMany(row => row.Candidates).ToHashSet();
        return new(rows, [.. match.Left.Where(row => !row.IsOver && !asked.Contains(row.Id)).Select(ClaimView.Of)], sum);
    }
}
