using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Hiring;

/// <summary>A posting goes by itself; then its enterprise is asked once whether to renew it. What is due lies in the rows: no restart forgets it, no second host asks twice.</summary>
public sealed class RenewJobs(Database database, TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>Asks nobody while the board is closed.</summary>
    /// <param name="failed">Hears of a posting that could not be asked about; the others go on, and it is tried again next time.</param>
    /// <returns>How many enterprises were asked.</returns>
    public async Task<int> RunAsync(Action<Guid, Exception> failed, CancellationToken cancellationToken)
    {
        var asked = 0;
        foreach (var id in await database.ReadAsync(db => DueAsync(db, cancellationToken), cancellationToken))
        {
            try
            {
                asked += (await database.WriteAsync<int>(db => AskAsync(db, id, cancellationToken), cancellationToken)).Value;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                failed(id, problem);
            }
        }

        return asked;
    }

    /// <summary>The enterprise says yes: thirty more days. Problems: <c>job.not_found</c> also for a job of somebody else, one that is filled or withdrawn, or whose case is; <c>board.closed</c>, <c>job.not_public</c>.</summary>
    public Task<Result<Done>> RenewAsync(Guid postingId, string conversationId, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            if (await JobBoard.OfLiveCases(db).SingleOrDefaultAsync(p => p.Id == postingId && p.ExpiresAt != null, cancellationToken) is not { } posting
                || await CaseWriter.FindAsync(db, posting.CaseId, now, cancellationToken) is not { } writer || writer.Case.ConversationId != conversationId)
            {
                return new Problem("job.not_found");
            }

            if (await JobBoard.GroundAsync(db, cancellationToken) is null)
            {
                return new Problem("board.closed");
            }

            if (!IsPublic(writer.Case, posting))
            {
                return new Problem("job.not_public");
            }

            posting.Renew(now);
            await writer.RecordAsync("job.renewed", null, null, null, new Dictionary<string, string> { ["job"] = posting.Job?.Title ?? "" });
            return default(Done);
        }, cancellationToken);

    // The enterprise may have said meanwhile that the job stays between it and the desk.
    private static bool IsPublic(Case @case, JobPosting posting) => (@case.Payload as HiringPayload)?.Jobs.FirstOrDefault(job => job.Ordinal == posting.Ordinal)?.IsPublic == true;

    private async Task<List<Guid>> DueAsync(FrontDoorDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await JobBoard.GroundAsync(db, cancellationToken) is null ? []
            : await JobBoard.OfLiveCases(db).Where(p => p.ExpiresAt <= now && p.RenewalAskedAt == null).OrderBy(p => p.ExpiresAt).Take(Batch).Select(p => p.Id).ToListAsync(cancellationToken);
    }

    private async Task<Result<int>> AskAsync(FrontDoorDb db, Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await JobBoard.OfLiveCases(db).SingleOrDefaultAsync(p => p.Id == id && p.ExpiresAt <= now && p.RenewalAskedAt == null, cancellationToken) is not { } posting)
        {
            return 0;
        }

        // Noted also where nobody is asked: it would be due for ever, before those behind it.
        posting.AskRenewal(now);
        if (await CaseWriter.FindAsync(db, posting.CaseId, now, cancellationToken) is not { } writer || !IsPublic(writer.Case, posting))
        {
            return 0;
        }

        if (writer.Case.ConversationId is { } conversation)
        {
            writer.Send(OutboxKind.SystemMessage, conversation, new OutboxContent { Key = "job.expired", Data = new Dictionary<string, string> { ["job"] = posting.Job?.Title ?? "", ["posting"] = posting.Id.ToString() } });
        }

        await writer.RecordByProgramAsync("job.expired", null, new Dictionary<string, string> { ["job"] = posting.Job?.Title ?? "" });
        return 1;
    }
}
