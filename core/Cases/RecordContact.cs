using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>Enters a call, a visit or an appointment with its outcome in the thread. Problem <c>case.not_found</c>, also when the case is none for this specialist.</summary>
public sealed class RecordContact(Database database, TimeProvider clock)
{
    /// <param name="kind">Call, Visit or Appointment.</param>
    /// <param name="at">When it took or takes place.</param>
    /// <param name="entryKey">Made by the form when it was opened, so that a second press adds nothing.</param>
    public Task<Result<Done>> RunAsync(Guid caseId, Reader reader, string entryKey, ThreadEntryKind kind, DateTimeOffset at, string words, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await CaseWriter.FindForAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            var line = new ThreadLine(entryKey, kind, at, words, AuthorName: await writer.NameAsync(reader.SpecialistId), AuthorId: reader.SpecialistId);
            await writer.AddLineAsync(null, line);
            return default(Done);
        }, cancellationToken);
}
