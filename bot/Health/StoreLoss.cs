using FrontDoor.Bot.Pages;
using Npgsql;
using StackExchange.Redis;

namespace FrontDoor.Bot.Health;

/// <summary>What a caller hears while Redis or PostgreSQL is away: 503 within two seconds, and to come again.</summary>
public static class StoreLoss
{
    /// <summary>Answers of a server that is there, but not for us.</summary>
    private static readonly string[] NotNow = ["LOADING", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "READONLY", "OOM", "MISCONF", "NOREPLICAS"];

    public static void UseStoreLoss(this WebApplication app)
    {
        var watch = app.Services.GetRequiredService<StoreWatch>();
        if (watch.IsNeeded)
        {
            app.Use((context, next) => IsHeldOpen(context.Request) ? next(context) : RunAsync(context, next, watch.Lost));
        }
    }

    /// <summary>The store and not the request was at fault: the same may succeed a little later.</summary>
    public static bool Caused(Exception problem) => problem switch
    {
        RedisConnectionException or RedisTimeoutException => true,
        RedisServerException refused => NotNow.Any(word => refused.Message.Contains(word, StringComparison.Ordinal)),
        PostgresException refused => refused.IsTransient || refused.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException => true,
        _ => problem.InnerException is { } inner && Caused(inner),
    };

    /// <summary>The request was cut because a store is lost, not because its caller went away.</summary>
    public static bool Cut(HttpContext context) => context.Items.TryGetValue(typeof(StoreLoss), out var kept) && kept is Tokens tokens && tokens.Lost.IsCancellationRequested && !tokens.Gone.IsCancellationRequested;

    /// <summary>For what is answered all the same: an answer written under a cancelled token would break off the line.</summary>
    public static void LetAnswer(HttpContext context)
    {
        if (context.Items.TryGetValue(typeof(StoreLoss), out var kept) && kept is Tokens tokens)
        {
            context.RequestAborted = tokens.Gone;
        }
    }

    /// <summary>Sockets outlive the loss: they read again later. The state of health is asked for just then.</summary>
    private static bool IsHeldOpen(HttpRequest request) =>
        request.Headers.ContainsKey("Upgrade") || HttpMethods.IsConnect(request.Method) || request.Path.StartsWithSegments("/_blazor") || request.Path.StartsWithSegments("/healthz");

    private static async Task RunAsync(HttpContext context, RequestDelegate next, CancellationToken lost)
    {
        var gone = context.RequestAborted;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(gone, lost);
        context.RequestAborted = either.Token;
        // Not the token made of both: a turn hears of the loss before that one does.
        context.Items[typeof(StoreLoss)] = new Tokens(gone, lost);
        try
        {
            await next(context);
        }
        catch (Exception problem) when (!context.Response.HasStarted && (Caused(problem) || (problem is OperationCanceledException && Cut(context))))
        {
            context.RequestAborted = gone;
            await TellAsync(context);
        }
        finally
        {
            context.RequestAborted = gone;
        }
    }

    private static Task TellAsync(HttpContext context)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "1";
        return PlainErrors.WantsPage(context.Request) ? Page.Tell(context, "error", StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context) : Task.CompletedTask;
    }

    private sealed record Tokens(CancellationToken Gone, CancellationToken Lost);
}
