using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Search;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>Fills an unfinished case in place; once it was confirmed each amendment is a new version. Problems: <c>case.not_found</c>, <c>case.closed</c>.</summary>
public sealed class AmendCase(Database database, IEnumerable<CaseFollower> followers, TimeProvider clock)
{
    /// <param name="urgent">Null: as it was.</param>
    /// <param name="actor">A specialist; null when the enterprise amends.</param>
    /// <param name="amendmentKey">Idempotency key; an amendment under a known key does nothing.</param>
    public Task<Result<Done>> RunAsync(CaseRef which, string amendmentKey, CasePayload payload, ContactDetails? contact, bool? urgent, bool isComplete, Guid? actor, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            if (await db.Set<KnownAmendment>().AnyAsync(a => a.CaseId == writer.Case.Id && a.Key == amendmentKey, cancellationToken))
            {
                return default(Done);
            }

            db.Add(new KnownAmendment(writer.Case.Id, amendmentKey));
            return await ApplyAsync(db, writer, payload, contact, urgent, isComplete, actor, followers, cancellationToken);
        }, cancellationToken);

    /// <summary>A specialist writes down what he learned. Also <c>handoff.held_by_other</c> (name).</summary>
    /// <param name="fill">Applied to the payload as it is then: what the enterprise says meanwhile stays.</param>
    /// <param name="contact">What is not said stays known; null: nothing is said.</param>
    public Task<Result<Done>> ByStaffAsync(Guid caseId, Reader reader, string amendmentKey, Func<CasePayload, CasePayload> fill, ContactDetails? contact, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await CaseWriter.FindForAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            if (await writer.RefuseOthersAsync(reader) is { } refusal)
            {
                return refusal;
            }

            if (await db.Set<KnownAmendment>().AnyAsync(a => a.CaseId == caseId && a.Key == amendmentKey, cancellationToken))
            {
                return default(Done);
            }

            db.Add(new KnownAmendment(caseId, amendmentKey));
            return await ApplyAsync(db, writer, fill(writer.Case.Payload), contact, null, writer.Case.IsComplete, reader.SpecialistId, followers, cancellationToken);
        }, cancellationToken);

    internal static async Task<Result<Done>> ApplyAsync(FrontDoorDb db, CaseWriter writer, CasePayload payload, ContactDetails? contact, bool? urgent, bool isComplete, Guid? actor, IEnumerable<CaseFollower> followers, CancellationToken cancellationToken)
    {
        var @case = writer.Case;
        if (@case.IsClosed)
        {
            return new Problem("case.closed");
        }

        var known = (await db.Set<Contact>().FindAsync([@case.ContactId], cancellationToken))!;
        known.Learn(contact ?? known.Details);
        var (version, before, wasComplete, sides) = (@case.Version, @case.Payload, @case.IsComplete, FindConflicts.SidesOf(@case));
        @case.Fill(payload, known, isComplete);
        await CaseIndex.SetHeadAsync(db, @case, known, writer.Now, cancellationToken);
        @case.Hurry(urgent ?? @case.Urgent);
        if (!wasComplete && isComplete && @case is { Status: CaseStatus.New, SpecialistId: null })
        {
            @case.Await(writer.Now);
        }

        if (wasComplete)
        {
            db.Add(new CaseVersion(@case.Id, version, before, writer.Now));
        }

        await writer.RecordAsync(!wasComplete && isComplete ? "case.completed" : "case.amended", actor);
        if (FindConflicts.SidesOf(@case) != sides)
        {
            await FindConflicts.ApplyAsync(db, writer, cancellationToken);
        }

        await FollowAsync(db, writer, wasComplete ? before : null, actor, followers, cancellationToken);
        return default(Done);
    }

    internal static async Task FollowAsync(FrontDoorDb db, CaseWriter writer, CasePayload? before, Guid? actor, IEnumerable<CaseFollower> followers, CancellationToken cancellationToken)
    {
        foreach (var follower in followers)
        {
            await follower.FilledAsync(db, writer, before, actor, cancellationToken);
        }
    }
}

/// <summary>A case by its id, or by the key under which it was opened.</summary>
public readonly record struct CaseRef(Guid? Id, string? OpeningKey)
{
    public static implicit operator CaseRef(Guid id) => new(id, null);

    public static CaseRef Opened(string openingKey) => new(null, openingKey);
}
