using System.Globalization;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>The enterprise asks to hurry: counted, and told to somebody higher each time (a timer does that at once).</summary>
public sealed class UrgeCase(Database database, TimeProvider clock)
{
    /// <summary>Problems: <c>case.not_found</c>, <c>case.closed</c> when nothing is to be done any more.</summary>
    /// <param name="urgeKey">Idempotency key: pressed twice, or run again, it counts once.</param>
    /// <returns>How often the enterprise asked so far, by when it is promised, and who works on it.</returns>
    public Task<Result<UrgedCase>> RunAsync(CaseRef which, string urgeKey, string? words, CancellationToken cancellationToken) =>
        database.WriteAsync<UrgedCase>(async db =>
        {
            if (await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            if (!writer.Case.IsOpen)
            {
                return new Problem("case.closed");
            }

            if (!await db.Set<KnownAmendment>().AnyAsync(a => a.CaseId == writer.Case.Id && a.Key == urgeKey, cancellationToken))
            {
                db.Add(new KnownAmendment(writer.Case.Id, urgeKey));
                writer.Case.Urge();
                var count = writer.Case.Urges.ToString(CultureInfo.InvariantCulture);
                await writer.RecordAsync("case.urged", null, null, count, words is null ? null : new Dictionary<string, string> { ["words"] = words });
            }

            return new UrgedCase(writer.Case.Number, writer.Case.Urges, writer.Case.DueAt, await writer.NameAsync(writer.Case.SpecialistId));
        }, cancellationToken);
}

/// <param name="SpecialistName">Null while nobody has it.</param>
public sealed record UrgedCase(string Number, int Urges, DateTimeOffset? DueAt, string? SpecialistName);
