using System.Linq.Expressions;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>What recipients do with a notice: read, confirm, answer.</summary>
public sealed class NoticeReceipts(Database database, NoticeTokens tokens, TimeProvider clock)
{
    /// <summary>The notice behind a recipient's own link; null when the token is not ours or it was cancelled.</summary>
    public async Task<OpenedNotice?> OpenAsync(string token, CancellationToken cancellationToken) =>
        await tokens.ReadAsync(token, cancellationToken) is { } id ? await FindAsync(d => d.Id == id, cancellationToken) : null;

    /// <summary>The notice behind a short link, as everybody in the group sees it; null: none, or not sent (any more).</summary>
    public Task<Notice?> ByCodeAsync(string code, CancellationToken cancellationToken) =>
        database.ReadAsync(async db => await db.Set<Notice>().SingleOrDefaultAsync(n => n.Code == code, cancellationToken) is { IsPublished: true } found ? found : null, cancellationToken);

    /// <summary>A row with its notice and recipient; null: no such row.</summary>
    public Task<NoticeRow?> RowAsync(long rowId, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            if (await db.Set<NoticeDelivery>().SingleOrDefaultAsync(d => d.Id == rowId, cancellationToken) is not { } row)
            {
                return null;
            }

            var notice = await db.Set<Notice>().SingleAsync(n => n.Id == row.NoticeId, cancellationToken);
            var enterprise = await db.Set<Enterprise>().SingleAsync(e => e.Id == row.EnterpriseId, cancellationToken);
            var contact = await db.Set<Contact>().SingleOrDefaultAsync(c => c.Id == row.ContactId, cancellationToken);
            return new NoticeRow(notice, row.Address, enterprise.Id, enterprise.Name, contact?.Person, contact?.Phone);
        }, cancellationToken);

    /// <summary>Its page was opened.</summary>
    public Task ReadAsync(long rowId, CancellationToken cancellationToken) =>
        ChangeAsync(d => d.Id == rowId, row => row.Read(clock.GetUtcNow()), cancellationToken);

    /// <summary>By whoever holds the recipient's own link. Problems: <c>notice.not_found</c>, <c>notice.answer_unknown</c>.</summary>
    public Task<Result<NoticeTitle>> ConfirmAsync(long rowId, int? answer, CancellationToken cancellationToken) =>
        ConfirmAsync(d => d.Id == rowId, answer, cancellationToken);

    /// <summary>By a press in the conversation to which it was sent; a row of another one is not found. Problems as of <see cref="ConfirmAsync(long, int?, CancellationToken)"/>.</summary>
    public Task<Result<NoticeTitle>> ConfirmInChatAsync(string conversationId, long rowId, int? answer, CancellationToken cancellationToken) =>
        ConfirmAsync(d => d.Id == rowId && d.Address == conversationId, answer, cancellationToken);

    /// <summary>Enterprises of a notice by part of the name, for the open page; empty for fewer than two characters.</summary>
    public Task<IReadOnlyList<NamedPlace>> EnterprisesAsync(Guid noticeId, string part, int max, CancellationToken cancellationToken)
    {
        var anywhere = SearchText.Anywhere(part);
        return SearchText.Fold(part).Length < 2
            ? Task.FromResult<IReadOnlyList<NamedPlace>>([])
            : database.ReadAsync<IReadOnlyList<NamedPlace>>(async db => await db.Set<Enterprise>()
                .Where(e => EF.Functions.Like(e.Search, anywhere, "\\") && db.Set<NoticeDelivery>().Any(d => d.NoticeId == noticeId && d.EnterpriseId == e.Id))
                .OrderBy(e => e.Name).Take(max).Select(e => new NamedPlace(e.Id, e.Name)).ToListAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Somebody on the open page chose an enterprise: said, not proved. The title is the enterprise's name. Problems as above.</summary>
    public Task<Result<NoticeTitle>> SayAsync(string code, Guid enterpriseId, int? answer, CancellationToken cancellationToken) =>
        database.WriteAsync<NoticeTitle>(async db =>
        {
            var notice = await db.Set<Notice>().SingleOrDefaultAsync(n => n.Code == code, cancellationToken);
            var row = notice is not { IsPublished: true } ? null
                : await db.Set<NoticeDelivery>().Where(d => d.NoticeId == notice.Id && d.EnterpriseId == enterpriseId).OrderBy(d => d.Id).FirstOrDefaultAsync(cancellationToken);
            if (row is null)
            {
                return WriteNotice.NotFound;
            }

            if (!IsAnswer(notice!, answer))
            {
                return new Problem("notice.answer_unknown");
            }

            row.Say(answer, clock.GetUtcNow());
            var enterprise = (await db.Set<Enterprise>().FindAsync([enterpriseId], cancellationToken))!;
            return new NoticeTitle(notice!.Id, enterprise.Name);
        }, cancellationToken);

    private Task<Result<NoticeTitle>> ConfirmAsync(Expression<Func<NoticeDelivery, bool>> which, int? answer, CancellationToken cancellationToken) =>
        database.WriteAsync<NoticeTitle>(async db =>
        {
            if (await db.Set<NoticeDelivery>().SingleOrDefaultAsync(which, cancellationToken) is not { } row)
            {
                return WriteNotice.NotFound;
            }

            var notice = (await db.Set<Notice>().FindAsync([row.NoticeId], cancellationToken))!;
            if (!IsAnswer(notice, answer))
            {
                return new Problem("notice.answer_unknown");
            }

            row.Confirm(answer, clock.GetUtcNow());
            return new NoticeTitle(notice.Id, notice.Content.Title);
        }, cancellationToken);

    private static bool IsAnswer(Notice notice, int? answer) => answer is null ? notice.Purpose != NoticePurpose.Survey : answer >= 0 && answer < notice.Content.Choices.Count;

    private Task<Result<Done>> ChangeAsync(Expression<Func<NoticeDelivery, bool>> which, Action<NoticeDelivery> change, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<NoticeDelivery>().SingleOrDefaultAsync(which, cancellationToken) is { } row)
            {
                change(row);
            }

            return default(Done);
        }, cancellationToken);

    private Task<OpenedNotice?> FindAsync(Expression<Func<NoticeDelivery, bool>> which, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            if (await db.Set<NoticeDelivery>().SingleOrDefaultAsync(which, cancellationToken) is not { } row)
            {
                return null;
            }

            var notice = await db.Set<Notice>().SingleAsync(n => n.Id == row.NoticeId, cancellationToken);
            var enterprise = await db.Set<Enterprise>().SingleAsync(e => e.Id == row.EnterpriseId, cancellationToken);
            return notice.IsPublished ? new OpenedNotice(row.Id, notice, row.ContactId, enterprise.Id, enterprise.Name, row.ConfirmedAt, row.Answer) : null;
        }, cancellationToken);
}

/// <summary>A notice as its recipient has it.</summary>
public sealed record OpenedNotice(long RowId, Notice Notice, Guid? ContactId, Guid EnterpriseId, string Enterprise, DateTimeOffset? ConfirmedAt, int? Answer);

public sealed record NoticeTitle(Guid NoticeId, string Title);

/// <summary>A recipient as a case about the notice needs it.</summary>
/// <param name="Address">Conversation id, or what the way goes by.</param>
public sealed record NoticeRow(Notice Notice, string? Address, Guid EnterpriseId, string Enterprise, string? Person, string? Phone)
{
    /// <summary>The question with the title that it is about.</summary>
    public string CaseWords(string words) => $"{words}（{Notice.Content.Title}）";
}
