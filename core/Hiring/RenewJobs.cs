using FrontDoor.Core.Cases;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Hiring;

/// <summary>A posting goes by itself; then its enterprise is asked once whether to renew it. What is due lies in the rows: no restart forgets it, no second host asks twice.</summary>
public sealed class RenewJobs(Database database, TimeProvider clock)
{
    private const int Batch = 100;

    /// <returns>How many enterprises were asked.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await database.ReadAsync(db => db.Set<JobPosting>().Where(p => p.ExpiresAt <= now && p.RenewalAskedAt == null).OrderBy(p => p.ExpiresAt).Take(Batch).Select(p => p.Id).ToListAsync(cancellationToken), cancellationToken);
        var asked = 0;
        foreach (var id in due)
        {
            asked += (await database.WriteAsync<int>(db => AskAsync(db, id, cancellationToken), cancellationToken)).Value;
        }

        return asked;
    }

    /// <summary>The enterprise says yes: thirty more days. Problems: <c>job.not_found</c> also for a job of somebody else, or one that is filled or withdrawn; <c>board.closed</c>.</summary>
    public Task<Result<Done>> RenewAsync(Guid postingId, string conversationId, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            if (await db.Set<JobPosting>().SingleOrDefaultAsync(p => p.Id == postingId && p.ExpiresAt != null, cancellationToken) is not { } posting
                || await CaseWriter.FindAsync(db, posting.CaseId, now, cancellationToken) is not { } writer || writer.Case.ConversationId != conversationId)
            {
                return new Problem("job.not_found");
            }

            if (await JobBoard.GroundAsync(db, cancellationToken) is null)
            {
                return new Problem("board.closed");
            }

            posting.Renew(now);
            await writer.RecordAsync("job.renewed", null, null, null, new Dictionary<string, string> { ["job"] = posting.Job?.Title ?? "" });
            return default(Done);
        }, cancellationToken);

    private async Task<Result<int>> AskAsync(FrontDoorDb db, Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<JobPosting>().SingleOrDefaultAsync(p => p.Id == id && p.ExpiresAt <= now && p.RenewalAskedAt == null, cancellationToken) is not { } posting
            || await CaseWriter.FindAsync(db, posting.CaseId, now, cancellationToken) is not { } writer)
        {
            return 0;
        }

        posting.AskRenewal(now);
        if (writer.Case.ConversationId is { } conversation)
        {
            writer.Send(OutboxKind.SystemMessage, conversation, new OutboxContent { Key = "job.expired", Data = new Dictionary<string, string> { ["job"] = posting.Job?.Title ?? "", ["posting"] = posting.Id.ToString() } });
        }

        await writer.RecordByProgramAsync("job.expired", null, new Dictionary<string, string> { ["job"] = posting.Job?.Title ?? "" });
        return 1;
    }
}
