using FrontDoor.Core.Keeping;

namespace FrontDoor.Bot.Conversations;

/// <summary>Section <c>Conversations</c>.</summary>
public sealed class ConversationOptions
{
    /// <summary>Documents and logs go together this long after the last message; drafts live as long.</summary>
    public int KeepDays { get; init; } = 30;
}

/// <summary>Deletes expired conversations, hourly and at start.</summary>
public sealed class Expiry(IConversationStore store, ConversationOptions options, KeptDrafts drafts, TimeProvider clock, ILogger<Expiry> logger) : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await ExpireAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ExpireAsync(CancellationToken stoppingToken)
    {
        try
        {
            var before = clock.GetUtcNow().AddDays(-options.KeepDays);
            var total = 0;
            for (var expired = Batch; expired == Batch; total += expired)
            {
                expired = await store.ExpireAsync(before, Batch, stoppingToken);
            }

            total += await drafts.ExpireAsync(before, stoppingToken);
            if (total > 0)
            {
                logger.LogInformation("{Count} conversations and kept drafts have expired", total);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Expiry failed and is tried again");
        }
    }
}
