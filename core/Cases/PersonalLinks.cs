using System.Linq.Expressions;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>Personal links: random, revocable, 180 days. A case number opens nothing by itself.</summary>
public sealed class PersonalLinks(Database database, PartialUploads uploads, TimeProvider clock)
{
    /// <summary>The contact's own link of a case; made when there is none that is valid.</summary>
    public Task<Result<string>> OwnAsync(CaseRef which, CancellationToken cancellationToken) =>
        ForCaseAsync(which, (db, caseId, now) => LinkTokens.OwnAsync(db, caseId, now, cancellationToken), cancellationToken);

    /// <summary>The contact's own link for a browser that holds nothing but its cookie: after a revocation no new one is made for it. Problems <c>link.revoked</c>, <c>case.not_found</c>.</summary>
    public Task<Result<string>> OwnUnlessRevokedAsync(CaseRef which, CancellationToken cancellationToken) =>
        database.WriteAsync<string>(async db =>
            await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is not { } writer ? CaseWriter.NotFound
            : await LinkTokens.FindOwnAsync(db, writer.Case.Id, writer.Now, cancellationToken) is { } token ? token
            : await LinkTokens.WasRevokedAsync(db, writer.Case.Id, cancellationToken) ? new Problem("link.revoked")
            : await LinkTokens.OwnAsync(db, writer.Case.Id, writer.Now, cancellationToken), cancellationToken);

    /// <summary>The same for staff, who must be allowed to read the case whole: the link shows it. Problem <c>case.not_found</c>.</summary>
    public Task<Result<string>> OwnForAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<string>(async db =>
            await CaseWriter.FindForAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken) is { } writer
                && await VisibleCases.Readable(db, reader, writer.Now).AnyAsync(c => c.Id == caseId, cancellationToken)
                ? await LinkTokens.OwnAsync(db, caseId, writer.Now, cancellationToken)
                : CaseWriter.NotFound, cancellationToken);

    /// <summary>A second link for a colleague, who may only add rows and files.</summary>
    /// <param name="wishKey">Exists before the link is made: under the same key it is the same link.</param>
    public Task<Result<string>> ForColleagueAsync(CaseRef which, string wishKey, CancellationToken cancellationToken) =>
        ForCaseAsync(which, (db, caseId, now) => LinkTokens.ForColleagueAsync(db, caseId, wishKey, now), cancellationToken);

    /// <summary>When the colleagues' links of the case that still open were made, oldest first.</summary>
    public Task<IReadOnlyList<ColleagueLink>> ColleaguesAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.ReadAsync<IReadOnlyList<ColleagueLink>>(async db => await db.Set<PersonalLink>()
            .Where(l => l.CaseId == caseId && l.Kind == LinkKind.Colleague && l.RevokedAt == null && l.ExpiresAt > now)
            .OrderBy(l => l.CreatedAt).Select(l => new ColleagueLink(l.Id, l.CreatedAt)).ToListAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Null when the token is unknown, revoked or expired.</summary>
    public Task<OpenedLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (LinkTokens.HashOf(token), clock.GetUtcNow());
        return database.ReadAsync(db => (
            from link in db.Set<PersonalLink>()
            where link.TokenHash == hash && link.RevokedAt == null && link.ExpiresAt > now
            join found in db.Set<Case>() on link.CaseId equals found.Id
            join contact in db.Set<Contact>() on found.ContactId equals contact.Id
            join desk in db.Set<Desk>() on found.DeskId equals desk.Id
            join specialist in db.Set<Specialist>() on found.SpecialistId equals specialist.Id into specialists
            from person in specialists.DefaultIfEmpty()
            select new OpenedLink(link.Id, link.ExpiresAt, found.Id, found.Number, found.Kind, found.Status, found.IsComplete, link.Kind == LinkKind.Colleague, contact.Id, contact.Person, found.ConversationId, desk.Name, desk.EnglishName, desk.Phone,
                person.Name, found.AnswerBy ?? found.DueAt, found.Urges))
            .SingleOrDefaultAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Whether the link still opens: what was got by it (a cookie, a token) ends with it.</summary>
    public Task<bool> IsOpenAsync(Guid linkId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.ReadAsync(db => db.Set<PersonalLink>().AnyAsync(l => l.Id == linkId && l.RevokedAt == null && l.ExpiresAt > now, cancellationToken), cancellationToken);
    }

    /// <summary>Revokes a colleague's link of a case, by its owner. An unknown one revokes nothing.</summary>
    public Task<Result<Done>> RevokeColleagueAsync(Guid caseId, Guid linkId, CancellationToken cancellationToken) =>
        RevokeAsync(caseId, db => RevokeAsync(db, l => l.CaseId == caseId && l.Id == linkId && l.Kind == LinkKind.Colleague, cancellationToken), cancellationToken);

    /// <summary>Revokes all links of a case, by staff who must see the case; the history says who. Problem <c>case.not_found</c>.</summary>
    public Task<Result<Done>> RevokeAllAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        RevokeAsync(caseId, async db =>
        {
            if (await CaseWriter.FindForAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            await writer.RecordAsync("case.links_revoked", reader.SpecialistId);
            return await RevokeAsync(db, l => l.CaseId == caseId, cancellationToken);
        }, cancellationToken);

    // What was on its way by a link goes with it, after the commit: files know no transaction.
    private async Task<Result<Done>> RevokeAsync(Guid caseId, Func<FrontDoorDb, Task<Result<Done>>> revoke, CancellationToken cancellationToken)
    {
        var done = await database.WriteAsync(revoke, cancellationToken);
        if (done.Succeeded)
        {
            uploads.RemoveOf(caseId, await database.ReadAsync(db => db.Set<PersonalLink>().Where(l => l.CaseId == caseId && l.RevokedAt != null).Select(l => l.Id).ToListAsync(cancellationToken), cancellationToken));
        }

        return done;
    }

    private async Task<Result<Done>> RevokeAsync(FrontDoorDb db, Expression<Func<PersonalLink, bool>> which, CancellationToken cancellationToken)
    {
        var links = await db.Set<PersonalLink>().Where(which).ToListAsync(cancellationToken);
        links.ForEach(l => l.Revoke(clock.GetUtcNow()));
        return default(Done);
    }

    private Task<Result<string>> ForCaseAsync(CaseRef which, Func<FrontDoorDb, Guid, DateTimeOffset, Task<string>> make, CancellationToken cancellationToken) =>
        database.WriteAsync<string>(async db =>
            await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is { } writer
                ? await make(db, writer.Case.Id, writer.Now)
                : CaseWriter.NotFound, cancellationToken);
}

/// <param name="Id">Opens nothing; with it the owner revokes the link.</param>
public sealed record ColleagueLink(Guid Id, DateTimeOffset MadeAt);

/// <param name="LinkId">Opens nothing; what was got by the link is bound to it.</param>
/// <param name="SpecialistName">Who works on it; null: nobody yet.</param>
/// <param name="AnswerBy">What was promised last, also when it has passed; null: nothing.</param>
/// <param name="ConversationId">The latest conversation of the case; null when it never had one.</param>
public sealed record OpenedLink(Guid LinkId, DateTimeOffset ExpiresAt, Guid CaseId, string Number, CaseKind Kind, CaseStatus Status, bool IsComplete, bool MayOnlyAdd, Guid ContactId, string? ContactName, string? ConversationId, string? DeskName, string? DeskEnglishName, string? DeskPhone,
    string? SpecialistName = null, DateTimeOffset? AnswerBy = null, int Urges = 0);
