namespace FrontDoor.Core.Cases;

/// <summary>Who waits for whom, and until when: what timers look at.</summary>
public sealed partial class Case
{
    /// <summary>Since when somebody waits for a person to take this up; null: nobody does.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>By when the person who waits was told to be answered; null: was told nothing.</summary>
    public DateTimeOffset? AnswerBy { get; private set; }

    /// <summary>When that was told.</summary>
    public DateTimeOffset? AnswerPromisedAt { get; private set; }

    /// <summary>Since when the enterprise has no answer of the person who took the case; null: it has one.</summary>
    public DateTimeOffset? UnansweredSince { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>When the promised date was last given or moved.</summary>
    public DateTimeOffset DueSetAt { get; private set; }

    /// <summary>How often the enterprise asked to hurry.</summary>
    public int Urges { get; private set; }

    /// <summary>Key of a topic of the general request; null: none.</summary>
    public string? Topic { get; private set; }

    /// <summary>About somebody of the office: only supervisors who are not named in it see the case.</summary>
    public bool IsComplaint { get; private set; }

    /// <summary>The event number up to which timers are planned.</summary>
    internal long PlannedNumber { get; private set; }

    internal void Planned() => PlannedNumber = EventNumber;

    /// <summary>The case waits; what waits already goes on waiting.</summary>
    internal void Await(DateTimeOffset now) => WaitingSince ??= now;

    /// <summary>A person waits, and was told until when. A wait of its own, also where the case has waited longer: whoever should notice is told again.</summary>
    internal void AwaitPerson(DateTimeOffset now, DateTimeOffset answerBy) => (WaitingSince, AnswerBy, AnswerPromisedAt) = (now, answerBy, now);

    internal void PromiseAnswer(DateTimeOffset by, DateTimeOffset now) => (AnswerBy, AnswerPromisedAt) = (by, now);

    /// <summary>The person went back to the bot. A complete case that nobody took goes on waiting, without a person in front of it.</summary>
    internal void LeaveQueue()
    {
        if (SpecialistId is not null || !IsComplete)
        {
            StopWaiting();
        }
    }

    internal void MoveToDesk(Guid deskId, DateTimeOffset now)
    {
        (DeskId, SpecialistId, UnansweredSince) = (deskId, null, null);
        (WaitingSince, AnswerBy, AnswerPromisedAt) = (now, null, null);
    }

    internal void AssignComplaint(Guid specialistId) => (IsComplaint, SpecialistId, WaitingSince) = (true, specialistId, null);

    /// <param name="at">When it was said, or when the call or visit took place.</param>
    internal void StaffSpoke(DateTimeOffset at, bool met)
    {
        UnansweredSince = null;
        // A call written down afterwards may lie before the message that was sent first.
        AnsweredAt = AnsweredAt is { } first && first <= at ? first : at > OpenedAt ? at : OpenedAt;
        LastMetAt = met && !(LastMetAt >= at) ? at : LastMetAt;
    }

    internal void ExpectAnswer(DateTimeOffset since) => UnansweredSince = IsClosed ? null : UnansweredSince ?? since;

    internal void Urge() => Urges++;

    internal Problem? Extend(DateTimeOffset dueAt, DateTimeOffset now)
    {
        if (!IsAtWork && Status != CaseStatus.New)
        {
            return new Problem("case.wrong_transition", new Dictionary<string, string> { ["from"] = Status.ToString(), ["to"] = Status.ToString() });
        }

        if (dueAt <= now)
        {
            return new Problem("case.date_past");
        }

        (DueAt, DueSetAt) = (dueAt, now);
        return null;
    }

    // Whoever took it owes the first words.
    private void Answer(DateTimeOffset now)
    {
        UnansweredSince = WaitingSince is null ? UnansweredSince : UnansweredSince ?? now;
        (WaitingSince, AnswerBy, AnswerPromisedAt) = (null, null, null);
    }

    internal Problem? StopWaiting()
    {
        (WaitingSince, AnswerBy, AnswerPromisedAt) = (null, null, null);
        UnansweredSince = IsClosed || Status == CaseStatus.Resolved ? null : UnansweredSince;
        return null;
    }
}
