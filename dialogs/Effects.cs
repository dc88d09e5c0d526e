using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;

namespace FrontDoor.Dialogs;

/// <summary>What a turn wants done outside the conversation: data, carried out before the commit, idempotent, in order.</summary>
public abstract record Effect;

/// <summary>A case under the draft's id, which is also its opening key. Its outcome fills the placeholders of the replies.</summary>
public sealed record OpenCaseEffect(string DraftId, CaseKind Kind, CasePayload Payload, ContactDetails Contact, bool Urgent, bool IsComplete) : Effect
{
    /// <summary>Key of the topic of a general request, by which its desk is found; null when it has none.</summary>
    public string? Topic { get; init; }
}

/// <summary>Only when something changed since the case was opened or last amended.</summary>
public sealed record AmendCaseEffect(string DraftId, CasePayload Payload, ContactDetails Contact, bool Urgent, bool IsComplete) : Effect;

public sealed record WithdrawCaseEffect(string DraftId) : Effect;

/// <summary>Files of this turn that belong to the draft.</summary>
/// <param name="Slot">The question that they answer; null when none was open.</param>
public sealed record FileExhibitsEffect(string DraftId, IReadOnlyList<FileReference> Files, string? Slot) : Effect;

/// <summary>The rows of a table of debts go to the case. What came of it fills <see cref="TurnOutcome.TableOf"/>.</summary>
public sealed record ImportTableEffect(string DraftId, string Sha256, string Name) : Effect;

/// <summary>Claims that the newest table no longer has are paid, or given up.</summary>
/// <param name="Ordinals">Their numbers within the case.</param>
public sealed record AnswerVanishedEffect(string DraftId, bool IsPaid, IReadOnlyList<int> Ordinals) : Effect;

/// <summary>A person is asked for. The case exists or is opened by an earlier effect of the same turn.</summary>
public sealed record RequestPersonEffect(string DraftId) : Effect;

/// <summary>The person goes back from the queue to the bot.</summary>
public sealed record LeaveQueueEffect : Effect;

/// <summary>The answer to "is it solved?".</summary>
/// <param name="Rating">1 to 5; null when not rated (yet).</param>
public sealed record AnswerOutcomeEffect(Guid CaseId, bool IsSolved, int? Rating, string? Words) : Effect;

/// <summary>A second link of the case, for a colleague.</summary>
public sealed record ShareLinkEffect(string DraftId) : Effect;

/// <summary>What is unfinished changed: <see cref="DialogState.UnfinishedJson"/> of the settled state is kept for the contact, the newer copy wins.</summary>
public sealed record KeepDraftsEffect : Effect;

/// <summary>The conversation is of the contact of this case from now on; its personal link vouched for it.</summary>
public sealed record JoinCaseEffect(Guid CaseId) : Effect;

/// <summary>The person's own data as a file; its link fills <see cref="TurnOutcome.ExportLink"/>.</summary>
public sealed record ExportDataEffect : Effect;

/// <summary>What nothing requires to be kept is erased, the rest is recorded as wished.</summary>
public sealed record EraseDataEffect : Effect;

/// <summary>A notice of this conversation was received, or its survey answered.</summary>
/// <param name="RowId">Of the ledger.</param>
/// <param name="Answer">Index of the choice; null for a plain "received".</param>
public sealed record ConfirmNoticeEffect(long RowId, int? Answer) : Effect;

/// <summary>The person wants no notices any more, or again.</summary>
public sealed record NoticeConsentEffect(bool IsGiven) : Effect;

/// <summary>A captain's notice to the own park is handed in.</summary>
/// <param name="Id">Exists before the turn.</param>
public sealed record SendNoticeEffect(Guid Id, string Title, string Text, IReadOnlyList<FileReference> Files) : Effect;

/// <summary>A question about a notice of this conversation: a case of the park, with the notice as its source. Its number and link come as those of a draft <c>notice:{RowId}</c>.</summary>
public sealed record AskNoticeEffect(long RowId, string Words) : Effect;

/// <summary>One more claim of a case of this conversation.</summary>
public sealed record AddClaimEffect(Guid CaseId, ClaimFields Fields) : Effect;
/// <summary>A posting that has gone is shown for another thirty days.</summary>
public sealed record RenewJobEffect(Guid PostingId) : Effect;

/// <summary>A question that no policy answered is counted, without who asked it.</summary>
public sealed record CountQuestionEffect(string Words) : Effect;

/// <summary>What was answered of an enterprise is kept with it.</summary>
public sealed record KeepFactsEffect(Guid EnterpriseId, IReadOnlyDictionary<string, string> Answers) : Effect;
