using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes down what passes in both directions.</summary>
public interface ITranscriptLogger
{
    Task LogActivityAsync(IActivity activity);
}

/// <summary>Passes copies of every activity of a turn to a logger: the incoming one first, the others once they are sent.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        logger = transcriptLogger;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        await Log(turnContext.Activity);
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next();
            for (var i = 0; i < activities.Count; i++)
            {
                await Log(activities[i], i < responses.Length ? responses[i].Id : null);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next();
            await Log(activity, type: ActivityTypes.MessageUpdate);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next();
            var deletion = new Activity { Type = ActivityTypes.MessageDelete, Id = reference.ActivityId };
            await logger.LogActivityAsync(deletion.ApplyConversationReference(reference));
        });
        await nextTurn(cancellationToken);
    }

    // A copy, because the bot may go on changing what it has sent.
    private async Task Log(Activity activity, string? id = null, string? type = null)
    {
        var copy = SchemaJson.Convert<Activity>(activity) ?? new Activity();
        copy.Id ??= id;
        copy.Type = type ?? copy.Type;
        copy.Timestamp ??= TimeProvider.System.GetUtcNow();
        await logger.LogActivityAsync(copy);
    }
}
