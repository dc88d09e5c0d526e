using FrontDoor.Bot.Resources;
using FrontDoor.Core.Cases;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>Turns the codes of events and changes into sentences for staff.</summary>
public sealed class EventSentences(IStringLocalizer<Texts> texts)
{
    // What belongs to a fact and is worth reading, in this order.
    private static readonly string[] Shown = ["desk", "next_date", "outcome", "reason", "digest", "open", "into", "number", "note", "rating", "words", "job"];

    /// <summary>Who did what, with what was said about it.</summary>
    public string Of(ThreadLine line)
    {
        var data = line.Data ?? new Dictionary<string, string>();
        var details = Shown.Where(name => !string.IsNullOrWhiteSpace(data.GetValueOrDefault(name))).Select(name => Detail(name, data)).ToList();
        var what = Named("Event_" + line.Text, line.Text);
        var who = string.IsNullOrEmpty(line.AuthorName) ? "" : SafeText.Visible(line.AuthorName) + " ";
        return details.Count == 0 ? who + what : $"{who}{what}{(Languages.IsEnglish ? ": " : "：")}{string.Join(" · ", details)}";
    }

    /// <summary>One row of a case's history.</summary>
    public string Of(HistoryView change)
    {
        var what = Named("Event_" + change.Action, change.Action);
        var to = change.To is { } value ? Named("Status_" + value, Named("Value_" + value, value)) : null;
        return to is null || to == what ? what : $"{what}{(Languages.IsEnglish ? ": " : "：")}{SafeText.Visible(to)}";
    }

    public string Actor(string actor) => Named("Actor_" + actor, actor);

    private string Detail(string name, IReadOnlyDictionary<string, string> data) => name switch
    {
        "desk" when Languages.IsEnglish && data.GetValueOrDefault("desk_en") is { Length: > 0 } english => english,
        "rating" => texts["Stars", data[name]],
        _ => SafeText.Visible(data[name]),
    };

    private string Named(string key, string otherwise) => texts[key] is { ResourceNotFound: false } found ? found.Value : otherwise;
}
