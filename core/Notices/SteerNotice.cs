using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>Approve, send back, pause, resume, cancel: each takes effect with its commit.</summary>
public sealed class SteerNotice(Database database, TimeProvider clock)
{
    private static readonly Problem TooLate = new("notice.state_changed");

    /// <summary>Problems: <c>notice.not_found</c>, <c>notice.own</c> (whoever wrote, edited or handed it in does not approve it), <c>notice.hash_changed</c> (it is not what the approver saw, or waits no more).</summary>
    /// <param name="hash">Of what the approver saw.</param>
    public Task<Result<Done>> ApproveAsync(Guid id, string hash, NoticeSender approver, CancellationToken cancellationToken) =>
        ActAsync(id, approver, notice => true switch
        {
            _ when !approver.IsSupervisor => WriteNotice.NotFound,
            _ when notice.IsWorkOf(approver.Id) => new("notice.own"),
            _ => notice.Approve(approver.Id, approver.Name, hash) ? null : new("notice.hash_changed"),
        }, cancellationToken);

    /// <summary>Back to its author with a reason; frozen rows go. Problems: <c>notice.not_found</c>, <c>notice.reason_needed</c>, <c>notice.state_changed</c>.</summary>
    public Task<Result<Done>> ReturnAsync(Guid id, string why, NoticeSender approver, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (!approver.IsSupervisor || await db.Set<Notice>().FindAsync([id], cancellationToken) is not { } notice)
            {
                return WriteNotice.NotFound;
            }

            if (string.IsNullOrWhiteSpace(why))
            {
                return new Problem("notice.reason_needed");
            }

            if (notice.State != NoticeState.WaitingForApproval || !notice.TakeBack(why.Trim()[..Math.Min(why.Trim().Length, 500)]))
            {
                return TooLate;
            }

            await db.Set<NoticeDelivery>().Where(d => d.NoticeId == id).ExecuteDeleteAsync(cancellationToken);
            return default(Done);
        }, cancellationToken);

    /// <summary>Problems: <c>notice.not_found</c>, <c>notice.state_changed</c>.</summary>
    public Task<Result<Done>> PauseAsync(Guid id, NoticeSender sender, CancellationToken cancellationToken) =>
        ActAsync(id, sender, notice => notice.Pause() ? null : TooLate, cancellationToken);

    /// <summary>Also after it stopped by itself. Problems: <c>notice.not_found</c>, <c>notice.state_changed</c>.</summary>
    public Task<Result<Done>> ResumeAsync(Guid id, NoticeSender sender, CancellationToken cancellationToken) =>
        ActAsync(id, sender, notice => notice.ApprovalReason is not null && notice.ApprovedHash != notice.Hash || !notice.Resume() ? TooLate : null, cancellationToken);

    /// <summary>What was not sent is never sent. Problems: <c>notice.not_found</c>, <c>notice.state_changed</c>.</summary>
    public Task<Result<Done>> CancelAsync(Guid id, NoticeSender sender, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Notice>().FindAsync([id], cancellationToken) is not { } notice || !WriteNotice.IsOwn(notice, sender))
            {
                return WriteNotice.NotFound;
            }

            if (!notice.Cancel())
            {
                return TooLate;
            }

            await db.Set<NoticeDelivery>().Where(d => d.NoticeId == id && d.State == LedgerState.Queued)
                .ExecuteUpdateAsync(row => row.SetProperty(d => d.State, LedgerState.Cancelled).SetProperty(d => d.Why, "cancelled"), cancellationToken);
            db.WakeAfterCommit(new WakeUp(null, null, Outbox: true));
            return default(Done);
        }, cancellationToken);

    /// <summary>The captain has put the link into the group: the rows of that way count as sent. Problems: <c>notice.not_found</c>, <c>notice.state_changed</c>.</summary>
    public Task<Result<Done>> PassOnAsync(Guid id, NoticeSender sender, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Notice>().FindAsync([id], cancellationToken) is not { } notice || !WriteNotice.IsOwn(notice, sender))
            {
                return WriteNotice.NotFound;
            }

            if (!notice.IsPublished)
            {
                return TooLate;
            }

            var now = clock.GetUtcNow();
            await db.Set<NoticeDelivery>().Where(d => d.NoticeId == id && d.Way == NoticeWays.Link && d.State == LedgerState.Queued)
                .ExecuteUpdateAsync(row => row.SetProperty(d => d.State, LedgerState.Sent).SetProperty(d => d.SentAt, now), cancellationToken);
            return default(Done);
        }, cancellationToken);

    /// <summary>A person decides about a row whose end nobody knows, or that failed: once more, or count it as sent. Problems: <c>notice.not_found</c>, <c>notice.state_changed</c>.</summary>
    public Task<Result<Done>> DecideAsync(Guid id, long rowId, bool again, NoticeSender sender, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Notice>().FindAsync([id], cancellationToken) is not { } notice || !WriteNotice.IsOwn(notice, sender)
                || await db.Set<NoticeDelivery>().SingleOrDefaultAsync(d => d.Id == rowId && d.NoticeId == id, cancellationToken) is not { } row)
            {
                return WriteNotice.NotFound;
            }

            if (row.State is not (LedgerState.Unknown or LedgerState.Failed) || notice.State == NoticeState.Cancelled || (again && notice.ValidUntil <= clock.GetUtcNow()))
            {
                return TooLate;
            }

            if (!again)
            {
                row.CountAsSent(clock.GetUtcNow());
                return default(Done);
            }

            row.Again(clock.GetUtcNow());
            notice.Reopen();
            db.WakeAfterCommit(new WakeUp(null, null, Outbox: true));
            return default(Done);
        }, cancellationToken);

    private Task<Result<Done>> ActAsync(Guid id, NoticeSender sender, Func<Notice, Problem?> act, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Notice>().FindAsync([id], cancellationToken) is not { } notice || !WriteNotice.IsOwn(notice, sender))
            {
                return WriteNotice.NotFound;
            }

            db.WakeAfterCommit(new WakeUp(null, null, Outbox: true));
            return act(notice) is { } problem ? problem : default(Done);
        }, cancellationToken);
}
