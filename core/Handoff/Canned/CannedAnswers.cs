using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff.Canned;

/// <summary>The canned answers of the desks. Who may change them is decided by the page.</summary>
public sealed class CannedAnswers(Database database)
{
    public const int LongestShortcut = 30;
    public const int LongestText = 2000;

    /// <summary>By desk (those for every desk first), then short name.</summary>
    public Task<IReadOnlyList<CannedAnswerView>> AllAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CannedAnswerView>>(async db => await Views(db.Set<CannedAnswer>()).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>What somebody who writes in this case may use: those for every desk, those of the case's desk and of the reader's own. Empty for a case that the reader may not see.</summary>
    public Task<IReadOnlyList<CannedAnswerView>> ForAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CannedAnswerView>>(async db =>
        {
            var seen = VisibleCases.To(db, reader).Where(c => c.Id == caseId);
            var own = db.Set<Specialist>().Where(s => s.Id == reader.SpecialistId).SelectMany(s => s.Desks).Select(d => (Guid?)d.Id);
            return await Views(db.Set<CannedAnswer>().Where(a => seen.Any(c => a.DeskId == null || a.DeskId == c.DeskId || own.Contains(a.DeskId)))).ToListAsync(cancellationToken);
        }, cancellationToken);

    /// <summary>Problems: <c>canned.shortcut_bad</c> (length), <c>canned.text_bad</c> (length), <c>canned.taken</c> (shortcut), <c>desk.not_found</c>, <c>canned.not_found</c>.</summary>
    /// <param name="id">Null: a new one.</param>
    /// <param name="shortcut">Without the stroke; no blanks in it.</param>
    public Task<Result<Guid>> SaveAsync(Guid? id, Guid? deskId, string shortcut, string text, CancellationToken cancellationToken)
    {
        (shortcut, text) = (shortcut.Trim().TrimStart('/'), text.Trim());
        return database.WriteAsync<Guid>(async db =>
        {
            if (await RefuseAsync(db, id, deskId, shortcut, text, cancellationToken) is { } problem)
            {
                return problem;
            }

            var answer = id is null ? new CannedAnswer(deskId, shortcut, text) : await db.Set<CannedAnswer>().FindAsync([id], cancellationToken);
            if (answer is null)
            {
                return new Problem("canned.not_found");
            }

            answer.Change(deskId, shortcut, text);
            if (id is null)
            {
                db.Add(answer);
            }

            return answer.Id;
        }, cancellationToken);
    }

    /// <summary>Removing it again changes nothing.</summary>
    public Task<Result<Done>> RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            await db.Set<CannedAnswer>().Where(a => a.Id == id).ExecuteDeleteAsync(cancellationToken);
            return default(Done);
        }, cancellationToken);

    private static async Task<Problem?> RefuseAsync(FrontDoorDb db, Guid? id, Guid? deskId, string shortcut, string text, CancellationToken cancellationToken) => true switch
    {
        _ when shortcut.Length is 0 or > LongestShortcut || shortcut.Any(c => char.IsWhiteSpace(c) || c == '/') => new("canned.shortcut_bad", "length", $"{LongestShortcut}"),
        _ when text.Length is 0 or > LongestText => new("canned.text_bad", "length", $"{LongestText}"),
        _ when deskId is not null && !await db.Set<Desk>().AnyAsync(d => d.Id == deskId, cancellationToken) => new("desk.not_found", "desk", ""),
        // Null is no value to a unique key: two for every desk under one name would both be taken.
        _ when await db.Set<CannedAnswer>().AnyAsync(a => a.Id != id && a.DeskId == deskId && a.Shortcut == shortcut, cancellationToken) => new("canned.taken", "shortcut", shortcut),
        _ => null,
    };

    private static IQueryable<CannedAnswerView> Views(IQueryable<CannedAnswer> answers) =>
        answers.OrderBy(a => a.DeskId != null).ThenBy(a => a.DeskId).ThenBy(a => a.Shortcut).Select(a => new CannedAnswerView(a.Id, a.DeskId, a.Shortcut, a.Text));
}
