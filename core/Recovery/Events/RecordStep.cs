using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Events;

/// <summary>
/// The collection diary: what happened about a claim, on which day, with or without an exhibit. It moves the state of the claim, sets when somebody looks again, and limitation is counted anew.
/// Problems: <c>claim.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name), <c>step.future</c>, <c>step.exhibit_not_found</c>, <c>step.amount_bad</c>, <c>step.not_found</c>.
/// </summary>
public sealed class RecordStep(Database database, ClaimBook book, TimeProvider clock)
{
    /// <param name="plan">Null: no day is set; one that was set before stands no longer.</param>
    public Task<Result<Guid>> RunAsync(Guid claimId, Reader reader, ClaimStep step, NextPlan? plan, CancellationToken cancellationToken) =>
        database.WriteAsync<Guid>(async db =>
        {
            var worked = await ClaimAccess.WorkAsync(db, claimId, reader, clock.GetUtcNow(), cancellationToken);
            return worked.Problem is { } problem ? problem : await ApplyAsync(db, worked.Value.Writer, worked.Value.Row, step, reader.SpecialistId, plan, cancellationToken);
        }, cancellationToken);

    /// <summary>The contact says it, for whoever has proved whose case it is; it counts as stated until somebody shows it.</summary>
    public Task<Result<Guid>> ByContactAsync(Guid caseId, Guid claimId, ClaimStep step, CancellationToken cancellationToken) =>
        database.WriteAsync<Guid>(async db =>
            await CaseWriter.FindAsync(db, caseId, clock.GetUtcNow(), cancellationToken) is not { } writer ? CaseWriter.NotFound
            : writer.Case.IsClosed ? new Problem("case.closed")
            : await db.Set<ClaimRow>().SingleOrDefaultAsync(c => c.Id == claimId && c.CaseId == caseId, cancellationToken) is not { } row ? ClaimAccess.NotFound
            : await ApplyAsync(db, writer, row, step, null, row.NextOn is { } on ? new(on, row.NextStep) : null, cancellationToken), cancellationToken);

    /// <summary>It was a mistake: it counts for nothing any more and stays readable.</summary>
    public Task<Result<Done>> StrikeAsync(Guid eventId, Reader reader, CancellationToken cancellationToken) =>
        ChangeAsync(eventId, reader, "step.struck", (_, told, now) => Task.FromResult(Strike(told, reader, now)), cancellationToken);

    /// <summary>An exhibit shows it, or (null) none does any more.</summary>
    public Task<Result<Done>> ShowAsync(Guid eventId, Reader reader, Guid? exhibitId, CancellationToken cancellationToken) =>
        ChangeAsync(eventId, reader, "step.shown", async (db, told, _) =>
        {
            if (exhibitId is not null && !await db.Set<Exhibit>().AnyAsync(e => e.Id == exhibitId && e.CaseId == told.CaseId, cancellationToken))
            {
                return new Problem("step.exhibit_not_found");
            }

            told.Show(exhibitId);
            return null;
        }, cancellationToken);

    /// <summary>A letter arrived on this day.</summary>
    public Task<Result<Done>> ArriveAsync(Guid eventId, Reader reader, DateOnly on, CancellationToken cancellationToken) =>
        ChangeAsync(eventId, reader, "step.arrived", (_, told, now) =>
        {
            if (on > ShanghaiTime.DayOf(now))
            {
                return Task.FromResult<Problem?>(new("step.future"));
            }

            told.Arrive(on);
            return Task.FromResult<Problem?>(null);
        }, cancellationToken);

    private async Task<Result<Guid>> ApplyAsync(FrontDoorDb db, CaseWriter writer, ClaimRow row, ClaimStep step, Guid? by, NextPlan? plan, CancellationToken cancellationToken)
    {
        var told = await TellAsync(db, writer, row, step, by, plan, cancellationToken);
        if (told.Succeeded)
        {
            await book.SettleAsync(db, row.CaseId, writer.Now, cancellationToken);
        }

        return told;
    }

