using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;

namespace FrontDoor.Core.Cases;

/// <summary>A need of an enterprise (诉求) on its way through a desk.</summary>
public sealed partial class Case
{
    private Case() { }

    internal Case(OpenCaseRequest request, string number, Desk desk, Contact contact, DateTimeOffset now, DateTimeOffset dueAt)
    {
        (OpeningKey, Kind, Source, Number) = (request.OpeningKey, request.Kind, request.Source, number);
        (Urgent, RecordedBy, DeskId, ContactId) = (request.Urgent, request.RecordedBy, desk.Id, contact.Id);
        (OpenedAt, LastEventAt, LastEnterpriseAt, DueAt) = (now, now, now, dueAt);
        (DueSetAt, StatusSince, Topic, ReportedBy) = (now, now, request.Topic, request.ReportedBy);
        FirstDueAt = dueAt;
        Fill(request.Payload, contact, request.IsComplete);
        // What staff wrote down waits for a colleague at once; an intake in the chat when it is complete or a person is asked for.
        WaitingSince = request.IsComplete || request.RecordedBy is not null || request.ReportedBy is not null ? now : null;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Number { get; private set; } = "";

    public string OpeningKey { get; private set; } = "";

    public CaseKind Kind { get; private set; }

    public CaseSource Source { get; private set; }

    public CaseStatus Status { get; private set; }

    public CasePayload Payload { get; private set; } = new GeneralPayload();

    /// <summary>1 while the intake goes on; rises with each amendment after it was confirmed.</summary>
    public int Version { get; private set; } = 1;

    public Guid ContactId { get; private set; }

    public Guid? EnterpriseId { get; private set; }

    /// <summary>Its name as said.</summary>
    public string? Enterprise { get; private set; }

    public string? Summary { get; private set; }

    /// <summary>Names of debtors in the table of claims, a line each; null: none beyond the payload's.</summary>
    public string? ClaimDebtors { get; private set; }

    public bool IsComplete { get; private set; }

    public bool Urgent { get; private set; }

    public Guid DeskId { get; private set; }

    public Guid? SpecialistId { get; private set; }

    public Guid? RecordedBy { get; private set; }

    /// <summary>The captain who reported it; sees its number and state. Null: nobody did.</summary>
    public Guid? ReportedBy { get; private set; }

    /// <summary>The conversation in which the enterprise was seen last.</summary>
    public string? ConversationId { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset LastEventAt { get; private set; }

    public DateTimeOffset LastEnterpriseAt { get; private set; }

    /// <summary>The promised date, told to the enterprise.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>What was promised when the case was opened; an answer before it is in time, whatever was promised later.</summary>
    public DateTimeOffset FirstDueAt { get; private set; }

    /// <summary>A person's first message, call or visit; null: none yet.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The last call or visit; null: none.</summary>
    public DateTimeOffset? LastMetAt { get; private set; }

    public DateOnly? NextDate { get; private set; }

    public string? Outcome { get; private set; }

    /// <summary>The case into which this one, a double, was merged; null: none.</summary>
    public Guid? MergedInto { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public DateTimeOffset? ReopenedAt { get; private set; }

    public int? Rating { get; private set; }

    public string? RatingWords { get; private set; }

    /// <summary>Rises with each line and change, within their transaction.</summary>
    public long EventNumber { get; private set; }

    public bool IsClosed => Status is CaseStatus.Confirmed or CaseStatus.Withdrawn or CaseStatus.NotAccepted or CaseStatus.Merged;

    /// <summary>Something is still to be done by the desk.</summary>
    internal bool IsOpen => Status == CaseStatus.New || IsAtWork;

    internal long NextEvent(DateTimeOffset now)
    {
        LastEventAt = now;
        return ++EventNumber;
    }

    /// <summary>Everybody who is said to owe: the other side of the case.</summary>
    internal IEnumerable<string?> NamesOfDebtors() => PayloadDigest.Names(Payload).Concat(ClaimDebtors?.Split('\n') ?? []).Distinct();

    internal void NameDebtors(string? names) => ClaimDebtors = names;

    internal void SeenIn(string conversationId) => ConversationId = conversationId;

    internal void EnterpriseSpoke(DateTimeOffset at) => LastEnterpriseAt = at > LastEnterpriseAt ? at : LastEnterpriseAt;

    internal void Hurry(bool urgent) => Urgent = urgent;

    /// <summary>Completeness is never taken back: a form that is opened again amends.</summary>
    internal void Fill(CasePayload payload, Contact contact, bool isComplete)
    {
        Version += IsComplete ? 1 : 0;
        (Payload, IsComplete) = (payload, IsComplete || isComplete);
        (Enterprise, EnterpriseId, Summary) = (contact.Enterprise, contact.EnterpriseId, PayloadDigest.Summary(payload));
    }
}
