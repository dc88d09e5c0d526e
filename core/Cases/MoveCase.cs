using System.Globalization;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;

namespace FrontDoor.Core.Cases;

/// <summary>The named transitions. A wrong one is refused with <c>case.wrong_transition</c> (from, to); an unknown case, or one that the specialist may not see, with <c>case.not_found</c>, a case for which another specialist answers with <c>handoff.held_by_other</c> (name; a supervisor may). What the enterprise must hear goes to its conversations through the outbox in the same transaction.</summary>
public sealed class MoveCase(Database database, WorkingTime workingTime, TimeProvider clock)
{
    public Task<Result<Done>> AcceptAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        RunAsync(caseId, reader, "case.accepted", (c, _) => c.Accept(reader.SpecialistId), null, null, cancellationToken);

    public Task<Result<Done>> StartWorkAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) =>
        RunAsync(caseId, reader, "case.in_work", (c, _) => c.StartWork(reader.SpecialistId), null, null, cancellationToken);

    /// <summary>The enterprise is told what it is waited for; its next word or file brings the case back to work.</summary>
    /// <param name="nextDate">When somebody looks again; every waiting state has one.</param>
    /// <param name="note">What the enterprise is asked for; told to it. Empty: it is told nothing.</param>
    public Task<Result<Done>> WaitForEnterpriseAsync(Guid caseId, Reader reader, DateOnly nextDate, string note, CancellationToken cancellationToken) =>
        RunAsync(caseId, reader, "case.waiting_for_enterprise", (c, _) => c.WaitForEnterprise(nextDate), Waiting(nextDate, note), AskAsync, cancellationToken);

    public Task<Result<Done>> WaitForOutsideBodyAsync(Guid caseId, Reader reader, DateOnly nextDate, string note, CancellationToken cancellationToken) =>
        RunAsync(caseId, reader, "case.waiting_for_outside_body", (c, _) => c.WaitForOutsideBody(nextDate), Waiting(nextDate, note), null, cancellationToken);

    /// <summary>Also <c>assist.open</c> (count) while another desk or an outside body still owes an answer.</summary>
    /// <param name="outcome">Told to the enterprise.</param>
    public Task<Result<Done>> ResolveAsync(Guid caseId, Reader reader, string outcome, CancellationToken cancellationToken) =>
        RunAsync(caseId, reader, "case.resolved", (c, now) => c.Resolve(outcome, now), One("outcome", outcome), TellAsync, cancellationToken);

    /// <summary>Moves the promised date. Also <c>case.date_past</c>.</summary>
    /// <param name="dueOn">The end of the working hours of that day, or of the next open one.</param>
    /// <param name="reason">Told to the enterprise.</param>
    public Task<Result<Done>> ExtendAsync(Guid caseId, Reader reader, DateOnly dueOn, string reason, CancellationToken cancellationToken)
    {
        var dueAt = workingTime.ClosingOn(dueOn);
        var data = new Dictionary<string, string> { ["reason"] = reason, ["date"] = ShanghaiTime.DayOf(dueAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        return RunAsync(caseId, reader, "case.extended", (c, now) => c.Extend(dueAt, now), data, TellAsync, cancellationToken);
    }

    /// <param name="reason">Told to the enterprise, with where to go.</param>
    public Task<Result<Done>> RefuseAsync(Guid caseId, Reader reader, string reason, CancellationToken cancellationToken) =>
        RunAsync(caseId, reader, "case.refused", (c, _) => c.Refuse(reason), One("reason", reason), TellAsync, cancellationToken);

    /// <summary>The enterprise says that it is solved.</summary>
    /// <param name="rating">1 to 5, or null when not rated.</param>
    public Task<Result<Done>> ConfirmAsync(CaseRef which, int? rating, string? words, CancellationToken cancellationToken) =>
        RunAsync(which, null, "case.confirmed", (c, _) => c.Confirm(rating, words), Answer(rating, words), ReleaseAsync, cancellationToken);

    /// <summary>The enterprise says that it is not solved, within 7 days: back to in work.</summary>
    public Task<Result<Done>> ReopenAsync(CaseRef which, string? words, CancellationToken cancellationToken) =>
        RunAsync(which, null, "case.reopened", (c, now) => c.Reopen(now, NewPromise(now)), Answer(null, words), TellAsync, cancellationToken);

    /// <summary>A specialist writes down that the enterprise, which has no conversation, said on the phone that it is solved.</summary>
    /// <param name="rating">1 to 5, or null when not rated.</param>
    public Task<Result<Done>> ConfirmByPhoneAsync(Guid caseId, Reader reader, int? rating, string? words, CancellationToken cancellationToken) =>
        RunAsync(caseId, reader, "case.confirmed_by_phone", (c, _) => c.ConfirmByPhone(rating, words), Answer(rating, words), null, cancellationToken);

    /// <summary>The same, when it is not solved: back to in work, within 7 days.</summary>
    public Task<Result<Done>> ReopenByPhoneAsync(Guid caseId, Reader reader, string? words, CancellationToken cancellationToken) =>
        RunAsync(caseId, reader, "case.reopened_by_phone", (c, now) => c.ReopenByPhone(now, NewPromise(now)), Answer(null, words), null, cancellationToken);

    /// <summary>The enterprise no longer wants it.</summary>
    public Task<Result<Done>> WithdrawAsync(CaseRef which, CancellationToken cancellationToken) =>
        RunAsync(which, null, "case.withdrawn", (c, _) => c.Withdraw(), null, ReleaseAsync, cancellationToken);

    private Task<Result<Done>> RunAsync(
        CaseRef which, Reader? reader, string action, Func<Case, DateTimeOffset, Problem?> move, Dictionary<string, string>? data, Func<CaseWriter, string, Dictionary<string, string>?, Task>? then, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var found = reader is null
                ? await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken)
                : await CaseWriter.FindForAsync(db, which.Id!.Value, reader, clock.GetUtcNow(), cancellationToken);
            if (found is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            var from = writer.Case.Status;
            if (reader is null && IsRepeated(writer.Case, action, data))
            {
                return default(Done);
            }

            if (reader is not null && await writer.RefuseOthersAsync(reader) is { } refusal)
            {
                return refusal;
            }

            if (action == "case.resolved" && await JointHandling.OpenAsync(db, writer.Case.Id, cancellationToken) is > 0 and var open)
            {
                return new Problem("assist.open", "count", open.ToString(CultureInfo.InvariantCulture));
            }

            if (move(writer.Case, writer.Now) is { } problem)
            {
                return problem;
            }

            if (writer.Case.Status != from)
            {
                writer.Case.StatusMoved(writer.Now);
            }

            // Whose person still stands in the queue waits on, whoever has begun to work on the paper.
            if (writer.Case.SpecialistId is not null && await writer.ConversationAsync() is not { Holder: Holder.Queue })
            {
                writer.Case.StopWaiting();
            }

            await writer.RecordAsync(action, reader?.SpecialistId, from.ToString(), writer.Case.Status.ToString(), data);
            await (then?.Invoke(writer, action, data) ?? Task.CompletedTask);
            return default(Done);
        }, cancellationToken);

    // A turn that lost the race runs its effects again; what the enterprise has said already is no wrong transition then.
    private static bool IsRepeated(Case @case, string action, Dictionary<string, string>? data) => action switch
    {
        "case.withdrawn" => @case.Status == CaseStatus.Withdrawn,
        "case.reopened" => @case.Status == CaseStatus.InWork && @case.ReopenedAt is not null,
        "case.confirmed" => @case.Status == CaseStatus.Confirmed && (data is null || (data.GetValueOrDefault("rating") == @case.Rating?.ToString(CultureInfo.InvariantCulture) && data.GetValueOrDefault("words") == @case.RatingWords)),
        _ => false,
    };

    private static async Task TellAsync(CaseWriter writer, string action, Dictionary<string, string>? data)
    {
        await ReleaseAsync(writer, action, data);
        SendToEnterprise(writer, action, data);
    }

    // Whoever holds the conversation keeps it: the answer is for him.
    private static Task AskAsync(CaseWriter writer, string action, Dictionary<string, string>? data)
    {
        if (!string.IsNullOrWhiteSpace(data?.GetValueOrDefault("note")))
        {
            SendToEnterprise(writer, action, data);
        }

        return Task.CompletedTask;
    }

    private static void SendToEnterprise(CaseWriter writer, string action, Dictionary<string, string>? data)
    {
        if (writer.Case.ConversationId is not { } conversationId)
        {
            return;
        }

        var told = new Dictionary<string, string>(data ?? []) { ["number"] = writer.Case.Number, ["case_id"] = writer.Case.Id.ToString() };
        if (data?.TryGetValue("next_date", out var next) == true)
        {
            told["date"] = next;
        }

        writer.Send(OutboxKind.SystemMessage, conversationId, new OutboxContent { Key = action, Data = told, Text = data?.GetValueOrDefault("outcome") ?? data?.GetValueOrDefault("reason") ?? data?.GetValueOrDefault("note") });
    }

    // A case that is through needs no specialist in its conversation: the bot asks for the outcome there.
    private static async Task ReleaseAsync(CaseWriter writer, string action, Dictionary<string, string>? data)
    {
        var conversation = await writer.ConversationAsync();
        if (action is "case.reopened" or "case.extended" || conversation is null || conversation.Holder == Holder.Bot || conversation.CaseId != writer.Case.Id)
        {
            return;
        }

        conversation.GiveToBot();
        writer.AnnounceHolder(conversation, null, null);
    }

    private DateTimeOffset NewPromise(DateTimeOffset now) => workingTime.Add(now, workingTime.FullDay);

    private static Dictionary<string, string> One(string key, string value) => new() { [key] = value };

    private static Dictionary<string, string> Waiting(DateOnly nextDate, string note) =>
        new() { ["next_date"] = nextDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["note"] = note };

    private static Dictionary<string, string>? Answer(int? rating, string? words)
    {
        var data = new Dictionary<string, string>();
        if (rating is { } stars)
        {
            data["rating"] = stars.ToString(CultureInfo.InvariantCulture);
        }

        if (words is not null)
        {
            data["words"] = words;
        }

        return data.Count == 0 ? null : data;
    }
}
