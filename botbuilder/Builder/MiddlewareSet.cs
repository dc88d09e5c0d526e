using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order of its addition; the first sees a turn first.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> middleware = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        this.middleware.Add(middleware);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await RunFrom(0, turnContext, (_, token) => next(token), cancellationToken);
    }

    /// <summary>Runs the middleware and then the bot.</summary>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        RunFrom(0, turnContext, callback, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunFrom(int index, ITurnContext turn, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        if (index == middleware.Count)
        {
            return callback is null ? Task.CompletedTask : callback(turn, cancellationToken);
        }

        return middleware[index].OnTurnAsync(turn, token => RunFrom(index + 1, turn, callback, token), cancellationToken);
    }
}
