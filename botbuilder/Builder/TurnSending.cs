using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        return SendActivityAsync(MessageFactory.Text(textReplyToSend, speak, inputHint), cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    public async Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is nothing to send.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = activities.Select(activity => Address(activity, reference)).ToList();
        return await SendThrough(0, outgoing, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var replacement = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThrough(0, replacement, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThrough(0, conversationReference, cancellationToken);
    }

    private static Activity Address(IActivity activity, ConversationReference reference)
    {
        var outgoing = activity.ApplyConversationReference(reference);
        if (outgoing.Type == ActivityTypes.Message && string.IsNullOrEmpty(outgoing.InputHint))
        {
            outgoing.InputHint = InputHints.AcceptingInput;
        }

        return outgoing;
    }

    private async Task<ResourceResponse[]> SendThrough(int handler, List<Activity> activities, CancellationToken cancellationToken)
    {
        if (handler < sending.Count)
        {
            return await sending[handler](this, activities, () => SendThrough(handler + 1, activities, cancellationToken));
        }

        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? await KeepForResponse(activities, cancellationToken)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
        Responded |= activities.Any(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    // The same rules as on the road through a connector: delays wait here, traces are for the emulator only.
    private async Task<ResourceResponse[]> KeepForResponse(List<Activity> activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (!await Undelivered.Handle(this, activity, cancellationToken))
            {
                BufferedReplyActivities.Add(activity);
            }
        }

        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    private Task<ResourceResponse> UpdateThrough(int handler, Activity activity, CancellationToken cancellationToken) =>
        handler < updating.Count
            ? updating[handler](this, activity, () => UpdateThrough(handler + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteThrough(int handler, ConversationReference reference, CancellationToken cancellationToken) =>
        handler < deleting.Count
            ? deleting[handler](this, reference, () => DeleteThrough(handler + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
