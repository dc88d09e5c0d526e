using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Exhibits;

/// <summary>Exhibits for whoever may read their case whole.</summary>
public sealed class ExhibitLists(Database database, TimeProvider clock)
{
    /// <summary>In the order of arrival; empty also for a case that the reader may not read whole.</summary>
    public Task<IReadOnlyList<ExhibitItem>> OfCaseAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ExhibitItem>>(async db =>
            await VisibleCases.Readable(db, reader, clock.GetUtcNow()).AnyAsync(c => c.Id == caseId, cancellationToken) ? await ItemsAsync(db, caseId, cancellationToken) : [], cancellationToken);

    /// <summary>Null when there is no such exhibit, or none for this reader.</summary>
    public Task<ExhibitCard?> FindAsync(Guid exhibitId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var cases = VisibleCases.Readable(db, reader, clock.GetUtcNow());
            if (await db.Set<Exhibit>().SingleOrDefaultAsync(e => e.Id == exhibitId && cases.Any(c => c.Id == e.CaseId), cancellationToken) is not { } exhibit)
            {
                return null;
            }

            var items = await ItemsAsync(db, exhibit.CaseId, cancellationToken);
            var log = await db.Set<CustodyEntry>().Where(entry => entry.ExhibitId == exhibitId).OrderBy(entry => entry.Id).Select(entry => new CustodyView(entry.Act, entry.Name, entry.At)).ToListAsync(cancellationToken);
            return new ExhibitCard(items.Single(item => item.Id == exhibitId), [new(CustodyAct.Arrived, exhibit.Sender ?? "", exhibit.ArrivedAt), .. log]);
        }, cancellationToken);

    internal static async Task<List<ExhibitItem>> ItemsAsync(FrontDoorDb db, Guid caseId, CancellationToken cancellationToken)
    {
        var exhibits = await db.Set<Exhibit>().Where(e => e.CaseId == caseId).OrderBy(e => e.ArrivedAt).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        var filings = (await db.Set<ExhibitFiling>().Where(f => f.CaseId == caseId).ToListAsync(cancellationToken)).ToLookup(f => f.ExhibitId);
        var marks = (await db.Set<ExhibitMark>().Where(m => m.CaseId == caseId).OrderBy(m => m.Position).ToListAsync(cancellationToken)).ToLookup(m => m.ExhibitId);
        var seen = exhibits.Select(e => e.OriginalSeenBy).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Specialist>().Where(s => seen.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        return [.. exhibits.Select((e, at) => new ExhibitItem(
            e.Id, e.CaseId, at + 1, new FileReference(e.Sha256, e.Name, e.ContentType, e.Size), e.Sender, e.Channel, e.ArrivedAt, e.OriginalSeenBy is { } by ? names.GetValueOrDefault(by) : null, e.OriginalSeenAt, e.OriginalDevice,
            [.. filings[e.Id].OrderBy(f => f.Element).Select(f => new FilingView(f.ClaimId, f.Element, f.Side, f.FiledAt))], [.. marks[e.Id].Select(MarkView.Of)]))];
    }
}
