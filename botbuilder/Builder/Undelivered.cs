using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What a bot sends that no channel gets to see.</summary>
internal static class Undelivered
{
    /// <summary>Carries out a delay, keeps an invoke response for the body, drops a trace that is not for the emulator.</summary>
    /// <returns>Whether the activity is dealt with.</returns>
    public static async Task<bool> Handle(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(Length(activity.Value), cancellationToken);
                return true;
            case ActivityTypesEx.InvokeResponse:
                turn.TurnState.Set(BotAdapter.InvokeResponseKey, activity);
                return true;
            default:
                return activity.Type == ActivityTypes.Trace && turn.Activity.ChannelId != Channels.Emulator;
        }
    }

    private static TimeSpan Length(object? value)
    {
        var milliseconds = value is JsonElement element ? element.GetDouble() : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return TimeSpan.FromMilliseconds(Math.Max(0, milliseconds));
    }
}
