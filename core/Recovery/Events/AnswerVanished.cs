using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Events;

/// <summary>What the enterprise says of claims that its newest table no longer has: a step of the diary each, as stated. A lawyer may strike it like any other.</summary>
public sealed class AnswerVanished(Database database, ClaimBook book, TimeProvider clock)
{
    /// <summary>By the contact, for whoever has proved whose case it is; a claim that is over already is passed over. Problems: <c>case.not_found</c>, <c>case.closed</c>.</summary>
    /// <returns>Of how many claims it was recorded.</returns>
    public Task<Result<int>> RunAsync(CaseRef which, IReadOnlyList<VanishedAnswer> answers, CancellationToken cancellationToken) =>
        database.WriteAsync<int>(async db =>
        {
            if (await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            if (writer.Case.IsClosed)
            {
                return new Problem("case.closed");
            }

            await db.HoldAsync($"claims:{writer.Case.Id}", cancellationToken);
            return await TellAsync(db, writer, answers.GroupBy(answer => answer.Ordinal).ToDictionary(group => group.Key, group => group.Last().IsPaid), cancellationToken);
        }, cancellationToken);

    private async Task<Result<int>> TellAsync(FrontDoorDb db, CaseWriter writer, Dictionary<int, bool> isPaid, CancellationToken cancellationToken)
    {
        var known = await db.Set<ClaimRow>().Where(c => c.CaseId == writer.Case.Id).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken);
        var rows = known.FindAll(row => !row.IsOver && isPaid.ContainsKey(row.Ordinal));
        foreach (var row in rows)
        {
            // The version: what was struck may be said once more.
            var kind = isPaid[row.Ordinal] ? EventKind.PaidInFull : EventKind.GivenUp;
            var told = await RecordStep.TellAsync(db, writer, row, new(FormattableString.Invariant($"vanished:{row.Version}:{kind}"), kind, ShanghaiTime.DayOf(writer.Now)), by: null, plan: null, cancellationToken);
            if (told.Problem is { } problem)
            {
                return problem;
            }
        }

        if (rows.Count > 0)
        {
            await book.SettleAsync(db, writer.Case.Id, writer.Now, cancellationToken);
        }

        return rows.Count;
    }
}

/// <param name="Ordinal">Number of the claim within its case.</param>
/// <param name="IsPaid">False: it is given up.</param>
public sealed record VanishedAnswer(int Ordinal, bool IsPaid);
