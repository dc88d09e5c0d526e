using System.Collections.Concurrent;
using FrontDoor.Bot.Conversations;

namespace FrontDoor.Bot.Delivery;

/// <summary>Finishes what a crash or a deaf channel left: all at start, then whatever has waited for a minute. A conversation whose channel stays deaf rests ever longer, so that it takes no other's place.</summary>
public sealed class Sweeper(IConversationStore store, FinishConversation finish, TimeProvider clock, ILogger<Sweeper> logger) : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, Rest> resting = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        await SweepAsync(clock.GetUtcNow(), stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SweepAsync(clock.GetUtcNow() - Young, stoppingToken);
        }
    }

    private async Task SweepAsync(DateTimeOffset before, CancellationToken stoppingToken)
    {
        try
        {
            // The oldest come first: who rests is counted on top, or a dead channel with many conversations would fill the batch for ever.
            var found = await store.UndeliveredAsync(before, Batch + resting.Count, stoppingToken);
            Forget(found);
            var waiting = found.Where(id => !resting.TryGetValue(id, out var rest) || rest.Until <= clock.GetUtcNow()).Take(Batch).ToList();
            if (waiting.Count > 0)
            {
                logger.LogInformation("{Count} conversations have something left to send or to copy", waiting.Count);
            }

            await Parallel.ForEachAsync(
                waiting,
                new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = stoppingToken },
                async (conversationId, token) => Note(conversationId, await finish.RunAsync(conversationId, token, waitsForOthers: false)));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "The sweep failed and is tried again");
        }
    }

    private void Note(string conversationId, bool isFinished)
    {
        if (isFinished)
        {
            resting.TryRemove(conversationId, out _);
            return;
        }

        var length = resting.TryGetValue(conversationId, out var before) ? before.Length * 2 : Pause;
        length = length < LongestRest ? length : LongestRest;
        resting[conversationId] = new(length, clock.GetUtcNow() + length);
    }

    // What is no longer undelivered was finished by a turn or the outbox.
    private void Forget(IReadOnlyList<string> found)
    {
        foreach (var gone in resting.Keys.Except(found, StringComparer.Ordinal))
        {
            resting.TryRemove(gone, out _);
        }
    }

    private sealed record Rest(TimeSpan Length, DateTimeOffset Until);
}
