using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>Lists and cards for the console. Ownership is part of the query: what the reader may not see is not found.</summary>
public sealed class CaseLists(Database database)
{
    public Task<IReadOnlyList<CaseRow>> ListAsync(CaseFilter filter, Reader reader, CancellationToken cancellationToken) => throw new NotImplementedException($"{database}");

    /// <summary>Null when there is no such case, or none for this reader.</summary>
    public Task<CaseCard?> FindAsync(Guid caseId, Reader reader, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Lines with a number above <paramref name="after"/>, oldest first; also lines whose delivery state changed since.</summary>
    public Task<IReadOnlyList<ThreadView>> ThreadAsync(Guid caseId, long after, Reader reader, CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <summary>The person who looks.</summary>
public sealed record Reader(Guid SpecialistId, bool IsSupervisor = false);

public enum CaseList
{
    /// <summary>A person is asked for or nobody took the case yet, at the reader's desks.</summary>
    Waiting,
    Mine,
    MyDesks,
    Unfinished,
    Closed,
}

/// <param name="Search">Part of number, enterprise or debtor; null for all.</param>
public sealed record CaseFilter(CaseList List, string? Search = null, int Max = 200);

public sealed record CaseRow(
    Guid Id,
    string Number,
    CaseKind Kind,
    CaseStatus Status,
    CaseSource Source,
    string? Enterprise,
    string? Summary,
    bool IsComplete,
    bool Urgent,
    string DeskName,
    string? SpecialistName,
    Holder? Holder,
    DateTimeOffset OpenedAt,
    DateTimeOffset LastEventAt,
    DateTimeOffset? DueAt,
    long EventNumber);

public sealed record CaseCard(
    CaseRow Row,
    Payloads.CasePayload Payload,
    ContactDetails Contact,
    string? ConversationId,
    Guid DeskId,
    Guid? SpecialistId,
    int Version,
    int? Rating,
    string? RatingWords,
    DateOnly? NextDate,
    IReadOnlyList<ExhibitView> Exhibits,
    IReadOnlyList<HistoryView> History,
    IReadOnlyList<CaseRow> OtherCases);

public sealed record ExhibitView(Guid Id, FileReference File, string? Sender, string Channel, DateTimeOffset ArrivedAt);

public sealed record HistoryView(DateTimeOffset At, string Actor, string Action, string? From, string? To);

/// <param name="Number">The case's event number of this line.</param>
public sealed record ThreadView(long Number, ThreadLine Line, string? ConversationId);
