namespace FrontDoor.Core.Cases;

/// <summary>The named transitions. Each returns null, or the problem for which nothing changed.</summary>
public sealed partial class Case
{
    private static readonly TimeSpan ReopenWithin = TimeSpan.FromDays(7);

    private bool IsWaiting => Status is CaseStatus.WaitingForEnterprise or CaseStatus.WaitingForOutsideBody;

    private bool IsAtWork => Status is CaseStatus.Accepted or CaseStatus.InWork || IsWaiting;

    public Problem? Accept(Guid specialistId) => Move(CaseStatus.Accepted, Status == CaseStatus.New) ?? AssignTo(specialistId);

    public Problem? StartWork(Guid specialistId) => Move(CaseStatus.InWork, Status is CaseStatus.New or CaseStatus.Accepted || IsWaiting) ?? AssignTo(specialistId);

    public Problem? WaitForEnterprise(DateOnly nextDate) => Move(CaseStatus.WaitingForEnterprise, IsAtWork, nextDate);

    /// <summary>The enterprise brought what it was waited for, or at least answered; false when it was not waited for.</summary>
    internal bool TakeUpAgain() => Status == CaseStatus.WaitingForEnterprise && Move(CaseStatus.InWork, true) is null;

    public Problem? WaitForOutsideBody(DateOnly nextDate) => Move(CaseStatus.WaitingForOutsideBody, IsAtWork, nextDate);

    public Problem? Resolve(string outcome, DateTimeOffset now)
    {
        if (Move(CaseStatus.Resolved, IsAtWork) is { } problem)
        {
            return problem;
        }

        (Outcome, ResolvedAt) = (outcome, now);
        StopWaiting();
        return null;
    }

    public Problem? Refuse(string reason)
    {
        if (Move(CaseStatus.NotAccepted, Status == CaseStatus.New || IsAtWork) is { } problem)
        {
            return problem;
        }

        Outcome = reason;
        StopWaiting();
        return null;
    }

    /// <summary>A confirmed case may be rated afterwards.</summary>
    public Problem? Confirm(int? rating, string? words)
    {
        if (Move(CaseStatus.Confirmed, Status is CaseStatus.Resolved or CaseStatus.Confirmed) is { } problem)
        {
            return problem;
        }

        (Rating, RatingWords) = (rating ?? Rating, words ?? RatingWords);
        return StopWaiting();
    }

    /// <param name="dueAt">The new promise.</param>
    public Problem? Reopen(DateTimeOffset now, DateTimeOffset dueAt)
    {
        if (now - ResolvedAt > ReopenWithin)
        {
            return new Problem("case.reopen_too_late", "days", "7");
        }

        if (Move(CaseStatus.InWork, Status is CaseStatus.Resolved or CaseStatus.Confirmed) is { } problem)
        {
            return problem;
        }

        (ReopenedAt, DueAt, DueSetAt) = (now, dueAt, now);
        UnansweredSince = SpecialistId is null ? null : now;
        // Whoever waits in the queue already waits on.
        WaitingSince ??= SpecialistId is null ? now : null;
        return null;
    }

    /// <summary>By staff only where nobody can be asked in a conversation: the enterprise's word is its own.</summary>
    public Problem? ConfirmByPhone(int? rating, string? words) => RefuseByPhone(CaseStatus.Confirmed) ?? Confirm(rating, words);

    public Problem? ReopenByPhone(DateTimeOffset now, DateTimeOffset dueAt) => RefuseByPhone(CaseStatus.InWork) ?? Reopen(now, dueAt);

    public Problem? Withdraw()
    {
        var problem = Move(CaseStatus.Withdrawn, Status == CaseStatus.New || IsAtWork);
        return problem ?? StopWaiting();
    }

    internal void MergeInto(Guid caseId)
    {
        (Status, NextDate, MergedInto) = (CaseStatus.Merged, null, caseId);
        StopWaiting();
    }

    /// <summary>A specialist takes the case: it becomes his and is at least in work.</summary>
    /// <param name="isAskedFor">The enterprise asks for a person about it: then also a resolved or closed case is in work again.</param>
    public Problem? Take(Guid specialistId, bool isAskedFor, DateTimeOffset now)
    {
        if (Status == CaseStatus.Merged || (IsClosed && !isAskedFor))
        {
            return new Problem("case.closed");
        }

        var comesBack = isAskedFor && (IsClosed || Status == CaseStatus.Resolved);
        ReopenedAt = comesBack ? now : ReopenedAt;
        if (comesBack || Status is CaseStatus.New or CaseStatus.Accepted)
        {
            (Status, StatusSince) = (CaseStatus.InWork, now);
        }

        SpecialistId = specialistId;
        Answer(now);
        return null;
    }

    /// <summary>Somebody asks for a person about a closed case.</summary>
    internal void ComeBack(DateTimeOffset now, DateTimeOffset dueAt)
    {
        (Status, StatusSince, NextDate) = (CaseStatus.InWork, now, null);
        (ReopenedAt, DueAt, DueSetAt) = (now, dueAt, now);
    }

    internal void StatusMoved(DateTimeOffset now) => StatusSince = now;

    private Problem? AssignTo(Guid specialistId)
    {
        // What a supervisor moves for somebody stays that person's; only a take-over changes hands.
        SpecialistId ??= specialistId;
        return null;
    }

    private Problem? RefuseByPhone(CaseStatus to) => Status == CaseStatus.Resolved && ConversationId is null ? null : Wrong(to);

    private Problem Wrong(CaseStatus to) =>
        new("case.wrong_transition", new Dictionary<string, string> { ["from"] = Status.ToString(), ["to"] = to.ToString() });

    private Problem? Move(CaseStatus to, bool isAllowed, DateOnly? nextDate = null)
    {
        if (!isAllowed)
        {
            return Wrong(to);
        }

        (Status, NextDate) = (to, nextDate);
        return null;
    }
}
