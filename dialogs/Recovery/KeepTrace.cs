using System.Text.RegularExpressions;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Notices;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Recovery;

/// <summary>"新项目怎么留痕": six short questions, and the message to send before work starts, made of a text that a lawyer approved.</summary>
internal static partial class KeepTrace
{
    private const int LongestAnswer = 200;
    private const int LongestName = 24;
    private const string Template = "project.start";

    /// <param name="folded">As the understanding normalises it, simplified.</param>
    public static async Task<bool> Run(Step step, string text, string folded, CancellationToken cancellationToken)
    {
        if (Asked().IsMatch(folded))
        {
            await Begin(step, cancellationToken);
            return true;
        }

        if (step.State.Project is not { } note)
        {
            return false;
        }

        switch (Commands.Read(text))
        {
            case Command.Cancel or Command.Later:
                step.State.Project = null;
                step.AsksNext = false;
                step.Replies.Add(new(RecoveryTexts.Say("project_dropped", step.Words.Language)));
                return true;
            case Command.Back when note.Answers.Count > 0:
                Ask(step, new([.. note.Answers.SkipLast(1)]));
                return true;
            case null or Command.Skip or Command.NoMore:
                await Take(step, note, text, cancellationToken);
                return true;
            case Command.Restart:
                step.State.Project = null;
                return false;
            default:
                return false;
        }
    }

    /// <param name="rest">Index of the question, colon, the answer; empty begins.</param>
    public static async Task Press(Step step, string rest, CancellationToken cancellationToken)
    {
        var parts = rest.Split(':', 2);
        if (rest.Length == 0)
        {
            await Begin(step, cancellationToken);
        }
        else if (parts.Length == 2 && step.State.Project is { } note && parts[0] == note.Open)
        {
            await Take(step, note, parts[1], cancellationToken);
        }
        else
        {
            step.Say("press.unknown");
        }
    }

    private static async Task Begin(Step step, CancellationToken cancellationToken)
    {
        step.AsksNext = false;
        // Nobody answers six questions for a text that may not be given out.
        if (await step.Knowledge.ReadyTextAsync(Template, step.Words.Language, cancellationToken) is null)
        {
            step.Replies.Add(new(RecoveryTexts.Say("project_no_text", step.Words.Language)) { Choices = [step.Button("button.person", "person")] });
            return;
        }

        step.Replies.Add(new(RecoveryTexts.Say("project_begin", step.Words.Language)));
        Ask(step, new([]));
    }

    private static void Ask(Step step, ProjectNote note)
    {
        step.State.Project = note;
        step.AsksNext = false;
        var (language, part) = (step.Words.Language, note.Open!);
        List<Choice> choices = [.. (RecoveryTexts.Optional($"project_{part}_options", language) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries).Select(option => new Choice(option, $"project:{part}:{option}"))];
        step.Replies.Add(new(RecoveryTexts.Say("project_" + part, language, note.Answers.Count + 1, ProjectNote.Parts.Length)) { Choices = choices });
    }

    private static async Task Take(Step step, ProjectNote note, string text, CancellationToken cancellationToken)
    {
        var answer = text.Trim().ReplaceLineEndings(" ");
        var next = note.With(answer.Length > LongestAnswer ? answer[..LongestAnswer] : answer);
        if (next.Open is not null)
        {
            Ask(step, next);
            return;
        }

        step.State.Project = null;
        step.AsksNext = false;
        if (await step.Knowledge.ReadyTextAsync(Template, step.Words.Language, cancellationToken) is not { } ready)
        {
            step.Replies.Add(new(RecoveryTexts.Say("project_no_text", step.Words.Language)) { Choices = [step.Button("button.person", "person")] });
            return;
        }

        // Alone in its message, so that it can be copied as it is.
        step.Replies.Add(new(Fill(ready, next)));
        step.Replies.Add(new(RecoveryTexts.Say("project_after", step.Words.Language, ready.Version, ready.ApprovedBy, NoticeTexts.Day(ready.ApprovedAt)) + "\n" + RecoveryTexts.Notice(step.Words.Language)));
    }

    // The places are filled in one pass: what people write may hold braces.
    private static string Fill(ReadyText ready, ProjectNote note) => Place().Replace(ready.Text, place => place.Groups[1].Value switch
    {
        "project" => note.Answers[0].Length > LongestName ? note.Answers[0][..LongestName] + "…" : note.Answers[0],
        var part when Array.IndexOf(ProjectNote.Parts, part) is >= 0 and var at => note.Answers[at],
        _ => place.Value,
    });

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\W*(?:新?项目|开工前?|干活前|没签?合同|接单)?.{0,6}(?:怎么|如何|怎样)?留痕(?:呢|啊|吗)?\W*$|^\W*新项目(?:没有?合同)?(?:怎么办|要注意什么|怎么留证据)\W*$|^\W*how (?:do i|to) (?:keep|leave) a (?:trace|record)(?: of a new project)?\W*$|^\W*start(?:ing)? (?:a )?(?:new )?project without (?:a )?contract\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
