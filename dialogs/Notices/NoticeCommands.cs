using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs.Notices;

/// <summary>Words about notices: the recent ones, no more of them, again please; and of captains: write one.</summary>
internal static class NoticeCommands
{
    private static readonly string[] Recent = ["最近通知", "最近的通知", "看通知", "recent notices"];
    private static readonly string[] Received = ["收到", "已收到", "收到了", "收到谢谢", "收到,谢谢", "got it", "received"];
    private static readonly string[] Leave = ["退订", "退订通知", "unsubscribe"];
    private static readonly string[] Return = ["恢复", "恢复订阅", "恢复通知", "重新订阅", "subscribe"];
    private static readonly string[] Write = ["发通知", "写通知", "write a notice", "send a notice"];

    /// <param name="folded">As the understanding normalises it, simplified.</param>
    public static async Task<bool> Run(Step step, string folded, CancellationToken cancellationToken)
    {
        var words = folded.Trim().TrimEnd('。', '！', '!', '.').ToLowerInvariant();
        if (Recent.Contains(words))
        {
            await Tell(step, cancellationToken);
            return true;
        }

        if (Leave.Contains(words) || Return.Contains(words))
        {
            var isGiven = Return.Contains(words);
            step.Digressed = true;
            step.Effects.Add(new NoticeConsentEffect(isGiven));
            step.Replies.Add(new(NoticeTexts.Say(isGiven ? "returned" : "left", step.Words.Language)));
            return true;
        }

        if (Received.Contains(words))
        {
            return await Receive(step, cancellationToken);
        }

        return Write.Contains(words) && await WriteNotice.Begin(step, cancellationToken);
    }

    /// <summary>Typed instead of pressed: the newest notice that waits for it. False: none does.</summary>
    private static async Task<bool> Receive(Step step, CancellationToken cancellationToken)
    {
        var known = await step.Knowledge.NoticesAsync(step.Turn.ConversationId, cancellationToken);
        if (known.Select(notice => notice.ToConfirm).FirstOrDefault(waiting => waiting is not null) is not { } row)
        {
            return false;
        }

        TakeNotice.Run(step, FormattableString.Invariant($"{row}:ok"));
        return true;
    }

    private static async Task Tell(Step step, CancellationToken cancellationToken)
    {
        step.Digressed = true;
        var language = step.Words.Language;
        var known = await step.Knowledge.NoticesAsync(step.Turn.ConversationId, cancellationToken);
        var lines = known.Select(notice => NoticeTexts.Say("recent_line", language, NoticeTexts.Moment(notice.At, language), notice.Title, notice.Link));
        step.Replies.Add(new(known.Count == 0 ? NoticeTexts.Say("recent_none", language) : string.Join('\n', lines.Prepend(NoticeTexts.Say("recent", language)))));
    }
}
