using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;

namespace FrontDoor.Core.Cases;

public enum CaseList
{
    /// <summary>A person is asked for or nobody took the case yet, at the reader's desks.</summary>
    Waiting,
    Mine,
    MyDesks,

    /// <summary>The reader's desk owes another desk an answer.</summary>
    Assists,

    /// <summary>The promised time has passed.</summary>
    Overdue,
    PromisedToday,

    /// <summary>A colleague called the reader: not seen yet, or within the last week.</summary>
    Mentions,
    Unfinished,

    /// <summary>Whatever the reader may see.</summary>
    All,
    Closed,
}

/// <param name="Search">Parts of number, enterprise or debtor, of the contact's name or phone, or of what stands in the thread, each of two characters at least; null for all.</param>
/// <param name="DeskId">The leading desk; null: any.</param>
public sealed record CaseFilter(CaseList List, string? Search = null, int Max = 200, CaseKind? Kind = null, CaseStatus? Status = null, Guid? DeskId = null, bool UrgentOnly = false);

/// <param name="Of">Without those lists that are only looked into.</param>
/// <param name="Unread">Of the reader's own.</param>
public sealed record CaseCounts(IReadOnlyDictionary<CaseList, int> Of, int Unread);

/// <param name="Unread">What the enterprise said and the reader has not seen.</param>
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
    string DeskEnglishName,
    string? SpecialistName,
    Holder? Holder,
    DateTimeOffset OpenedAt,
    DateTimeOffset LastEventAt,
    DateTimeOffset? DueAt,
    long EventNumber,
    int Unread = 0);

/// <param name="Conflicts">Who stands on a side of the case; people of these do not find it.</param>
/// <param name="IsSealed">The reader sees state, times and amounts; a supervisor opens the rest with a reason (<see cref="OpenContent"/>).</param>
/// <param name="HeldBy">The specialist who holds the conversation about this case now; null when none does.</param>
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
    IReadOnlyList<CaseRow> OtherCases,
    Guid? HeldBy,
    int Urges = 0,
    bool IsComplaint = false,
    IReadOnlyList<ConflictView>? Conflicts = null,
    bool IsSealed = false,
    bool IsContactVerified = false,
    string? MergedIntoNumber = null,
    Guid? MergedInto = null)
{
    /// <summary>Null while its conversation is about nothing else.</summary>
    public SharedChat? SharedChat { get; init; }
}

/// <summary>One conversation, several matters: it has one holder at a time.</summary>
/// <param name="Others">Open cases of the same conversation that the reader may see, latest first.</param>
/// <param name="HolderName">The specialist who holds it; null when none does.</param>
/// <param name="IsElsewhere">What is talked about now is another case.</param>
public sealed record SharedChat(IReadOnlyList<ChatCase> Others, Holder Holder, string? HolderName, bool IsElsewhere);

/// <param name="SpecialistName">Who works on it; null: nobody yet.</param>
/// <param name="IsTalkedAbout">What the conversation is about now.</param>
public sealed record ChatCase(Guid Id, string Number, string? SpecialistName, bool IsTalkedAbout);

public sealed record ExhibitView(Guid Id, FileReference File, string? Sender, string Channel, DateTimeOffset ArrivedAt);

public sealed record HistoryView(DateTimeOffset At, string Actor, string Action, string? From, string? To);

/// <param name="Number">The case's event number of this line.</param>
public sealed record ThreadView(long Number, ThreadLine Line, string? ConversationId);
