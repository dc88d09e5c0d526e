using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Cases.Search;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Ledger;

/// <summary>Makes cases of the good rows of an old ledger, on the days on which they were. Run again it adds nothing.</summary>
public sealed class ImportLedger(Database database, CheckLedger check, WorkingTime workingTime, TimeProvider clock)
{
    /// <summary>One writer for all: a batch at a time, so that the chat is not kept waiting.</summary>
    private const int Batch = 50;

    // The ledger knows the day only.
    private static readonly TimeOnly Hour = new(9, 0);

    public async Task<LedgerOutcome> RunAsync(IReadOnlyList<LedgerEntry> entries, Reader reader, CancellationToken cancellationToken)
    {
        var rows = await check.RunAsync(entries, cancellationToken);
        var imported = 0;
        foreach (var batch in rows.Where(row => row.Verdict == LedgerVerdict.Good).Chunk(Batch))
        {
            var done = await database.WriteAsync<int>(db => AddAsync(db, batch, reader, cancellationToken), cancellationToken);
            imported += done.Value;
        }

        return new(imported, rows.Count(row => row.Verdict == LedgerVerdict.Repeated), rows.Count(row => row.Verdict == LedgerVerdict.Wrong));
    }

    private async Task<Result<int>> AddAsync(FrontDoorDb db, LedgerRow[] batch, Reader reader, CancellationToken cancellationToken)
    {
        var keys = batch.Select(row => row.Entry.OpeningKey).ToList();
        var known = (await db.Set<Case>().Where(c => keys.Contains(c.OpeningKey)).Select(c => c.OpeningKey).ToListAsync(cancellationToken)).ToHashSet();
        var added = 0;
        foreach (var row in batch.Where(row => known.Add(row.Entry.OpeningKey)))
        {
            await AddAsync(db, row.Entry, reader, cancellationToken);
            added++;
        }

        return added;
    }

    private async Task AddAsync(FrontDoorDb db, LedgerEntry entry, Reader reader, CancellationToken cancellationToken)
    {
        var (now, at) = (clock.GetUtcNow(), ShanghaiTime.At(entry.Day!.Value, Hour));
        var folded = SearchText.Fold(entry.Enterprise ?? "");
        var enterprise = folded.Length == 0 ? null : await db.Set<Enterprise>().Where(e => e.NameFolded == folded).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(cancellationToken);
        var contact = new Contact(new ContactDetails(entry.Enterprise, enterprise, entry.Person, entry.Phone));
        db.Add(contact);
        CasePayload payload = entry.Kind == CaseKind.PaymentRecovery ? new PaymentRecoveryPayload { Words = entry.Words } : new GeneralPayload { Words = entry.Words };
        var request = new OpenCaseRequest(entry.OpeningKey, entry.Kind, entry.Source, payload, contact.Details, RecordedBy: reader.SpecialistId, DeskKey: entry.DeskKey, IsComplete: true);
        var desk = (await RoutingRules.DeskOfAsync(db, request, cancellationToken))!;
        var number = await CaseNumbers.NextAsync(db, entry.Kind, at, cancellationToken);
        var @case = new Case(request, number, desk, contact, at, workingTime.Add(at, workingTime.FullDay));
        @case.ComeFromLedger(entry, entry.ClosedOn is { } closed ? ShanghaiTime.At(closed, Hour) : null, now);
        db.Add(@case);
        await CaseIndex.SetHeadAsync(db, @case, contact, now, cancellationToken);
        var writer = new CaseWriter(db, @case, now, cancellationToken);
        await writer.AddLinesAsync(null, Lines(entry, at, reader.SpecialistId, await writer.NameAsync(reader.SpecialistId)));
        @case.KeepLedgerTimes();
        await writer.RecordAsync("case.imported", reader.SpecialistId, null, @case.Status.ToString());
        await FindConflicts.ApplyAsync(db, writer, cancellationToken);
    }

    // What was heard on the phone or seen on the spot was answered by a person there and then.
    private static IReadOnlyList<ThreadLine> Lines(LedgerEntry entry, DateTimeOffset at, Guid author, string? name)
    {
        var kind = entry.Source switch
        {
            CaseSource.Phone => ThreadEntryKind.Call,
            CaseSource.Visit or CaseSource.Hall => ThreadEntryKind.Visit,
            _ => ThreadEntryKind.FromEnterprise,
        };
        var words = new ThreadLine("ledger:words", kind, at, entry.Words!, AuthorName: kind == ThreadEntryKind.FromEnterprise ? entry.Person : name, AuthorId: kind == ThreadEntryKind.FromEnterprise ? null : author);
        return entry.Outcome is { } outcome
            ? [words, new ThreadLine("ledger:outcome", ThreadEntryKind.PrivateNote, entry.ClosedOn is { } closed ? ShanghaiTime.At(closed, Hour) : at, outcome, AuthorName: name, AuthorId: author)]
            : [words];
    }
}
