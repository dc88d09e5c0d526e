using FrontDoor.Core;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs;

/// <summary>Renders what core sends by key (a specialist took over, gave back, the case is resolved ...) in the contact's language.</summary>
public static class SystemMessages
{
    private static readonly string[] Names = ["specialist", "digest", "desk", "number", "outcome", "reason"];

    /// <summary>Why a file was not taken: all that the bot says while a specialist holds the conversation.</summary>
    public static Reply Refusal(RefusedFile refused, string language) =>
        new(TakeFiles.Refusal(refused, new Wording(language is "en" or "zh-Hant" ? language : "zh-Hans")));

    /// <summary>What the person is told when an act was refused; null when there is nothing to tell.</summary>
    public static Reply? Refusal(Problem problem, string language)
    {
        var words = new Wording(language is "en" or "zh-Hant" ? language : "zh-Hans");
        return words.Optional("refused." + problem.Code) is { } text
            ? new Reply(text.Replace("{days}", problem.Data.GetValueOrDefault("days", ""), StringComparison.Ordinal)) { Choices = [new(words["button.person"], "person")] }
            : null;
    }

    /// <summary>Null when the key says nothing to the person.</summary>
    /// <param name="key">Key of an outbox row: handoff.taken_over (specialist), handoff.given_back (digest, specialist), handoff.transferred (desk), handoff.queued (desk), case.resolved (number, outcome, case_id; asks whether it is solved), case.refused (number, reason), case.reopened (number).</param>
    public static Reply? Render(string key, IReadOnlyDictionary<string, string> data, string language)
    {
        var words = new Wording(language is "en" or "zh-Hant" ? language : "zh-Hans");
        if (words.Optional("system." + key) is not { } text)
        {
            return null;
        }
        foreach (var name in Names)
        {
            text = text.Replace("{" + name + "}", data.GetValueOrDefault(name, ""), StringComparison.Ordinal);
        }
        var reply = new Reply(text.Trim());
        return key == "case.resolved" && data.TryGetValue("case_id", out var id)
            ? reply with { Choices = [new(words["button.solved"], $"outcome:{id}:solved"), new(words["button.not_solved"], $"outcome:{id}:not")] }
            : reply;
    }
}
