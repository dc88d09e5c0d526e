using FrontDoor.Core.Directory;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Mentions;

/// <summary>@姓名 in a note calls a colleague.</summary>
internal static class MentionColleagues
{
    /// <summary>Problem <c>note.cannot_see</c> (name) when somebody named may not see the case: an assist asks another desk.</summary>
    public static async Task<Problem?> RunAsync(FrontDoorDb db, CaseWriter writer, Reader author, string noteKey, string text, CancellationToken cancellationToken)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var colleagues = await db.Set<Specialist>().Where(s => s.IsActive && s.Id != author.SpecialistId).ToListAsync(cancellationToken);
        foreach (var named in Named(text, colleagues))
        {
            var reader = new Reader(named.Id, named.IsSupervisor);
            if (!await VisibleCases.To(db, reader).AnyAsync(c => c.Id == writer.Case.Id, cancellationToken))
            {
                return new Problem("note.cannot_see", "name", named.Name);
            }

            db.Add(new Mention(writer.Case.Id, named.Id, noteKey, writer.Now));
            await writer.PingAsync(PingReason.Mentioned, new PingTo(PingAudience.Specialist, writer.Case.DeskId, named.Id));
        }

        return null;
    }

    // The longest name that fits: of 王律 and 王律师 the second.
    private static IEnumerable<Specialist> Named(string text, List<Specialist> colleagues)
    {
        var longestFirst = colleagues.OrderByDescending(person => person.Name.Length).ToList();
        return text.Split('@').Skip(1).Select(after => longestFirst.Find(person => after.StartsWith(person.Name, StringComparison.Ordinal))).OfType<Specialist>().Distinct();
    }
}
