using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Core.Policies;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Dialogs.Notices;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Dialogs;

/// <summary>What dialogs may read; the host fulfils it by core's use cases.</summary>
public interface IKnowledge
{
    /// <summary>Enterprises by part of the name, English name, initials in pinyin or credit code, best first, at most five.</summary>
    Task<IReadOnlyList<KnownEnterprise>> FindEnterprisesAsync(string part, CancellationToken cancellationToken);

    /// <summary>The cases of this conversation's contact, newest first.</summary>
    Task<IReadOnlyList<KnownCase>> CasesAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>The topics of general requests that are offered.</summary>
    Task<IReadOnlyList<TopicEntry>> TopicsAsync(CancellationToken cancellationToken);

    /// <summary>What this conversation's contact left unfinished in any conversation, as <see cref="DialogState.ToJson"/> wrote it; null when there is nothing, or nothing newer.</summary>
    /// <param name="newerThan">When this conversation itself was last active; null: any copy will do.</param>
    Task<string?> KeptDraftsAsync(string conversationId, DateTimeOffset? newerThan, CancellationToken cancellationToken);

    /// <summary>What a personal link opens; null when it opens nothing.</summary>
    Task<KnownLink?> LinkAsync(string token, CancellationToken cancellationToken);

    /// <summary>Notices of the last thirty days to this conversation, newest first, at most ten.</summary>
    Task<IReadOnlyList<KnownNotice>> NoticesAsync(string conversationId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<KnownNotice>>([]);

    /// <summary>The captain whose working chat it is; null: nobody's.</summary>
    Task<KnownCaptain?> CaptainAsync(string conversationId, CancellationToken cancellationToken) => Task.FromResult<KnownCaptain?>(null);

    /// <summary>Who would get this notice of the captain; null when it is no captain's chat.</summary>
    Task<NoticeNumbers?> NoticeNumbersAsync(string conversationId, string title, string text, CancellationToken cancellationToken) => Task.FromResult<NoticeNumbers?>(null);

    /// <summary>A stored workbook read as a table of debts; null when there is no such file.</summary>
    Task<ReadTable?> TableAsync(string sha256, CancellationToken cancellationToken) => Task.FromResult<ReadTable?>(null);
    /// <summary>The claims of this conversation's open cases, with what is there and missing of each.</summary>
    Task<IReadOnlyList<ClaimCard>> ClaimsAsync(string conversationId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ClaimCard>>([]);

    /// <summary>A sentence to the debtor for the next step of a claim of this conversation; null when it has no such claim.</summary>
    Task<OfferedSentence?> SentenceAsync(string conversationId, Guid claimId, string language, CancellationToken cancellationToken) => Task.FromResult<OfferedSentence?>(null);

    /// <summary>A text that a lawyer approved; null when there is none.</summary>
    Task<ReadyText?> ReadyTextAsync(string key, string language, CancellationToken cancellationToken) => Task.FromResult<ReadyText?>(null);
    /// <summary>What the policies say to a question; null when there are none to answer from.</summary>
    Task<PolicyFinding?> AnswerPolicyAsync(PolicyQuestion question, CancellationToken cancellationToken) => Task.FromResult<PolicyFinding?>(null);

    /// <summary>Which policies fit an enterprise, and what would have to be known to say more; null when there are no policies.</summary>
    /// <param name="enterpriseId">Null: that of the conversation's contact.</param>
    /// <param name="said">Answers of this conversation.</param>
    Task<FitReport?> FitAsync(string conversationId, Guid? enterpriseId, IReadOnlyDictionary<string, string> said, CancellationToken cancellationToken) => Task.FromResult<FitReport?>(null);

    /// <summary>When the desk is open next; null when it is open now. Local time of Asia/Shanghai.</summary>
    DateTimeOffset? NextOpening(DateTimeOffset now);

    /// <summary>When somebody who speaks English is there next, <paramref name="now"/> when that is now; null when nobody is named.</summary>
    DateTimeOffset? NextEnglishSpeaker(DateTimeOffset now);

    /// <summary>The case of a draft as the office has it now, with what a specialist learned meanwhile: what is known there is not asked again. Null when the draft has no case.</summary>
    Task<KnownContent?> ContentAsync(string draftId, CancellationToken cancellationToken) => Task.FromResult<KnownContent?>(null);
}

/// <param name="Version">Rises with each amendment.</param>
/// <param name="Digest">What was agreed when a specialist last gave the conversation back; null when none did.</param>
/// <param name="Open">What was still open then; null: nothing.</param>
public sealed record KnownContent(CasePayload Payload, ContactDetails Contact, bool IsComplete, int Version, string? Digest, string? Open);

public sealed record KnownEnterprise(Guid Id, string Name, string? Park);

public sealed record KnownCase(Guid Id, string Number, CaseKind Kind, CaseStatus Status, bool IsComplete, string DeskName, string? SpecialistName);

/// <param name="MayOnlyAdd">A colleague's link: it adds files and makes nobody known.</param>
/// <param name="Drafts">What the contact left unfinished; null when nothing.</param>
public sealed record KnownLink(Guid CaseId, string Number, bool MayOnlyAdd, string? Drafts);

/// <param name="Text">Null: a person takes over.</param>
public sealed record OfferedSentence(ReadyText? Text);
