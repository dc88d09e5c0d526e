using FrontDoor.Core.Cases;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Papers;

/// <summary>Papers of a case: drafts, made again as often as one likes, and what a lawyer signed.</summary>
public sealed class PaperBook(Database database, TimeProvider clock)
{
    /// <summary>Latest version of each kind and debtor first; empty also for a case that the reader may not read whole.</summary>
    public Task<IReadOnlyList<PaperView>> OfCaseAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PaperView>>(async db =>
            [.. (await Readable(db, reader).Where(p => p.CaseId == caseId).ToListAsync(cancellationToken)).OrderBy(p => p.Debtor, StringComparer.Ordinal).ThenBy(p => p.Kind).ThenByDescending(p => p.Version).Select(PaperView.Of)], cancellationToken);

    /// <summary>Null when there is no such paper, or none for this reader.</summary>
    public Task<PaperView?> FindAsync(Guid paperId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync(async db => await Readable(db, reader).SingleOrDefaultAsync(p => p.Id == paperId, cancellationToken) is { } paper ? PaperView.Of(paper) : null, cancellationToken);

    /// <summary>Keeps a draft as the next version. Problems: <c>paper.no_claims</c>, <c>paper.two_debtors</c>, <c>case.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name).</summary>
    /// <param name="claims">All of one debtor.</param>
    public Task<Result<Guid>> AddAsync(Guid caseId, PaperKind kind, IReadOnlyList<Guid> claims, FileReference file, DateOnly lawAsOf, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<Guid>(async db =>
        {
            var now = clock.GetUtcNow();
            var writer = await ClaimAccess.WriterAsync(db, caseId, reader, now, cancellationToken);
            if (!writer.Succeeded)
            {
                return writer.Problem!;
            }

            var rows = await db.Set<ClaimRow>().Where(c => c.CaseId == caseId && claims.Contains(c.Id)).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken);
            if (rows.Count == 0 || rows.Count != claims.Distinct().Count())
            {
                return new Problem("paper.no_claims");
            }

            if (rows.Select(row => row.DebtorKey).Distinct().Count() > 1 || rows[0].DebtorKey.Length == 0)
            {
                return new Problem("paper.two_debtors");
            }

            var key = rows[0].DebtorKey;
            var version = await db.Set<Paper>().Where(p => p.CaseId == caseId && p.Kind == kind && p.DebtorKey == key).MaxAsync(p => (int?)p.Version, cancellationToken) ?? 0;
            var name = await writer.Value.NameAsync(reader.SpecialistId) ?? "";
            var paper = new Paper(caseId, kind, rows[0].Fields.Debtor!, key, version + 1, [.. rows.Select(row => row.Id)], file, lawAsOf, reader.SpecialistId, name, now);
            db.Add(paper);
            await writer.Value.RecordAsync("paper.made", reader.SpecialistId, to: kind.ToString());
            return paper.Id;
        }, cancellationToken);

    /// <summary>A lawyer signs off: the version is frozen under what was signed. Problems: <c>paper.not_found</c>, <c>paper.signed</c>, <c>paper.not_lawyer</c>, <c>paper.changed</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name).</summary>
    /// <param name="draft">Hash of the draft that the lawyer read.</param>
    /// <param name="file">The same without the mark of a draft.</param>
    public Task<Result<Done>> SignAsync(Guid paperId, string draft, FileReference file, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            if (await Readable(db, reader).SingleOrDefaultAsync(p => p.Id == paperId, cancellationToken) is not { } paper)
            {
                return new Problem("paper.not_found");
            }

            var writer = await ClaimAccess.WriterAsync(db, paper.CaseId, reader, now, cancellationToken);
            if (!writer.Succeeded)
            {
                return writer.Problem!;
            }

            if (await Lawyers.FindAsync(db, reader, cancellationToken) is not { } lawyer)
            {
                return new Problem("paper.not_lawyer");
            }

            if (paper.IsDraft && paper.Sha256 != draft)
            {
                return new Problem("paper.changed");
            }

            if (paper.Sign(file, lawyer.Id, lawyer.Name, now) is { } signed)
            {
                return signed;
            }

            await writer.Value.RecordAsync("paper.signed", reader.SpecialistId, to: paper.Kind.ToString());
            return default(Done);
        }, cancellationToken);

    private IQueryable<Paper> Readable(FrontDoorDb db, Reader reader)
    {
        var cases = VisibleCases.Readable(db, reader, clock.GetUtcNow());
        return db.Set<Paper>().Where(p => cases.Any(c => c.Id == p.CaseId));
    }
}

/// <param name="SignedByName">Null: a draft.</param>
public sealed record PaperView(
    Guid Id, Guid CaseId, PaperKind Kind, string Debtor, string DebtorKey, int Version, IReadOnlyList<Guid> ClaimIds, FileReference File, DateOnly LawAsOf, string MadeByName, DateTimeOffset MadeAt, string? SignedByName, DateTimeOffset? SignedAt)
{
    public bool IsDraft => SignedAt is null;

    internal static PaperView Of(Paper p) => new(
        p.Id, p.CaseId, p.Kind, p.Debtor, p.DebtorKey, p.Version, p.ClaimIds, new FileReference(p.Sha256, p.Name, p.ContentType, p.Size), p.LawAsOf, p.MadeByName, p.MadeAt, p.SignedByName, p.SignedAt);
}
