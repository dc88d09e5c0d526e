using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Bot.Health;

/// <summary><c>/healthz</c>: whether this host can take and keep a message, and with Redis whether it would lose acknowledged turns (append-only file off, not flushed at each commit, keys evicted).</summary>
public static class HealthPage
{
    /// <summary>Who asks gives up after a few seconds and then knows less than an answer tells.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void AddHealth(this IServiceCollection services) =>
        services.AddSingleton<StoreWatch>().AddHostedService(provider => provider.GetRequiredService<StoreWatch>());

    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/healthz", AnswerAsync);

    private static async Task<IResult> AnswerAsync(IConversationStore store, Database database, IServiceProvider services, ILogger<StoreWatch> logger)
    {
        var answers = await Task.WhenAll(
            // No lines: an empty transaction that goes all the way through the writer.
            AskAsync(() => store.AppendAsync("healthz", [], CancellationToken.None), "conversations", logger),
            AskAsync(() => database.ReadAsync(db => db.Set<SigningKey>().AnyAsync(), CancellationToken.None), "database", logger));
        var isReady = answers.All(answer => answer == "ok");
        var (durability, risks) = await DurabilityAsync(services.GetService<RedisConnection>(), isReady);
        return Results.Json(
            new { status = isReady ? "ok" : "failed", conversations = answers[0], database = answers[1], durability, risks },
            statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<string> AskAsync(Func<Task> ask, string part, ILogger logger)
    {
        try
        {
            await Task.Run(ask).WaitAsync(Patience);
            return "ok";
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "The host is not ready: {Part}", part);
            return "failed";
        }
    }

    // SQLite flushes at each commit; there is nothing to ask.
    private static async Task<(string State, IReadOnlyList<string> Risks)> DurabilityAsync(RedisConnection? redis, bool isReady) =>
        redis is null ? (RedisDurability.Durable, [])
        : isReady ? await RedisDurability.AskAsync(redis)
        : (RedisDurability.Unknown, []);
}
