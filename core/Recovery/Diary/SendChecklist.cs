using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Diary;

/// <summary>Tells the enterprise in one message what is missing of its claims. Problems: <c>case.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name), <c>checklist.no_chat</c>, <c>checklist.nothing_missing</c>.</summary>
public sealed class SendChecklist(Database database, ClaimLists claims, TimeProvider clock)
{
    /// <param name="claimIds">Of the case; empty: all that are still to be collected.</param>
    /// <param name="key">Made by the form when it was opened: a second press sends nothing again.</param>
    public Task<Result<Done>> RunAsync(Guid caseId, Reader reader, IReadOnlyList<Guid> claimIds, string key, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var allowed = await ClaimAccess.WriterAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken);
            if (allowed.Problem is { } problem)
            {
                return problem;
            }

            var writer = allowed.Value;
            if (writer.Case.ConversationId is null)
            {
                return new Problem("checklist.no_chat");
            }

            if (await db.Set<KnownAmendment>().AnyAsync(a => a.CaseId == caseId && a.Key == key, cancellationToken))
            {
                return default(Done);
            }

            var rows = await db.Set<ClaimRow>().Where(c => c.CaseId == caseId && c.State != ClaimState.Paid && c.State != ClaimState.GivenUp).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken);
            var missing = (await claims.CardsAsync(db, rows, cancellationToken)).Where(card => (claimIds.Count == 0 || claimIds.Contains(card.Claim.Id)) && card.Gaps.Open.Any()).ToList();
            if (missing.Count == 0)
            {
                return new Problem("checklist.nothing_missing");
            }

            db.Add(new KnownAmendment(caseId, key));
            var count = missing.Count.ToString(CultureInfo.InvariantCulture);
            writer.Tell("claim.checklist", new() { ["number"] = writer.Case.Number, ["count"] = count, ["items"] = ClaimItems.Of(missing, withElements: true), ["as_of"] = ClaimItems.AsOf });
            await writer.RecordAsync("claims.checklist_sent", reader.SpecialistId, null, count, new Dictionary<string, string> { ["note"] = count });
            return default(Done);
        }, cancellationToken);
}
