using System.Text.Json;
using FrontDoor.Bot.Turns;
using FrontDoor.Dialogs;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Channels;

/// <summary>Activity to what dialogs understands.</summary>
internal static class ActivityReader
{
    public static Incoming Read(IncomingTurn turn) => new()
    {
        Text = string.IsNullOrWhiteSpace(turn.Activity.Text) ? null : turn.Activity.Text,
        Press = Press(turn.Activity),
        Files = turn.Files,
        Refused = turn.Refused,
        Locale = turn.Activity.Locale,
        IsArrival = IsArrival(turn.Activity),
    };

    public static bool IsArrival(Activity activity) => activity.Type == ActivityTypes.ConversationUpdate;

    /// <summary>What the pressed button of a card says; null when no such button was pressed.</summary>
    public static string? Said(Activity activity) => Member(activity, "said");

    /// <summary>Buttons of both kinds send <c>{"press": ...}</c> as value. Anything else is somebody else's value.</summary>
    private static string? Press(Activity activity) => Member(activity, "press");

    private static string? Member(Activity activity, string name)
    {
        if (activity.Value is null)
        {
            return null;
        }

        // By way of the wire form: the value's own type depends on the framework compiled in.
        using var json = JsonDocument.Parse(ActivityJson.Write(new Activity { Value = activity.Value }));
        return json.RootElement.TryGetProperty("value", out var value)
            && value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty(name, out var member)
            && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
    }
}
