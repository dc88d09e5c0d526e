using FrontDoor.Bot.Conversations;

namespace FrontDoor.Bot.Delivery;

/// <summary>Finishes what a crash or a deaf channel left: all at start, then whatever has waited for a minute.</summary>
public sealed class Sweeper(IConversationStore store, FinishConversation finish, TimeProvider clock, ILogger<Sweeper> logger) : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(1);

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
            var waiting = await store.UndeliveredAsync(before, Batch, stoppingToken);
            if (waiting.Count > 0)
            {
                logger.LogInformation("{Count} conversations have something left to send or to copy", waiting.Count);
            }

            await Parallel.ForEachAsync(
                waiting,
                new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = stoppingToken },
                async (conversationId, token) => await finish.RunAsync(conversationId, token, waitsForOthers: false));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "The sweep failed and is tried again");
        }
    }
}
