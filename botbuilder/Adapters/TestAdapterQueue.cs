using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter
{
    /// <summary>The oldest reply not yet taken; nothing when there is none.</summary>
    public IActivity? GetNextReply()
    {
        lock (gate)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>As <see cref="GetNextReply"/>, but waits for one.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (GetNextReply() is { } reply)
            {
                return reply;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), cancellationToken);
        }
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            activity.Id = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("n") : activity.Id;
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            responses.Add(new ResourceResponse(activity.Id));
            var keptTrace = EnableTrace && activity.Type == ActivityTypes.Trace;
            if (keptTrace || !await Undelivered.Handle(turnContext, activity, cancellationToken))
            {
                Keep(activity);
            }
        }

        return [.. responses];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Rewrite(waiting => waiting.Id == activity.Id ? activity : waiting);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Rewrite(waiting => waiting.Id == reference.ActivityId ? null : waiting);
        return Task.CompletedTask;
    }

    private void Keep(Activity activity)
    {
        lock (gate)
        {
            ActiveQueue.Enqueue(activity);
        }
    }

    private void Rewrite(Func<Activity, Activity?> change)
    {
        lock (gate)
        {
            var rest = ActiveQueue.Select(change).OfType<Activity>().ToList();
            ActiveQueue.Clear();
            rest.ForEach(ActiveQueue.Enqueue);
        }
    }
}
