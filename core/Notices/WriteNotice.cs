using System.Buffers.Text;
using System.Security.Cryptography;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>Keeps a notice that is being written, and hands it in.</summary>
public sealed class WriteNotice(Database database, NoticeOptions options, IEnumerable<IOfferedAudiences> offers, TimeProvider clock)
{
    internal static readonly Problem NotFound = new("notice.not_found");
    private static readonly Problem NotDraft = new("notice.not_draft");

    /// <summary>Over whatever stands there. Problems of <see cref="CheckContent"/>; <c>notice.not_found</c>, <c>notice.not_draft</c>.</summary>
    /// <param name="id">Made by the page: saved again it is the same draft.</param>
    public Task<Result<Done>> SaveAsync(Guid id, NoticeContent content, NoticeSender sender, CancellationToken cancellationToken) =>
        SaveAsync(id, content, _ => true, sender, cancellationToken);

    /// <summary>Only over what its writer saw. Problems as of the other; <c>notice.edited_meanwhile</c>: somebody has saved other words since.</summary>
    /// <param name="seen">Hash of the content from which the writer began; empty: there was none.</param>
    public Task<Result<Done>> SaveAsync(Guid id, NoticeContent content, string seen, NoticeSender sender, CancellationToken cancellationToken) =>
        SaveAsync(id, content, notice => MayReplace(notice, content, seen, sender), sender, cancellationToken);