    /// <summary>For several claims at once: who calls it settles the case after the last.</summary>
    internal static async Task<Result<Guid>> TellAsync(FrontDoorDb db, CaseWriter writer, ClaimRow row, ClaimStep step, Guid? by, NextPlan? plan, CancellationToken cancellationToken)
    {
        if (await db.Set<ClaimEvent>().SingleOrDefaultAsync(e => e.ClaimId == row.Id && e.Key == step.Key, cancellationToken) is { } known)
        {
            return known.Id;
        }

        if (await RefuseAsync(db, row.CaseId, step, writer.Now, cancellationToken) is { } problem)
        {
            return problem;
        }

        var told = new ClaimEvent(row.Id, row.CaseId, step, by, writer.Now);
        db.Add(told);
        row.Recover(PaidBy([.. await StandingAsync(db, row.Id, cancellationToken), told], row), writer.Now);
        row.Move(StepStates.After(row.State, row.Open, step.Kind), writer.Now);
        row.Plan(row.IsOver ? null : plan?.On ?? step.Until, row.IsOver ? null : plan?.Step, writer.Now);
        var data = new Dictionary<string, string>(ClaimFacts.Of(row, step.Words)) { ["day"] = step.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        await writer.RecordAsync($"step.{System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(step.Kind.ToString())}", by, null, row.State.ToString(), data);
        return told.Id;
    }

    private static async Task<Problem?> RefuseAsync(FrontDoorDb db, Guid caseId, ClaimStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = ShanghaiTime.DayOf(now);
        return true switch
        {
            _ when step.On > today || step.ArrivedOn > today => new("step.future"),
            _ when step.Amount is <= 0 or > 1_000_000_000_000 || (step.Kind == EventKind.PartPayment && step.Amount is null) => new("step.amount_bad"),
            _ when step.ExhibitId is { } exhibit && !await db.Set<Exhibit>().AnyAsync(e => e.Id == exhibit && e.CaseId == caseId, cancellationToken) => new("step.exhibit_not_found"),
            _ => null,
        };
    }

    private async Task<Result<Done>> ChangeAsync(Guid eventId, Reader reader, string action, Func<FrontDoorDb, ClaimEvent, DateTimeOffset, Task<Problem?>> act, CancellationToken cancellationToken) =>
        await database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            if (await db.Set<ClaimEvent>().FindAsync([eventId], cancellationToken) is not { } told)
            {
                return new Problem("step.not_found");
            }

            var worked = await ClaimAccess.WorkAsync(db, told.ClaimId, reader, now, cancellationToken);
            if ((worked.Problem ?? await act(db, told, now)) is { } problem)
            {
                return problem;
            }

            var (row, writer) = worked.Value;
            var standing = await StandingAsync(db, row.Id, cancellationToken);
            row.Recover(PaidBy(standing, row), now);
            if (told.StruckAt is not null)
            {
                row.Move(StateAfter(standing, row), now);
            }

            await book.SettleAsync(db, row.CaseId, now, cancellationToken);
            await writer.RecordAsync(action, reader.SpecialistId, null, null, ClaimFacts.Of(row, told.Words));
            return default(Done);
        }, cancellationToken);

    private static Problem? Strike(ClaimEvent told, Reader reader, DateTimeOffset now)
    {
        told.Strike(reader.SpecialistId, now);
        return null;
    }

    // As they were recorded; what is struck counts for nothing.
    private static async Task<List<ClaimEvent>> StandingAsync(FrontDoorDb db, Guid claimId, CancellationToken cancellationToken) =>
        [.. (await db.Set<ClaimEvent>().Where(e => e.ClaimId == claimId).ToListAsync(cancellationToken)).Where(e => e.StruckAt is null).OrderBy(e => e.RecordedAt).ThenBy(e => e.Id)];

    // Payments that stand here; what was paid before the claim came in is in its table.
    private static decimal PaidBy(IReadOnlyList<ClaimEvent> standing, ClaimRow row)
    {
        var sum = standing.Where(e => e.Kind == EventKind.PartPayment).Sum(e => e.Amount ?? 0);
        return standing.FirstOrDefault(e => e.Kind == EventKind.PaidInFull) is not { } full ? sum
            : full.Amount is { } rest ? sum + rest
            : Math.Max(sum, row.Fields.Sum ?? sum);
    }

    // Without the step that was a mistake the claim stands where the others led: one that was closed by it is alarmed of and listed again.
    private static ClaimState StateAfter(List<ClaimEvent> standing, ClaimRow row)
    {
        var state = ClaimState.Collecting;
        for (var i = 0; i < standing.Count; i++)
        {
            decimal? open = row.Fields.Sum is { } sum ? Math.Max(sum - PaidBy(standing[..(i + 1)], row), 0) : null;
            state = StepStates.After(state, open, standing[i].Kind);
        }

        return state;
    }
}

/// <summary>When somebody looks again, and for what.</summary>
public sealed record NextPlan(DateOnly On, string? Step);
