using FrontDoor.Core.Cases.Routing;

namespace FrontDoor.Bot.Console.Rules;

/// <summary>A topic as lines of a form: supervisors write Simplified Chinese; what they leave as it was keeps its other languages.</summary>
internal static class TopicForm
{
    /// <summary>The question as asked; of one that all requests share, its key.</summary>
    public static string LineOf(TopicQuestion question) => question.Ask?.ZhHans ?? question.Key;

    /// <param name="lines">One question a line.</param>
    public static IReadOnlyList<TopicQuestion> Questions(string lines, TopicEntry? before)
    {
        var known = before?.Questions ?? [];
        var questions = new List<TopicQuestion>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            questions.Add(known.FirstOrDefault(question => LineOf(question) == line) ?? New(line, [.. known, .. questions]));
        }

        return questions;
    }

    /// <summary>Null when there is no text.</summary>
    public static LocalText? Change(string? text, LocalText? before) => text is null ? null : text == before?.ZhHans ? before : new(text);

    private static TopicQuestion New(string line, IReadOnlyList<TopicQuestion> taken) => line is "place" or "urgent"
        ? new(line)
        : new(Enumerable.Range(1, 100).Select(i => $"q{i}").First(key => taken.All(question => question.Key != key)), new LocalText(line), new LocalText(line));
}
