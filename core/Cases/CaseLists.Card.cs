using FrontDoor.Core.Audit;
using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>One case: what a specialist sees when he opens it.</summary>
public sealed partial class CaseLists
{
    /// <summary>Null when there is no such case, or none for this reader.</summary>
    public Task<CaseCard?> FindAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var found = await VisibleCases.To(db, reader).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
            return found is null ? null : await CardAsync(db, found, reader, cancellationToken);
        }, cancellationToken);

    /// <summary>Nothing of a case that the reader may not read whole. Lines with a number above <paramref name="after"/>, oldest first; also lines whose delivery state changed since. Pass the <see cref="CaseRow.EventNumber"/> read before the lines.</summary>
    public Task<IReadOnlyList<ThreadView>> ThreadAsync(Guid caseId, long after, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ThreadView>>(async db =>
        {
            if (!await VisibleCases.Readable(db, reader, clock.GetUtcNow()).AnyAsync(c => c.Id == caseId, cancellationToken))
            {
                return [];
            }

            var lines = await db.Set<ThreadEntry>().Where(e => e.CaseId == caseId && e.ChangedNumber > after)
                .OrderBy(e => e.Number).ToListAsync(cancellationToken);
            return lines.ConvertAll(e => e.View());
        }, cancellationToken);

    /// <summary>The whole thread for the contact whose personal link was opened: no desk bounds what the contact sees, and nobody of the staff is served by this.</summary>
    public Task<IReadOnlyList<ThreadView>> ThreadForContactAsync(Guid caseId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ThreadView>>(async db =>
            (await db.Set<ThreadEntry>().Where(e => e.CaseId == caseId).OrderBy(e => e.Number).ToListAsync(cancellationToken)).ConvertAll(e => e.View()), cancellationToken);

    private async Task<CaseCard> CardAsync(FrontDoorDb db, Case found, Reader reader, CancellationToken cancellationToken)
    {
        var readable = VisibleCases.Readable(db, reader, clock.GetUtcNow());
        var row = await Rows(db, db.Set<Case>().Where(c => c.Id == found.Id), readable, reader).SingleAsync(cancellationToken);
        var contact = await db.Set<Contact>().SingleAsync(c => c.Id == found.ContactId, cancellationToken);
        var exhibits = await db.Set<Exhibit>().Where(e => e.CaseId == found.Id).OrderBy(e => e.ArrivedAt)
            .Select(e => new ExhibitView(e.Id, new FileReference(e.Sha256, e.Name, e.ContentType, e.Size), e.Sender, e.Channel, e.ArrivedAt)).ToListAsync(cancellationToken);
        var history = await db.Set<Change>().Where(c => c.SubjectId == found.Id && c.Action != CaseHistory.Viewed).OrderBy(c => c.Id)
            .Select(c => new HistoryView(c.At, c.Actor, c.Action, c.From, c.To)).ToListAsync(cancellationToken);
        var others = await Rows(db, Others(db, found, contact, reader), readable, reader).ToListAsync(cancellationToken);
        var conflicts = await db.Set<CaseConflict>().Where(c => c.CaseId == found.Id).OrderBy(c => c.Kind).ThenBy(c => c.Name).Select(c => new ConflictView(c.Kind, c.Name)).ToListAsync(cancellationToken);
        var card = new CaseCard(
            row, found.Payload, contact.Details, found.ConversationId, found.DeskId, found.SpecialistId, found.Version,
            found.Rating, found.RatingWords, found.NextDate, exhibits, history, others,
            await db.Set<Conversation>().Where(v => v.Id == found.ConversationId && v.CaseId == found.Id).Select(v => v.SpecialistId).FirstOrDefaultAsync(cancellationToken),
            found.Urges, found.IsComplaint, conflicts, IsContactVerified: contact.IsVerified,
            MergedIntoNumber: await db.Set<Case>().Where(c => c.Id == found.MergedInto).Select(c => c.Number).FirstOrDefaultAsync(cancellationToken), MergedInto: found.MergedInto)
        {
            SharedChat = await SharedAsync(db, found, reader, cancellationToken),
        };
        return await readable.AnyAsync(c => c.Id == found.Id, cancellationToken) ? card : SealedContent.Of(card);
    }

    private static async Task<SharedChat?> SharedAsync(FrontDoorDb db, Case found, Reader reader, CancellationToken cancellationToken)
    {
        if (found.IsClosed || await db.Set<Conversation>().SingleOrDefaultAsync(v => v.Id == found.ConversationId, cancellationToken) is not { CaseId: { } talkedAbout } chat)
        {
            return null;
        }

        var others = await OpenCases.Of(VisibleCases.To(db, reader))
            .Where(c => c.Id != found.Id && c.ConversationId == chat.Id)
            .OrderByDescending(c => c.OpenedAt).Take(5)
            .Select(c => new ChatCase(c.Id, c.Number, db.Set<Specialist>().Where(s => s.Id == c.SpecialistId).Select(s => s.Name).FirstOrDefault(), c.Id == talkedAbout)).ToListAsync(cancellationToken);
        var name = await db.Set<Specialist>().Where(s => s.Id == chat.SpecialistId).Select(s => s.Name).FirstOrDefaultAsync(cancellationToken);
        return others.Count == 0 && talkedAbout == found.Id ? null : new(others, chat.Holder, name, talkedAbout != found.Id);
    }

    private static IQueryable<Case> Others(FrontDoorDb db, Case found, Contact contact, Reader reader)
    {
        var (enterprise, phone) = (found.EnterpriseId, contact.Phone);
        return VisibleCases.To(db, reader)
            .Where(c => c.Id != found.Id && (c.ContactId == contact.Id || (enterprise != null && c.EnterpriseId == enterprise)
                || (phone != null && db.Set<Contact>().Any(o => o.Id == c.ContactId && o.Phone == phone))))
            .OrderByDescending(c => c.OpenedAt).Take(20);
    }
}
