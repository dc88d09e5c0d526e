using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>What was said in the chat becomes rows: once the case is complete, and again by what an amendment changed.</summary>
internal sealed class TakeUpPayload(ClaimBook book) : CaseFollower
{
    internal override async Task FilledAsync(FrontDoorDb db, CaseWriter writer, CasePayload? before, Guid? actor, CancellationToken cancellationToken)
    {
        if (writer.Case is not { IsComplete: true, Payload: PaymentRecoveryPayload payment })
        {
            return;
        }

        // Most amendments say nothing of the debts.
        if (before is PaymentRecoveryPayload old && Taken(old).SequenceEqual(Taken(payment)))
        {
            return;
        }

        var said = (before as PaymentRecoveryPayload)?.Claims.ToDictionary(claim => claim.Ordinal) ?? [];
        var caseId = writer.Case.Id;
        await db.HoldAsync($"claims:{caseId}", cancellationToken);
        var known = await db.Set<ClaimRow>().Where(c => c.CaseId == caseId).ToListAsync(cancellationToken);
        var isNew = false;
        foreach (var claim in payment.Claims.Where(claim => claim is not { Debtor: null, Owed: null }))
        {
            isNew |= Take(db, writer, known, claim, said.GetValueOrDefault(claim.Ordinal), actor);
        }

        if (isNew)
        {
            await book.SettleAsync(db, caseId, writer.Now, cancellationToken);
        }
    }

    private static bool Take(FrontDoorDb db, CaseWriter writer, List<ClaimRow> known, Claim claim, Claim? before, Guid? actor)
    {
        var id = ClaimIds.OfPayload(writer.Case.Id, claim.Ordinal);
        var row = known.Find(one => one.Id == id);
        // A table that came since may say more than the chat did: only what the chat says anew counts.
        var (sent, old) = (FieldsOf(claim), row is null || before is null ? new() : FieldsOf(before));
        var anew = Enum.GetValues<ClaimField>().Where(field => ClaimCells.Text(sent, field) != ClaimCells.Text(old, field));
        var merged = MergeClaim.Of(row?.Fields ?? new(), row?.Cells ?? new Dictionary<ClaimField, CellVersion>(), sent, Enum.GetValues<ClaimField>().Except(anew), actor, writer.Now);
        if (row is not null && !merged.IsChanged)
        {
            return false;
        }

        if (row is null)
        {
            row = new ClaimRow(id, writer.Case.Id, known.Select(one => one.Ordinal).DefaultIfEmpty(0).Max() + 1, writer.Now);
            db.Add(row);
            known.Add(row);
        }

        row.Write(merged.Fields, merged.Cells, writer.Now);
        return true;
    }

    private static IEnumerable<(int Ordinal, ClaimFields Fields)> Taken(PaymentRecoveryPayload payment) => payment.Claims.Select(claim => (claim.Ordinal, FieldsOf(claim)));

    private static ClaimFields FieldsOf(Claim claim) => new()
    {
        Debtor = claim.Debtor,
        Contact = claim.DebtorContact,
        Project = claim.Project,
        Contract = claim.Contract,
        Total = claim.Total,
        Paid = claim.Paid,
        // A sum in another money, or only guessed, is no sum to claim.
        Owed = claim.Owed is { Value: { } owed, Currency: "CNY" } ? owed : null,
        DueOn = claim.Due,
        Evidence = claim.EvidenceNote,
        Note = claim.Owed is { Currency: not "CNY", Value: { } foreign } ? $"{claim.Owed.Currency} {foreign}" : null,
    };
}
