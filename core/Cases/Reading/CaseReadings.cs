using FrontDoor.Core.Cases.Mentions;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Reading;

/// <summary>Who has read a case how far, and who looks at it now, on whichever host.</summary>
public sealed class CaseReadings(Database database, TimeProvider clock)
{
    /// <summary>A page says again that it is open when half of this is over.</summary>
    private static readonly TimeSpan Looking = TimeSpan.FromSeconds(40);

    /// <summary>The page shows everything up to this number. What mentions the reader counts as seen. Writes only when something is new, so that an open page costs next to nothing.</summary>
    /// <returns>The names of the others who look at it now; empty also for a case that the reader may not see.</returns>
    public async Task<IReadOnlyList<string>> LookAsync(Guid caseId, Reader reader, long seenNumber, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await database.ReadAsync(db => db.Set<CaseReading>().SingleOrDefaultAsync(r => r.CaseId == caseId && r.SpecialistId == reader.SpecialistId, cancellationToken), cancellationToken);
        if (known is null || known.SeenNumber < seenNumber || known.LookingUntil is not { } until || until < now + (Looking / 2))
        {
            await WriteAsync(caseId, reader, seenNumber, now + Looking, cancellationToken);
        }

        return await OthersAsync(caseId, reader, now, cancellationToken);
    }

    /// <summary>The page was closed.</summary>
    public Task LeaveAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            (await db.Set<CaseReading>().FindAsync([caseId, reader.SpecialistId], cancellationToken))?.Leave();
            return default(Done);
        }, cancellationToken);

    private Task<Result<Done>> WriteAsync(Guid caseId, Reader reader, long seenNumber, DateTimeOffset lookingUntil, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (!await VisibleCases.To(db, reader).AnyAsync(c => c.Id == caseId, cancellationToken) || !await db.Set<Specialist>().AnyAsync(s => s.Id == reader.SpecialistId, cancellationToken))
            {
                return CaseWriter.NotFound;
            }

            var reading = await db.Set<CaseReading>().FindAsync([caseId, reader.SpecialistId], cancellationToken);
            if (reading is null)
            {
                reading = new(caseId, reader.SpecialistId);
                db.Add(reading);
            }

            reading.See(seenNumber, lookingUntil);
            foreach (var mention in await db.Set<Mention>().Where(m => m.CaseId == caseId && m.SpecialistId == reader.SpecialistId && m.SeenAt == null).ToListAsync(cancellationToken))
            {
                mention.See(clock.GetUtcNow());
            }

            return default(Done);
        }, cancellationToken);

    private Task<IReadOnlyList<string>> OthersAsync(Guid caseId, Reader reader, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(async db =>
        {
            return await (
                from seen in VisibleCases.To(db, reader)
                join reading in db.Set<CaseReading>() on seen.Id equals reading.CaseId
                where seen.Id == caseId && reading.SpecialistId != reader.SpecialistId && reading.LookingUntil > now
                join person in db.Set<Specialist>() on reading.SpecialistId equals person.Id
                orderby person.Name
                select person.Name).ToListAsync(cancellationToken);
        }, cancellationToken);
}
