using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Hiring;

/// <summary>What the desk does with the jobs of a hiring case.</summary>
public sealed class JobDesk(Database database, TimeProvider clock)
{
    private const int MostCases = 20;

    /// <summary>Each job of the case with how far it is; empty for a case without jobs, or none for this reader.</summary>
    public Task<IReadOnlyList<JobProgress>> OfCaseAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<JobProgress>>(async db =>
        {
            if (await VisibleCases.To(db, reader).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken) is not { Payload: HiringPayload hiring })
            {
                return [];
            }

            var postings = await db.Set<JobPosting>().Where(p => p.CaseId == caseId).ToListAsync(cancellationToken);
            return [.. hiring.Jobs.Select(job => postings.Find(p => p.Ordinal == job.Ordinal) is { } posting
                ? new JobProgress(job, posting.Id, posting.State, posting.Filled, posting.ExpiresAt > clock.GetUtcNow() ? posting.ExpiresAt : null)
                : new JobProgress(job, null, JobState.Open, 0, null))];
        }, cancellationToken);

    /// <summary>Jobs of the enterprise's hiring cases that the reader may read whole, latest case first.</summary>
    public Task<IReadOnlyList<EnterpriseJob>> OfEnterpriseAsync(Guid enterpriseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<EnterpriseJob>>(async db =>
        {
            var cases = await VisibleCases.Readable(db, reader, clock.GetUtcNow())
                .Where(c => c.EnterpriseId == enterpriseId && c.Kind == CaseKind.Hiring && c.Status != CaseStatus.Merged && c.Status != CaseStatus.Withdrawn)
                .OrderByDescending(c => c.OpenedAt).Take(MostCases).ToListAsync(cancellationToken);
            var ids = cases.ConvertAll(c => c.Id);
            var postings = await db.Set<JobPosting>().Where(p => ids.Contains(p.CaseId)).ToListAsync(cancellationToken);
            return
            [
                .. from @case in cases
                   where @case.Payload is HiringPayload
                   from job in ((HiringPayload)@case.Payload).Jobs
                   let posting = postings.Find(p => p.CaseId == @case.Id && p.Ordinal == job.Ordinal)
                   select new EnterpriseJob(@case.Id, @case.Number, job, posting?.State ?? JobState.Open, posting?.Filled ?? 0),
            ];
        }, cancellationToken);

    /// <summary>Where the job is. Problems: <c>case.not_found</c>, <c>job.not_found</c>, <c>job.filled_bad</c>.</summary>
    public Task<Result<Done>> MoveAsync(Guid caseId, int ordinal, JobState state, int filled, Reader reader, CancellationToken cancellationToken) =>
        ActAsync(caseId, ordinal, reader, async (writer, job, posting, db) =>
        {
            if (filled is < 0 or > 10_000)
            {
                return new Problem("job.filled_bad");
            }

            var before = posting.State;
            posting.Move(state, filled);
            await writer.RecordAsync("job.moved", reader.SpecialistId, before.ToString(), state.ToString(), Data(job, ("state", state.ToString())));
            return default(Done);
        }, cancellationToken);

    /// <summary>Shows the job to everybody for thirty days, or for thirty more. Problems: <c>case.not_found</c>, <c>job.not_found</c>, <c>board.closed</c>, <c>job.not_public</c>, <c>job.incomplete</c>, <c>job.unverified</c>.</summary>
    public Task<Result<Done>> PublishAsync(Guid caseId, int ordinal, Reader reader, CancellationToken cancellationToken) =>
        ActAsync(caseId, ordinal, reader, async (writer, job, posting, db) =>
        {
            var contact = await db.Set<Contact>().SingleAsync(c => c.Id == writer.Case.ContactId, cancellationToken);
            if (await RefuseAsync(db, job, contact, cancellationToken) is { } problem)
            {
                return problem;
            }

            posting.Publish(job, contact.EnterpriseId!.Value, clock.GetUtcNow());
            await writer.RecordAsync("job.published", reader.SpecialistId, null, null, Data(job));
            return default(Done);
        }, cancellationToken);

    private static async Task<Problem?> RefuseAsync(FrontDoorDb db, JobOpening job, Contact contact, CancellationToken cancellationToken) => true switch
    {
        _ when await JobBoard.GroundAsync(db, cancellationToken) is null => new("board.closed"),
        _ when job.IsPublic != true => new("job.not_public"),
        // The law asks that work, place and pay be told truthfully (Labour Contract Law, article 8).
        _ when job is { Title: null } or { HeadCount: null } or { Location: null } or { Pay: null } => new("job.incomplete"),
        _ when !contact.IsVerified || contact.EnterpriseId is null => new("job.unverified"),
        _ => null,
    };

    private Task<Result<Done>> ActAsync(Guid caseId, int ordinal, Reader reader, Func<CaseWriter, JobOpening, JobPosting, FrontDoorDb, Task<Result<Done>>> act, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await CaseWriter.FindForAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            if ((writer.Case.Payload as HiringPayload)?.Jobs.FirstOrDefault(job => job.Ordinal == ordinal) is not { } job)
            {
                return new Problem("job.not_found");
            }

            var posting = await db.Set<JobPosting>().SingleOrDefaultAsync(p => p.CaseId == caseId && p.Ordinal == ordinal, cancellationToken);
            if (posting is null)
            {
                posting = new JobPosting(caseId, ordinal);
                db.Add(posting);
            }

            return await act(writer, job, posting, db);
        }, cancellationToken);

    private static Dictionary<string, string> Data(JobOpening job, params (string Key, string Value)[] more)
    {
        var data = new Dictionary<string, string> { ["job"] = job.Title ?? "" };
        foreach (var (key, value) in more)
        {
            data[key] = value;
        }

        return data;
    }
}

/// <param name="PostingId">Null: nothing was done with it yet.</param>
/// <param name="ShownUntil">Null: it is not on the board.</param>
public sealed record JobProgress(JobOpening Job, Guid? PostingId, JobState State, int Filled, DateTimeOffset? ShownUntil);

public sealed record EnterpriseJob(Guid CaseId, string Number, JobOpening Job, JobState State, int Filled);
