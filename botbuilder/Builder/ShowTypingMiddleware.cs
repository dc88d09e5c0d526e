using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Says "is typing" while the answer to a message takes longer than a moment, and again in regular intervals.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan delay;
    private readonly TimeSpan period;

    /// <param name="delay">Milliseconds before the first sign.</param>
    /// <param name="period">Milliseconds between two signs.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        this.delay = TimeSpan.FromMilliseconds(delay);
        this.period = TimeSpan.FromMilliseconds(period);
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = Show(turnContext, answered.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await answered.CancelAsync();
            await showing;
        }
    }

    private async Task Show(ITurnContext turn, CancellationToken answered)
    {
        try
        {
            for (var wait = delay; ; wait = period)
            {
                await Task.Delay(wait, answered);
                var sign = new Activity { Type = ActivityTypes.Typing, RelatesTo = turn.Activity.RelatesTo };

                // Past the turn's handlers: a sign is no reply and belongs into no transcript.
                await turn.Adapter.SendActivitiesAsync(turn, [sign.ApplyConversationReference(turn.Activity.GetConversationReference())], answered);
            }
        }
        catch (OperationCanceledException) when (answered.IsCancellationRequested)
        {
            // The answer is there.
        }
        catch (HttpRequestException)
        {
            // A sign that did not get through must not cost the answer.
        }
    }
}
