using FrontDoor.Core;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Time;
using FrontDoor.Dialogs;
using FrontDoor.Dialogs.Notices;
using WriteNotice = FrontDoor.Core.Notices.WriteNotice;

namespace FrontDoor.Bot.Notices;

/// <summary>A notice that a captain writes in the bound chat, to all enterprises of the own park.</summary>
public sealed class CaptainsNotice(Captains captains, WriteNotice write, TimeProvider clock)
{
    public async Task<KnownCaptain?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        await captains.OfConversationAsync(conversationId, cancellationToken) is { } captain ? new(captain.Name, captain.Park) : null;

    /// <summary>Null: it is no captain's chat.</summary>
    public async Task<NoticeNumbers?> NumbersAsync(string conversationId, string title, string text, CancellationToken cancellationToken)
    {
        if (await captains.OfConversationAsync(conversationId, cancellationToken) is not { } captain)
        {
            return null;
        }

        var content = Content(captain, title, text);
        if (CheckContent.Run(content, clock.GetUtcNow()) is { } problem)
        {
            return new(0, 0, 0, 0, null, false, problem.Code);
        }

        var preview = await write.PreviewAsync(content, Sender(captain), cancellationToken);
        DateTimeOffset? finish = preview.Finish is { } end ? ShanghaiTime.Of(end) : null;
        return new(preview.Enterprises, preview.People, preview.ByWay.GetValueOrDefault(NoticeWays.Link), preview.Unreached.Values.Sum(), finish, preview.ApprovalReason is not null, preview.ByWay.Count == 0 ? "notice.nobody" : null);
    }

    /// <summary>Problems: those of writing and handing in; <c>notice.not_found</c> when it is no captain's chat any more.</summary>
    public async Task<Result<Done>> SendAsync(string conversationId, SendNoticeEffect send, CancellationToken cancellationToken)
    {
        if (await captains.OfConversationAsync(conversationId, cancellationToken) is not { } captain)
        {
            return new Problem("notice.not_found");
        }

        var saved = await write.SaveAsync(send.Id, Content(captain, send.Title, send.Text) with { Files = send.Files }, Sender(captain), cancellationToken);
        // A turn that runs again finds it handed in already.
        if (saved.Problem is { Code: not "notice.not_draft" } problem)
        {
            return problem;
        }

        var done = await write.HandInAsync(send.Id, Sender(captain), cancellationToken);
        return done.Problem is { } refused ? refused : default(Done);
    }

    private static NoticeSender Sender(CaptainView captain) => new(captain.Id, captain.Name, captain.ParkId);

    private static NoticeContent Content(CaptainView captain, string title, string text) =>
        new(title, text, NoticePurpose.Service) { NeedsConfirmation = true, AnswersFor = $"{captain.Park} {captain.Name}" };
}
