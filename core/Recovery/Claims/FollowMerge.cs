using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Diary;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Papers;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Two cases were the same matter: claims, their diary, what was filed to them and their papers go on in the one that stays.</summary>
internal sealed class FollowMerge(ClaimBook book) : CaseFollower
{
    internal override async Task MergedAsync(FrontDoorDb db, CaseWriter closing, CaseWriter staying, CancellationToken cancellationToken)
    {
        var (from, to) = (closing.Case.Id, staying.Case.Id);
        await db.HoldAsync($"claims:{to}", cancellationToken);
        await PapersAsync(db, from, to, cancellationToken);
        var rows = await db.Set<ClaimRow>().Where(c => c.CaseId == from).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return;
        }

        var last = await db.Set<ClaimRow>().Where(c => c.CaseId == to).Select(c => (int?)c.Ordinal).MaxAsync(cancellationToken) ?? 0;
        var copies = await CopiesAsync(db, from, to, cancellationToken);
        foreach (var row in rows)
        {
            row.GoTo(to, ++last, staying.Now);
        }

        foreach (var told in await db.Set<ClaimEvent>().Where(e => e.CaseId == from).ToListAsync(cancellationToken))
        {
            told.GoTo(to, told.ExhibitId is { } shown ? copies.GetValueOrDefault(shown, shown) : null);
        }

        foreach (var filing in await db.Set<ExhibitFiling>().Where(f => f.CaseId == from).ToListAsync(cancellationToken))
        {
            db.Add(new ExhibitFiling(copies.GetValueOrDefault(filing.ExhibitId, filing.ExhibitId), to, filing.ClaimId, filing.Element, filing.Side, filing.FiledBy, filing.FiledAt));
            db.Remove(filing);
        }

        foreach (var timer in await db.Set<ClaimTimer>().Where(t => t.CaseId == from && t.ClaimId != null).ToListAsync(cancellationToken))
        {
            timer.GoTo(to);
        }

        await book.SettleAsync(db, from, staying.Now, cancellationToken);
        await book.SettleAsync(db, to, staying.Now, cancellationToken);
    }

    // Left behind they would be destroyed with the double.
    private static async Task PapersAsync(FrontDoorDb db, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var last = (await db.Set<Paper>().Where(p => p.CaseId == to).ToListAsync(cancellationToken)).GroupBy(p => (p.Kind, p.DebtorKey)).ToDictionary(group => group.Key, group => group.Max(p => p.Version));
        foreach (var paper in await db.Set<Paper>().Where(p => p.CaseId == from).OrderBy(p => p.Version).ToListAsync(cancellationToken))
        {
            var version = last[(paper.Kind, paper.DebtorKey)] = last.GetValueOrDefault((paper.Kind, paper.DebtorKey)) + 1;
            paper.GoTo(to, version);
        }
    }

    // The same file has another exhibit in the case that goes on.
    private static async Task<Dictionary<Guid, Guid>> CopiesAsync(FrontDoorDb db, Guid from, Guid to, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var there = await db.Set<Exhibit>().Where(e => e.CaseId == to).ToDictionaryAsync(e => e.Sha256, e => e.Id, cancellationToken);
        return (await db.Set<Exhibit>().Where(e => e.CaseId == from).Select(e => new { e.Id, e.Sha256 }).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => there[e.Sha256]);
    }
}
