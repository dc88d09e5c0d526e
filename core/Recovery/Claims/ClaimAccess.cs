using FrontDoor.Core.Cases;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Claims are as visible as what their case says: who may read the case whole reads them, who may work on it and read it changes them.</summary>
internal static class ClaimAccess
{
    public static readonly Problem NotFound = new("claim.not_found");

    public static IQueryable<ClaimRow> Readable(FrontDoorDb db, Reader reader, DateTimeOffset now)
    {
        var cases = VisibleCases.Readable(db, reader, now);
        return db.Set<ClaimRow>().Where(claim => cases.Any(c => c.Id == claim.CaseId));
    }

    /// <summary>The claim to work on with the writer of its case. Problems: <c>claim.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name).</summary>
    public static async Task<Result<WorkedClaim>> WorkAsync(FrontDoorDb db, Guid claimId, Reader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await Readable(db, reader, now).SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken) is not { } row)
        {
            return NotFound;
        }

        var writer = await WriterAsync(db, row.CaseId, reader, now, cancellationToken);
        return writer.Succeeded ? new WorkedClaim(row, writer.Value) : writer.Problem!.Code == CaseWriter.NotFound.Code ? NotFound : writer.Problem;
    }

    /// <summary>Problems: <c>case.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name).</summary>
    public static async Task<Result<CaseWriter>> WriterAsync(FrontDoorDb db, Guid caseId, Reader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await CaseWriter.FindForAsync(db, caseId, reader, now, cancellationToken) is not { } writer || !await VisibleCases.Readable(db, reader, now).AnyAsync(c => c.Id == caseId, cancellationToken))
        {
            return CaseWriter.NotFound;
        }

        return writer.Case.IsClosed ? new Problem("case.closed") : await writer.RefuseOthersAsync(reader) is { } refusal ? refusal : writer;
    }
}

internal sealed record WorkedClaim(ClaimRow Row, CaseWriter Writer);