    private Task<Result<Done>> SaveAsync(Guid id, NoticeContent content, Func<Notice, bool> mayReplace, NoticeSender sender, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (CheckContent.Run(content, clock.GetUtcNow()) is { } problem)
            {
                return problem;
            }

            if (await db.Set<Notice>().FindAsync([id], cancellationToken) is not { } notice)
            {
                db.Add(new Notice(id, sender, content, NewCode(), clock.GetUtcNow()));
                return default(Done);
            }

            return !IsOwn(notice, sender) ? NotFound
                : notice.State != NoticeState.Draft ? NotDraft
                : !mayReplace(notice) ? new Problem("notice.edited_meanwhile")
                : notice.Edit(content, sender.Id) ? default(Done) : NotDraft;
        }, cancellationToken);

    /// <summary>Recipients and text as they would be frozen now; nothing is stored. Null: no such notice.</summary>
    public async Task<NoticePreview?> PreviewAsync(Guid id, NoticeSender sender, CancellationToken cancellationToken)
    {
        var notice = await database.ReadAsync(db => db.Set<Notice>().SingleOrDefaultAsync(n => n.Id == id, cancellationToken), cancellationToken);
        if (notice is null || !IsOwn(notice, sender))
        {
            return null;
        }

        return await PreviewAsync(notice.Content, notice.Author, sender, cancellationToken);
    }

    /// <summary>The same for words that are not kept yet.</summary>
    public Task<NoticePreview> PreviewAsync(NoticeContent content, NoticeSender sender, CancellationToken cancellationToken) =>
        PreviewAsync(content, sender, sender, cancellationToken);

    private async Task<NoticePreview> PreviewAsync(NoticeContent content, NoticeSender author, NoticeSender sender, CancellationToken cancellationToken)
    {
        var offered = await OfferedAsync(content.Audience, cancellationToken);
        var now = clock.GetUtcNow();
        return await database.ReadAsync(async db =>
        {
            var plan = await RecipientPlan.MakeAsync(db, content, author, offered, options, now, cancellationToken);
            var reason = await ApprovalReasonAsync(db, content, author, sender, plan, cancellationToken);
            return NoticePreview.Of(content, plan, reason, options, now);
        }, cancellationToken);
    }

    /// <summary>Freezes text and recipients in one transaction; from then on it goes out by itself, or waits for approval. Pressed twice it does nothing more. Problems: those of <see cref="CheckContent"/>, <c>notice.not_found</c>, <c>notice.not_draft</c>, <c>notice.nobody</c>.</summary>
    public async Task<Result<NoticeState>> HandInAsync(Guid id, NoticeSender sender, CancellationToken cancellationToken)
    {
        var before = await database.ReadAsync(db => db.Set<Notice>().SingleOrDefaultAsync(n => n.Id == id, cancellationToken), cancellationToken);
        // Asked outside the transaction: other features may read much.
        var offered = before is null ? null : await OfferedAsync(before.Content.Audience, cancellationToken);
        return await database.WriteAsync<NoticeState>(async db =>
        {
            // Caps are counted before rows are written.
            await db.HoldAsync("notices-freeze", cancellationToken);
            var now = clock.GetUtcNow();
            if (await db.Set<Notice>().FindAsync([id], cancellationToken) is not { } notice || !IsOwn(notice, sender))
            {
                return NotFound;
            }

            if (notice.State != NoticeState.Draft)
            {
                return notice.State is NoticeState.WaitingForApproval or NoticeState.Scheduled or NoticeState.Sending ? notice.State : NotDraft;
            }

            if (CheckContent.Run(notice.Content, now) is { } problem)
            {
                return problem;
            }

            var plan = await RecipientPlan.MakeAsync(db, notice.Content, notice.Author, offered, options, now, cancellationToken);
            if (plan.Rows.Count == 0)
            {
                return new Problem("notice.nobody");
            }

            notice.HandIn(sender.Id, await ApprovalReasonAsync(db, notice.Content, notice.Author, sender, plan, cancellationToken), now);
            await NoticeRows.InsertAsync(db, id, plan.Rows, notice.Content.NotBefore ?? now, cancellationToken);
            db.WakeAfterCommit(new WakeUp(null, null, Outbox: true));
            return notice.State;
        }, cancellationToken);
    }

    /// <summary>The same once more, to those only who have neither confirmed nor said anything; handed in at once. Problems: as of <see cref="HandInAsync"/>.</summary>
    /// <param name="chaseId">Made by the page: pressed twice it is one notice.</param>
    /// <param name="title">Of the reminder; cut where it is too long.</param>
    public async Task<Result<NoticeState>> ChaseAsync(Guid id, Guid chaseId, string title, NoticeSender sender, CancellationToken cancellationToken)
    {
        var old = await database.ReadAsync(db => db.Set<Notice>().SingleOrDefaultAsync(n => n.Id == id, cancellationToken), cancellationToken);
        if (old is null || !IsOwn(old, sender) || !old.IsPublished)
        {
            return NotFound;
        }

        var content = old.Content with
        {
            Title = title.Length > NoticeContent.LongestTitle ? title[..NoticeContent.LongestTitle] : title,
            NotBefore = null,
            ValidUntil = old.Content.ValidUntil > clock.GetUtcNow() ? old.Content.ValidUntil : null,
            Audience = old.Content.Audience with { NotConfirmed = id, Offered = null },
        };
        var saved = await SaveAsync(chaseId, content, sender, cancellationToken);
        return saved.Problem is { Code: not "notice.not_draft" } problem ? problem : await HandInAsync(chaseId, sender, cancellationToken);
    }

    /// <summary>Back to a draft, to be changed: frozen rows go, and an approval counts no more. Problems: <c>notice.not_found</c>, <c>notice.started</c>.</summary>
    public Task<Result<Done>> TakeBackAsync(Guid id, NoticeSender sender, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Notice>().FindAsync([id], cancellationToken) is not { } notice || !IsOwn(notice, sender))
            {
                return NotFound;
            }

            if (!notice.TakeBack(null))
            {
                return new Problem("notice.started");
            }

            await db.Set<NoticeDelivery>().Where(d => d.NoticeId == id).ExecuteDeleteAsync(cancellationToken);
            return default(Done);
        }, cancellationToken);

    /// <summary>A captain's own park, or a supervisor.</summary>
    internal static bool IsOwn(Notice notice, NoticeSender sender) => sender.IsSupervisor || notice.ParkId == sender.ParkId;

    // Sent twice it is one save. A page from before the first save carries no hash: where nobody else has written, its writer goes on with the own words.
    private static bool MayReplace(Notice notice, NoticeContent content, string seen, NoticeSender sender)
    {
        var stands = notice.Content.Hash();
        return seen == stands || content.Hash() == stands || (seen.Length == 0 && notice.AuthorId == sender.Id && notice.EditedBy.Length == 0);
    }

    // 48 random bits: short enough for a poster; what stands behind it everybody in the group may read.
    private static string NewCode() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(6));

    private async Task<IReadOnlySet<Guid>?> OfferedAsync(NoticeAudience audience, CancellationToken cancellationToken)
    {
        if (audience.Offered is not { } key)
        {
            return null;
        }

        foreach (var offer in offers)
        {
            if (await offer.FindAsync(key, cancellationToken) is { } found)
            {
                return found.ToHashSet();
            }
        }

        // What no feature offers any more is nobody, not everybody.
        return new HashSet<Guid>();
    }

    private async Task<string?> ApprovalReasonAsync(FrontDoorDb db, NoticeContent content, NoticeSender author, NoticeSender sender, RecipientPlan plan, CancellationToken cancellationToken)
    {
        if (options.NeedsApproval(content.Purpose))
        {
            return "purpose";
        }

        if (plan.Rows.Count > options.ApproveAbove)
        {
            return "recipients";
        }

        if (author.IsSupervisor && content.Audience.IsAllParks)
        {
            return "all_parks";
        }

        return await IsNewAsync(db, author, cancellationToken) || (sender.Id != author.Id && await IsNewAsync(db, sender, cancellationToken)) ? "new_captain" : null;
    }

    // What a supervisor handed in for a captain shows nothing of how the captain writes.
    private async Task<bool> IsNewAsync(FrontDoorDb db, NoticeSender captain, CancellationToken cancellationToken) =>
        !captain.IsSupervisor
        && await db.Set<Notice>().CountAsync(n => n.AuthorId == captain.Id && n.StartedAt != null && (n.HandedInById == null || n.HandedInById == captain.Id), cancellationToken) < options.FirstNotices;
}
