using FrontDoor.Core.Cases;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Staff add a claim, correct cells, or write down what they established. Problems: <c>claim.not_found</c>, <c>case.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name), <c>claim.stale</c> (somebody changed it meanwhile), <c>claim.debtor_needed</c>.</summary>
public sealed class ChangeClaim(Database database, ClaimBook book, TimeProvider clock)
{
    private const string Changed = "claim.changed";

    /// <summary>A claim that the table and the chat do not know.</summary>
    /// <param name="key">Made by the form when it was opened: a second press adds nothing.</param>
    public Task<Result<Guid>> AddAsync(Guid caseId, Reader reader, string key, ClaimFields fields, CancellationToken cancellationToken) =>
        database.WriteAsync<Guid>(async db =>
        {
            var writer = await ClaimAccess.WriterAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken);
            return writer.Problem is { } problem ? problem : await AddClaim.ApplyAsync(db, book, writer.Value, key, fields, reader.SpecialistId, cancellationToken);
        }, cancellationToken);

    /// <summary>Cells that now say something else are staff's from here on: no table overwrites them.</summary>
    /// <param name="version">Of the claim as it was read.</param>
    /// <param name="fields">All of them, changed or not; null empties a cell.</param>
    public Task<Result<Done>> SetAsync(Guid claimId, Reader reader, int version, ClaimFields fields, CancellationToken cancellationToken) =>
        WorkAsync(claimId, reader, version, Changed, (row, now) =>
        {
            var cells = new Dictionary<ClaimField, CellVersion>(row.Cells);
            foreach (var field in Enum.GetValues<ClaimField>().Where(field => ClaimCells.Text(row.Fields, field) != ClaimCells.Text(fields, field)))
            {
                cells[field] = new(CellWriter.Staff, reader.SpecialistId, now, row.Cells.GetValueOrDefault(field)?.Sent);
            }

            row.Write(fields, cells, now);
        }, cancellationToken);

    /// <summary>What a lawyer established beyond the table.</summary>
    public Task<Result<Done>> EstablishAsync(Guid claimId, Reader reader, int version, ClaimTerms terms, CancellationToken cancellationToken) =>
        WorkAsync(claimId, reader, version, "claim.established", (row, now) => row.Establish(terms, now), cancellationToken);

    private Task<Result<Done>> WorkAsync(Guid claimId, Reader reader, int version, string action, Action<ClaimRow, DateTimeOffset> act, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            var worked = await ClaimAccess.WorkAsync(db, claimId, reader, now, cancellationToken);
            if (worked.Problem is { } problem)
            {
                return problem;
            }

            var (row, writer) = worked.Value;
            if (row.Version != version)
            {
                return new Problem("claim.stale");
            }

            act(row, now);
            await book.SettleAsync(db, row.CaseId, now, cancellationToken);
            await writer.RecordAsync(action, reader.SpecialistId, null, null, ClaimFacts.Of(row));
            return default(Done);
        }, cancellationToken);
}
