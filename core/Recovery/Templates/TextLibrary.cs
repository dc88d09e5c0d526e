using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Templates;

/// <summary>The texts that people send to others: written by staff, approved by a lawyer, kept in all versions. Problems: <c>text.not_found</c>, <c>text.lawyer_needed</c>, <c>text.empty</c>, <c>text.long</c>.</summary>
public sealed class TextLibrary(Database database, TimeProvider clock)
{
    private const int Longest = 2000;

    /// <summary>By key and language, newest version first.</summary>
    public Task<IReadOnlyList<TextVersion>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TextVersion>>(async db => await db.Set<ApprovedText>().OrderBy(t => t.Key).ThenBy(t => t.Language).ThenByDescending(t => t.Version)
            .Select(t => new TextVersion(t.Id, t.Key, t.Language, t.Version, t.Text, t.WrittenAt, t.ApprovedByName, t.ApprovedAt, t.RevokedAt)).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>A new version of a known text; it waits for a lawyer.</summary>
    public Task<Result<Guid>> WriteAsync(string key, string language, string text, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<Guid>(async db =>
        {
            var words = text.Trim();
            if (words.Length is 0 or > Longest)
            {
                return words.Length == 0 ? new Problem("text.empty") : new Problem("text.long", "limit", "2000");
            }

            var known = await db.Set<ApprovedText>().Where(t => t.Key == key && t.Language == language).Select(t => t.Version).ToListAsync(cancellationToken);
            if (known.Count == 0)
            {
                return new Problem("text.not_found");
            }

            var written = new ApprovedText(key, language, known.Max() + 1, words, reader.SpecialistId, clock.GetUtcNow());
            db.Add(written);
            return written.Id;
        }, cancellationToken);

    /// <summary>From now on it is offered, instead of any version before it.</summary>
    public Task<Result<Done>> ApproveAsync(Guid id, Reader reader, CancellationToken cancellationToken) =>
        AsLawyerAsync(id, reader, (text, name) => text.Approve(reader.SpecialistId, name, clock.GetUtcNow()), cancellationToken);

    /// <summary>It is offered no more; an approved version before it is, if there is one.</summary>
    public Task<Result<Done>> RevokeAsync(Guid id, Reader reader, CancellationToken cancellationToken) =>
        AsLawyerAsync(id, reader, (text, _) => text.Revoke(clock.GetUtcNow()), cancellationToken);

    /// <summary>Drafts that come with the program, where there is no version of a text yet.</summary>
    internal static async Task AddShippedAsync(FrontDoorDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var known = await db.Set<ApprovedText>().Select(t => t.Key + "|" + t.Language).Distinct().ToListAsync(cancellationToken);
        foreach (var parts in WordList.Lines(typeof(TextLibrary), "texts.txt").Select(line => line.Split('|', 3)).Where(parts => !known.Contains($"{parts[0]}|{parts[1]}")))
        {
            db.Add(new ApprovedText(parts[0], parts[1], 1, parts[2].Replace("\\n", "\n", StringComparison.Ordinal), null, clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<Result<Done>> AsLawyerAsync(Guid id, Reader reader, Action<ApprovedText, string> act, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await Lawyers.FindAsync(db, reader, cancellationToken) is not { } lawyer)
            {
                return new Problem("text.lawyer_needed");
            }

            if (await db.Set<ApprovedText>().FindAsync([id], cancellationToken) is not { } text)
            {
                return new Problem("text.not_found");
            }

            act(text, lawyer.Name);
            return default(Done);
        }, cancellationToken);
}

/// <param name="ApprovedBy">Null: no lawyer has approved it, and it is not offered.</param>
public sealed record TextVersion(Guid Id, string Key, string Language, int Version, string Text, DateTimeOffset WrittenAt, string? ApprovedBy, DateTimeOffset? ApprovedAt, DateTimeOffset? RevokedAt);
