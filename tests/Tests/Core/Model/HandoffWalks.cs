using CsCheck;

namespace FrontDoor.Tests.Core.Model;

/// <summary>Random lives of a conversation: enterprise, bot, two specialists, assists, timers, races and restarts, each compared with a small reference.</summary>
public sealed class HandoffWalks
{
    private const int StepKinds = 30;

    private static int Walks => Environment.GetEnvironmentVariable("FRONTDOOR_LONG") == "1" ? 10_000 : 500;

    [Fact]
    public async Task Never_two_holders_never_the_bot_over_a_person_no_message_lost_or_doubled_and_every_wait_ends()
    {
        var ordinal = 0;
        await using var host = await ModelHost.StartAsync();
        await Gen.Int[0, StepKinds - 1].Array[3, 12].SampleAsync(steps => new Life(host, Interlocked.Increment(ref ordinal)).LiveAsync(steps), iter: Walks, threads: 1);
    }
}
