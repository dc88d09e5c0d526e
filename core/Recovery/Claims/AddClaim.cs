using FrontDoor.Core.Cases;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>One more claim of a case, told in the chat or entered on its page. Problems: <c>case.not_found</c>, <c>case.closed</c>, <c>claim.debtor_needed</c>.</summary>
public sealed class AddClaim(Database database, ClaimBook book, TimeProvider clock)
{
    /// <summary>By the contact, for whoever has proved whose case it is.</summary>
    /// <param name="key">Exists before the turn: carried out twice it is one claim.</param>
    public Task<Result<Guid>> RunAsync(CaseRef which, string key, ClaimFields fields, CancellationToken cancellationToken) =>
        database.WriteAsync<Guid>(async db =>
            await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is not { } writer ? CaseWriter.NotFound
            : writer.Case.IsClosed ? new Problem("case.closed")
            : await ApplyAsync(db, book, writer, key, fields, null, cancellationToken), cancellationToken);

    internal static async Task<Result<Guid>> ApplyAsync(FrontDoorDb db, ClaimBook book, CaseWriter writer, string key, ClaimFields fields, Guid? by, CancellationToken cancellationToken)
    {
        var caseId = writer.Case.Id;
        var id = ClaimIds.Of(caseId, "add", key);
        if (fields is { Debtor: null, Sum: null })
        {
            return new Problem("claim.debtor_needed");
        }

        await db.HoldAsync($"claims:{caseId}", cancellationToken);
        if (await db.Set<ClaimRow>().AnyAsync(c => c.Id == id, cancellationToken))
        {
            return id;
        }

        var last = await db.Set<ClaimRow>().Where(c => c.CaseId == caseId).Select(c => (int?)c.Ordinal).MaxAsync(cancellationToken) ?? 0;
        var row = new ClaimRow(id, caseId, last + 1, writer.Now);
        var merged = MergeClaim.Of(row.Fields, row.Cells, fields, [], by, writer.Now);
        row.Write(merged.Fields, merged.Cells, writer.Now);
        db.Add(row);
        await book.SettleAsync(db, caseId, writer.Now, cancellationToken);
        await writer.RecordAsync("claim.added", by, null, null, ClaimFacts.Of(row));
        return id;
    }
}
