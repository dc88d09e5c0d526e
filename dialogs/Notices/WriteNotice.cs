using FrontDoor.Core.Notices;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs.Notices;

/// <summary>A captain writes a notice in the chat: words and pictures, who would get it, one press.</summary>
internal static class WriteNotice
{
    private static readonly string[] Yes = ["确认", "确认发送", "发送", "发", "send"];
    private static readonly string[] No = ["取消", "不发了", "cancel"];

    /// <summary>False: it is no captain's chat.</summary>
    public static async Task<bool> Begin(Step step, CancellationToken cancellationToken)
    {
        if (await step.Knowledge.CaptainAsync(step.Turn.ConversationId, cancellationToken) is not { } captain)
        {
            return false;
        }

        step.State.Writing = new() { Id = Guid.CreateVersion7(step.Turn.Now) };
        step.AsksNext = false;
        step.Replies.Add(new(NoticeTexts.Say("write_begin", step.Words.Language, captain.Park)) { Choices = [new(NoticeTexts.Say("write_cancel", step.Words.Language), "write:cancel")] });
        return true;
    }

    /// <summary>Takes the next words or files of a notice under way. False: none is.</summary>
    public static async Task<bool> Take(Step step, string? text, CancellationToken cancellationToken)
    {
        if (step.State.Writing is not { } writing)
        {
            return false;
        }

        step.AsksNext = false;
        writing.Files.AddRange(step.Files.Take(NoticeContent.MostFiles - writing.Files.Count));
        if (text is not null && writing.Text is not null && (Yes.Contains(text.Trim()) || No.Contains(text.Trim())))
        {
            Press(step, Yes.Contains(text.Trim()) ? "send" : "cancel");
            return true;
        }

        if (text is not null && No.Contains(text.Trim()))
        {
            Press(step, "cancel");
            return true;
        }

        if (text is not null)
        {
            // The first line is the title; what is a line only is both.
            var lines = text.Trim().Split('\n', 2);
            writing.Title = lines[0].Trim() is { Length: > NoticeContent.LongestTitle } longer ? longer[..NoticeContent.LongestTitle] : lines[0].Trim();
            writing.Text = lines.Length == 2 && lines[1].Trim().Length > 0 ? lines[1].Trim() : text.Trim();
        }

        await Preview(step, writing, cancellationToken);
        return true;
    }

    /// <param name="rest"><c>send</c> or <c>cancel</c>.</param>
    public static void Press(Step step, string rest)
    {
        var language = step.Words.Language;
        step.AsksNext = false;
        if (step.State.Writing is not { } writing || (rest == "send" && writing.Text is null))
        {
            step.Say("press.unknown");
            return;
        }

        step.State.Writing = null;
        if (rest == "send")
        {
            step.Effects.Add(new SendNoticeEffect(writing.Id, writing.Title!, writing.Text!, writing.Files));
        }

        step.Replies.Add(new(NoticeTexts.Say(rest == "send" ? "write_sent" : "write_dropped", language)));
    }

    private static async Task Preview(Step step, NoticeWriting writing, CancellationToken cancellationToken)
    {
        var language = step.Words.Language;
        var cancel = new Choice(NoticeTexts.Say("write_cancel", language), "write:cancel");
        if (writing.Text is null)
        {
            step.Replies.Add(new(NoticeTexts.Say("write_words", language)) { Choices = [cancel] });
            return;
        }

        var numbers = await step.Knowledge.NoticeNumbersAsync(step.Turn.ConversationId, writing.Title!, writing.Text, cancellationToken);
        if (numbers is not { Problem: null })
        {
            step.Replies.Add(new(NoticeTexts.Say(numbers?.Problem == "notice.text_too_long" ? "write_too_long" : "write_nobody", language)) { Choices = [cancel] });
            return;
        }

        var told = NoticeTexts.Say("write_preview", language, writing.Title!, writing.Text, writing.Files.Count, numbers.Enterprises, numbers.People, numbers.ByLink, numbers.Unreached);
        told += numbers.Finish is { } finish ? "\n" + NoticeTexts.Say("write_finish", language, NoticeTexts.Moment(finish, language)) : "";
        told += numbers.NeedsApproval ? "\n" + NoticeTexts.Say("write_approval", language) : "";
        step.Replies.Add(new(told) { Choices = [new(NoticeTexts.Say("write_send", language), "write:send"), cancel] });
    }
}
