using FrontDoor.Bot.Resources;
using FrontDoor.Core.Cases;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>Turns the codes of events and changes into sentences for staff.</summary>
public sealed class EventSentences(IStringLocalizer<Texts> texts)
{
    public string Of(ThreadLine line)
    {
        var text = Named("Event_" + line.Text, line.Text);
        foreach (var (name, value) in line.Data ?? new Dictionary<string, string>())
        {
            text = text.Replace("{" + name + "}", SafeText.Visible(value), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>One row of a case's history.</summary>
    public string Of(HistoryView change)
    {
        var what = Named("Event_" + change.Action, change.Action);
        var to = change.To is { } value ? Named("Status_" + value, value) : null;
        return to is null || change.To == what ? what : $"{what}：{SafeText.Visible(to)}";
    }

    public string Actor(string actor) => Named("Actor_" + actor, actor);

    private string Named(string key, string otherwise) => texts[key] is { ResourceNotFound: false } found ? found.Value : otherwise;
}
