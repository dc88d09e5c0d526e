using System.Globalization;
using FrontDoor.Core;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Recovery;

namespace FrontDoor.Dialogs;

/// <summary>Renders what core sends by key (a specialist took over, gave back, the case is resolved ...) in the contact's language.</summary>
public static class SystemMessages
{
    private static readonly string[] Names = ["specialist", "digest", "open", "desk", "number", "outcome", "reason", "into", "by", "date", "note", "slot"];

    /// <summary>Why a file was not taken: all that the bot says while a specialist holds the conversation.</summary>
    public static Reply Refusal(RefusedFile refused, string language) =>
        new(TakeFiles.Refusal(refused, Wording.In(language)));

    /// <summary>What the person is told when an act was refused; null when there is nothing to tell.</summary>
    public static Reply? Refusal(Problem problem, string language)
    {
        var words = new Wording(language is "en" or "zh-Hant" ? language : "zh-Hans");
        return words.Optional("refused." + problem.Code) is { } text
            ? new Reply(text.Replace("{days}", problem.Data.GetValueOrDefault("days", ""), StringComparison.Ordinal)) { Choices = [new(words["button.person"], "person")] }
            : null;
    }

    /// <summary>Null when the key says nothing to the person.</summary>
    /// <param name="key">Key of an outbox row: handoff.taken_over (specialist), handoff.given_back (digest, open, specialist), handoff.transferred (desk, by), handoff.queued (desk, by), handoff.new_time (number, by), case.resolved (number, outcome, case_id; asks whether it is solved), case.refused (number, reason), case.reopened (number), case.extended (number, date, reason), case.waiting_for_enterprise (number, note, date), case.reminder (number), case.merged (number, into), slot.ask (slot, draft; with buttons where the slot has options), claim.look_now, claim.checklist, claim.digest, claim.remedy (see ClaimMessages). A moment (by) is ISO 8601 with the office's offset.</param>
    /// <param name="now">So that a time is said as today or tomorrow; null: as a date.</param>
    public static Reply? Render(string key, IReadOnlyDictionary<string, string> data, string language, DateTimeOffset? now = null)
    {
        var words = Wording.In(language);
        if (ClaimMessages.Render(key, data, words.Language) is { } claim)
        {
            return claim;
        }
        if (Template(key, data, words) is not { } text)
        {
            return null;
        }
        foreach (var name in Names)
        {
            text = text.Replace("{" + name + "}", Value(name, data.GetValueOrDefault(name, ""), words, now), StringComparison.Ordinal);
        }
        var reply = new Reply(text.Trim());
        return reply with { Choices = Choices(key, data, words) };
    }

    private static List<Choice> Choices(string key, IReadOnlyDictionary<string, string> data, Wording words) => key switch
    {
        "case.resolved" when data.TryGetValue("case_id", out var id) => [new(words["button.solved"], $"outcome:{id}:solved"), new(words["button.not_solved"], $"outcome:{id}:not")],
        // The bot goes on at the first question that nobody has answered.
        "handoff.given_back" when data.TryGetValue("draft", out var draft) => [new(words["button.continue"], $"continue:{draft}")],
        "slot.ask" when data.TryGetValue("draft", out var draft) && data.TryGetValue("slot", out var slot) && Forms.PaymentRecovery.Form.Find(slot) is { } asked =>
            [.. asked.Options.Select(option => new Choice(words[$"option.{slot}.{option}"], $"set:{draft}:{slot}={option}"))],
        _ => [],
    };

    // A row that an earlier release wrote has no time in it.
    private static string? Template(string key, IReadOnlyDictionary<string, string> data, Wording words) =>
        (data.ContainsKey("by") ? words.Optional($"system.{key}.by") : data.ContainsKey("open") ? words.Optional($"system.{key}.open") : null) ?? words.Optional("system." + key);

    private static string Value(string name, string value, Wording words, DateTimeOffset? now) => name switch
    {
        "by" when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var at) => Waiting.By(at, now ?? DateTimeOffset.MinValue.ToOffset(at.Offset), words),
        "slot" => words.Optional("label." + value) ?? value,
        "date" when value.Length > 0 => words.Date(new(value)),
        _ => value,
    };
}
