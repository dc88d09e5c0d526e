using System.Globalization;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Assists;

/// <summary>
/// One desk leads; others and outside bodies assist. While an assist is open the case is not resolved. Each act is a line for staff in the thread and a row of the history.
/// Problems: <c>case.not_found</c>, <c>assist.not_found</c>, <c>assist.closed</c>, <c>handoff.held_by_other</c> (name).
/// </summary>
public sealed class JointHandling(Database database, TimeProvider clock)
{
    /// <remarks>Also <c>case.closed</c>, <c>desk.not_found</c>, <c>assist.body_needed</c> when neither desk nor body is named, <c>assist.own_desk</c>.</remarks>
    public Task<Result<Done>> AskAsync(Guid caseId, Reader reader, AssistRequest request, CancellationToken cancellationToken) =>
        LeadAsync(caseId, reader, async (db, writer) =>
        {
            if (await db.Set<Assist>().AnyAsync(a => a.CaseId == caseId && a.Key == request.Key, cancellationToken))
            {
                return default(Done);
            }

            var desk = request.DeskKey is { } key ? await db.Set<Desk>().SingleOrDefaultAsync(d => d.Key == key, cancellationToken) : null;
            if (Refuse(writer.Case, request, desk) is { } problem)
            {
                return problem;
            }

            db.Add(new Assist(caseId, request, desk?.Id, reader.SpecialistId, writer.Now));
            var data = Data(desk, request.OutsideBody, ("note", request.Question), ("next_date", request.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("reference", request.Reference));
            await writer.RecordAsync("assist.asked", reader.SpecialistId, null, desk?.Name ?? request.OutsideBody, data);
            return default(Done);
        }, cancellationToken);

    /// <summary>By the desk that was asked; what an outside body answers is written down by the leading desk.</summary>
    public Task<Result<Done>> AnswerAsync(Guid caseId, Guid assistId, Reader reader, string answer, string? reference, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            var found = await VisibleCases.To(db, reader).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
            return found is null
                ? CaseWriter.NotFound
                : await CloseAsync(db, new CaseWriter(db, found, now, cancellationToken), assistId, reader, AssistState.Answered, answer, reference, cancellationToken);
        }, cancellationToken);

    /// <summary>By the leading desk: the answer is not needed any more.</summary>
    public Task<Result<Done>> WithdrawAsync(Guid caseId, Guid assistId, Reader reader, string? reason, CancellationToken cancellationToken) =>
        LeadAsync(caseId, reader, (db, writer) => CloseAsync(db, writer, assistId, reader, AssistState.Withdrawn, reason, null, cancellationToken), cancellationToken);

    /// <summary>The case goes on without the answer. Also <c>assist.supervisor_needed</c>, <c>assist.reason_needed</c>.</summary>
    public async Task<Result<Done>> WaiveAsync(Guid caseId, Guid assistId, Reader reader, string reason, CancellationToken cancellationToken)
    {
        if (!reader.IsSupervisor)
        {
            return new Problem("assist.supervisor_needed");
        }

        return string.IsNullOrWhiteSpace(reason)
            ? new Problem("assist.reason_needed")
            : await LeadAsync(caseId, reader, (db, writer) => CloseAsync(db, writer, assistId, reader, AssistState.Waived, reason, null, cancellationToken), cancellationToken);
    }

    /// <summary>Oldest first; empty also for a case that the reader may not see. Of a case that he may not read whole, only what his own desk was asked.</summary>
    public Task<IReadOnlyList<AssistView>> ListAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AssistView>>(async db => await Views(db, Legible(db, caseId, reader, clock.GetUtcNow())).ToListAsync(cancellationToken), cancellationToken);

    private static IQueryable<Assist> Legible(FrontDoorDb db, Guid caseId, Reader reader, DateTimeOffset now)
    {
        var (known, whole) = (VisibleCases.To(db, reader), VisibleCases.Readable(db, reader, now));
        return db.Set<Assist>().Where(a => a.CaseId == caseId && known.Any(c => c.Id == caseId)
            && (whole.Any(c => c.Id == caseId) || (!reader.IsSupervisor && db.Set<Specialist>().Any(s => s.Id == reader.SpecialistId && s.Desks.Any(d => d.Id == a.DeskId)))));
    }

    private static IQueryable<AssistView> Views(FrontDoorDb db, IQueryable<Assist> assists) =>
        from assist in assists
        join desk in db.Set<Desk>() on assist.DeskId equals desk.Id into desks
        from desk in desks.DefaultIfEmpty()
        orderby assist.AskedAt
        select new AssistView(assist.Id, assist.DeskId, desk.Name, desk.EnglishName, assist.OutsideBody, assist.Reference, assist.Question, assist.DueOn, assist.AskedAt, assist.State, assist.Answer, assist.ClosedAt);

    internal static Task<int> OpenAsync(FrontDoorDb db, Guid caseId, CancellationToken cancellationToken) =>
        db.Set<Assist>().CountAsync(a => a.CaseId == caseId && a.State == AssistState.Open, cancellationToken);

    private Task<Result<Done>> LeadAsync(Guid caseId, Reader reader, Func<FrontDoorDb, CaseWriter, Task<Result<Done>>> act, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
            await CaseWriter.FindForAsync(db, caseId, reader, clock.GetUtcNow(), cancellationToken) is not { } writer ? CaseWriter.NotFound
            : await writer.RefuseOthersAsync(reader) is { } refusal ? refusal
            : await act(db, writer), cancellationToken);

    private static Problem? Refuse(Case @case, AssistRequest request, Desk? desk) => true switch
    {
        _ when @case.IsClosed => new("case.closed"),
        _ when request.DeskKey is not null && desk is null => new("desk.not_found", "desk", request.DeskKey),
        _ when desk is null && string.IsNullOrWhiteSpace(request.OutsideBody) => new("assist.body_needed"),
        _ when desk?.Id == @case.DeskId => new("assist.own_desk"),
        _ => null,
    };

    private static async Task<Result<Done>> CloseAsync(FrontDoorDb db, CaseWriter writer, Guid assistId, Reader reader, AssistState state, string? words, string? reference, CancellationToken cancellationToken)
    {
        if (await db.Set<Assist>().SingleOrDefaultAsync(a => a.Id == assistId && a.CaseId == writer.Case.Id, cancellationToken) is not { } assist)
        {
            return new Problem("assist.not_found");
        }

        if (assist.Close(state, words, reference, reader.SpecialistId, writer.Now) is { } problem)
        {
            return problem;
        }

        var desk = assist.DeskId is { } id ? await db.Set<Desk>().FindAsync([id], cancellationToken) : null;
        await writer.RecordAsync("assist." + state.ToString().ToLowerInvariant(), reader.SpecialistId, desk?.Name ?? assist.OutsideBody, null, Data(desk, assist.OutsideBody, ("words", words), ("reference", reference)));
        return default(Done);
    }

    private static Dictionary<string, string> Data(Desk? desk, string? body, params (string Key, string? Value)[] more)
    {
        var data = new Dictionary<string, string> { ["desk"] = desk?.Name ?? body ?? "", ["desk_en"] = desk?.EnglishName ?? body ?? "" };
        foreach (var (key, value) in more.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)))
        {
            data[key] = value!;
        }

        return data;
    }
}
