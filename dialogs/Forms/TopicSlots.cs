using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs.Forms;

/// <summary>A topic's questions as slots, and the topic that a request belongs to.</summary>
internal static class TopicSlots
{
    public static Slot Of(TopicQuestion question) => new("topic." + question.Key, input => Take(input, question), (draft, _) => Answer(draft, question.Key)) { Own = question };

    /// <summary>The draft gets the topic of its words, once; null when none fits or it has one.</summary>
    public static async Task<TopicEntry?> ChooseAsync(Step step, Draft draft, CancellationToken cancellationToken)
    {
        if (draft is not { Kind: Core.Cases.CaseKind.Other, Payload: GeneralPayload { Words: { } words, Topic: null } payload })
        {
            return null;
        }
        var folded = Understanding.Normalizer.Normalize(words).Text;
        var topic = (await step.Knowledge.TopicsAsync(cancellationToken)).MaxBy(known => Fit(known, folded));
        if (topic is null || Fit(topic, folded) == 0)
        {
            return null;
        }
        draft.Payload = payload with { Topic = topic.Name.ZhHans };
        draft.Questions = [.. topic.Questions.Take(TopicEntry.MostQuestions)];
        draft.Topic = topic.Key;
        return topic;
    }

    // Longer words are more particular: 电梯困人 before 电梯.
    private static int Fit(TopicEntry topic, string folded) =>
        topic.Words.Where(word => word.Length > 0 && folded.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => word.Length).DefaultIfEmpty(0).Max();

    private static bool Take(SlotInput input, TopicQuestion question)
    {
        if (!input.IsBare || input.Draft.Payload is not GeneralPayload payload)
        {
            return false;
        }
        var answer = new TopicAnswer(question.Key, (question.Label ?? question.Ask)!.ZhHans, Speaker.Cut(input.Text.Trim()));
        input.Draft.Payload = payload with { Answers = [.. payload.Answers.Where(known => known.Key != question.Key), answer] };
        return true;
    }

    private static string? Answer(Draft draft, string key) => (draft.Payload as GeneralPayload)?.Answers.FirstOrDefault(known => known.Key == key)?.Answer;
}
