using FrontDoor.Bot.Notices;
using FrontDoor.Bot.Recovery.Tables;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Keeping;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Core.Policies;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Core.Time;
using FrontDoor.Dialogs;
using FrontDoor.Dialogs.Notices;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Bot.Turns;

/// <summary>What dialogs may read, by core's use cases.</summary>
public sealed class HostKnowledge(
    DirectoryLists directory,
    CasesOfConversation cases,
    KeptDrafts drafts,
    PersonalLinks links,
    Topics topics,
    WorkingTime workingTime,
    EnglishSpeaker english,
    Subscriptions subscriptions,
    NoticeTokens noticeTokens,
    CaptainsNotice captainsNotice,
    ReadDebtFile readDebts,
    ClaimsOfConversation claims,
    ReadyTexts readyTexts,
    AnswerPolicy answerPolicy,
    FindFits fits,
    PublicAddress address) : IKnowledge
{
    private const int Most = 5;

    public async Task<IReadOnlyList<KnownEnterprise>> FindEnterprisesAsync(string part, CancellationToken cancellationToken) =>
        [.. (await directory.FindEnterprisesAsync(part, Most, cancellationToken)).Select(hit => new KnownEnterprise(hit.Id, hit.Name, hit.Park))];

    public async Task<IReadOnlyList<KnownCase>> CasesAsync(string conversationId, CancellationToken cancellationToken) =>
        [.. (await cases.RunAsync(conversationId, cancellationToken)).Select(known =>
            new KnownCase(known.Id, known.Number, known.Kind, known.Status, known.IsComplete, known.DeskName, known.SpecialistName))];

    public async Task<IReadOnlyList<TopicEntry>> TopicsAsync(CancellationToken cancellationToken) => [.. (await topics.ListAsync(cancellationToken)).Where(topic => topic.IsActive)];

    public Task<string?> KeptDraftsAsync(string conversationId, DateTimeOffset? newerThan, CancellationToken cancellationToken) =>
        drafts.FindAsync(conversationId, newerThan, cancellationToken);

    public async Task<KnownLink?> LinkAsync(string token, CancellationToken cancellationToken) =>
        await links.FindAsync(token, cancellationToken) is { } link
            ? new(link.CaseId, link.Number, link.MayOnlyAdd, link.MayOnlyAdd ? null : await drafts.OfContactAsync(link.ContactId, cancellationToken))
            : null;

    public async Task<KnownContent?> ContentAsync(string draftId, CancellationToken cancellationToken) =>
        await cases.ContentAsync(draftId, cancellationToken) is { } content
            ? new(content.Payload, content.Contact, content.IsComplete, content.Version, content.Digest, content.Open)
            : null;

    public async Task<IReadOnlyList<KnownNotice>> NoticesAsync(string conversationId, CancellationToken cancellationToken)
    {
        var known = new List<KnownNotice>();
        foreach (var notice in await subscriptions.RecentAsync(conversationId, cancellationToken))
        {
            known.Add(new(notice.Title, notice.At, $"{address.Root}/n/{await noticeTokens.OfAsync(notice.RowId, cancellationToken)}", notice.MayConfirm ? notice.RowId : null));
        }

        return known;
    }

    public Task<KnownCaptain?> CaptainAsync(string conversationId, CancellationToken cancellationToken) => captainsNotice.FindAsync(conversationId, cancellationToken);

    public Task<NoticeNumbers?> NoticeNumbersAsync(string conversationId, string title, string text, CancellationToken cancellationToken) =>
        captainsNotice.NumbersAsync(conversationId, title, text, cancellationToken);

    public Task<ReadTable?> TableAsync(string sha256, CancellationToken cancellationToken) => Task.FromResult(readDebts.Run(sha256));
    public Task<IReadOnlyList<ClaimCard>> ClaimsAsync(string conversationId, CancellationToken cancellationToken) => claims.RunAsync(conversationId, cancellationToken);

    public Task<OfferedSentence?> SentenceAsync(string conversationId, Guid claimId, string language, CancellationToken cancellationToken) => claims.SentenceAsync(conversationId, claimId, language, cancellationToken);

    public Task<ReadyText?> ReadyTextAsync(string key, string language, CancellationToken cancellationToken) => readyTexts.FindAsync(key, language, cancellationToken);
    public Task<PolicyFinding?> AnswerPolicyAsync(PolicyQuestion question, CancellationToken cancellationToken) => answerPolicy.RunAsync(question, cancellationToken);

    public Task<FitReport?> FitAsync(string conversationId, Guid? enterpriseId, IReadOnlyDictionary<string, string> said, CancellationToken cancellationToken) =>
        fits.ForConversationAsync(conversationId, enterpriseId, said, cancellationToken);

    public DateTimeOffset? NextOpening(DateTimeOffset now) => workingTime.IsOpen(now) ? null : workingTime.NextOpening(now);

    public DateTimeOffset? NextEnglishSpeaker(DateTimeOffset now) => english.Next(now);
}
