using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Exhibits;

/// <summary>Marks on an exhibit: day, who speaks, the sentence that matters, in their order.</summary>
public sealed class MarkExhibit(Database database, TimeProvider clock)
{
    private const int LongestWords = 2000;
    private const int LongestSpeaker = 100;

    /// <summary>A long chat; what is above it is not proposed.</summary>
    private const int MostProposals = 300;

    /// <summary>Adds a mark, or changes the one with this id and so confirms it. Problems: <c>exhibit.not_found</c>, <c>mark.empty</c>, <c>mark.future</c>, <c>mark.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name).</summary>
    public Task<Result<Done>> RunAsync(Guid exhibitId, Guid? markId, MarkDraft draft, Reader reader, CancellationToken cancellationToken) =>
        ActAsync(exhibitId, reader, async (db, exhibit) =>
        {
            var now = clock.GetUtcNow();
            if (draft.Words.Trim() is not { Length: > 0 } words)
            {
                return new Problem("mark.empty");
            }

            if (draft.On > Time.ShanghaiTime.DayOf(now))
            {
                return new Problem("mark.future");
            }

            // A number from a form that names no kind would be stored, and break every timeline after.
            if (!Enum.IsDefined(draft.Kind))
            {
                return new Problem("mark.not_found");
            }

            words = Cut(words, LongestWords);
            var speaker = draft.Speaker?.Trim() is { Length: > 0 } said ? Cut(said, LongestSpeaker) : null;
            var marks = await db.Set<ExhibitMark>().Where(m => m.ExhibitId == exhibitId).ToListAsync(cancellationToken);
            if (markId is { } id)
            {
                if (marks.Find(mark => mark.Id == id) is not { } known)
                {
                    return new Problem("mark.not_found");
                }

                known.Change(draft.Position ?? known.Position, draft.On, draft.At, speaker, words, draft.Kind, reader.SpecialistId, now);
                return null;
            }

            db.Add(new ExhibitMark(exhibitId, exhibit.CaseId, draft.Position ?? marks.Select(mark => mark.Position + 1).DefaultIfEmpty(0).Max(), draft.On, draft.At, speaker, words, draft.Kind, reader.SpecialistId, now));
            return null;
        }, cancellationToken);

    /// <summary>Takes a mark away; nothing happens when there is none.</summary>
    public Task<Result<Done>> RemoveAsync(Guid exhibitId, Guid markId, Reader reader, CancellationToken cancellationToken) =>
        ActAsync(exhibitId, reader, async (db, _) =>
        {
            if (await db.Set<ExhibitMark>().SingleOrDefaultAsync(m => m.Id == markId && m.ExhibitId == exhibitId, cancellationToken) is { } known)
            {
                db.Remove(known);
            }

            return null;
        }, cancellationToken);

    /// <summary>What a program read, as proposals in the place of its earlier ones; what a person marked or confirmed stays.</summary>
    public Task<Result<Done>> ProposeAsync(Guid exhibitId, IReadOnlyList<MarkDraft> proposals, Reader reader, CancellationToken cancellationToken) =>
        ActAsync(exhibitId, reader, async (db, exhibit) =>
        {
            var marks = await db.Set<ExhibitMark>().Where(m => m.ExhibitId == exhibitId).ToListAsync(cancellationToken);
            db.RemoveRange(marks.Where(mark => mark.IsProposal));
            var fresh = proposals.Where(proposal => !marks.Exists(mark => !mark.IsProposal && mark.On == proposal.On && mark.Words == proposal.Words)).Take(MostProposals);
            var now = clock.GetUtcNow();
            db.AddRange(fresh.Select((proposal, at) => new ExhibitMark(
                exhibitId, exhibit.CaseId, proposal.Position ?? at, proposal.On, proposal.At, proposal.Speaker is { } speaker ? Cut(speaker, LongestSpeaker) : null, Cut(proposal.Words, LongestWords), proposal.Kind, markedBy: null, now)));
            return null;
        }, cancellationToken);

    // Never half a surrogate pair.
    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private Task<Result<Done>> ActAsync(Guid exhibitId, Reader reader, Func<FrontDoorDb, Exhibit, Task<Problem?>> run, CancellationToken cancellationToken) =>
        WorkOnExhibit.RunAsync(database, clock, exhibitId, reader, CustodyAct.Filed, run, cancellationToken);
}

/// <param name="Position">Null: behind the others.</param>
public sealed record MarkDraft(DateOnly? On, TimeOnly? At, string? Speaker, string Words, MarkKind Kind, int? Position = null);
