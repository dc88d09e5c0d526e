using CsCheck;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Core.Model;

/// <summary>Random lives of a conversation: enterprise, bot, two specialists, assists, timers, races and restarts, each compared with a small reference.</summary>
public sealed class HandoffWalks
{
    private const int StepKinds = 30;
    private const int Many = 10_000;
    private const int Few = 500;

    [Fact]
    public async Task Never_two_holders_never_the_bot_over_a_person_no_message_lost_or_doubled_and_every_wait_ends()
    {
        var ordinal = 0;
        await using var host = await ModelHost.StartAsync();
        await (LongRun.IsWanted ? Gen.Int[0, StepKinds - 1].Array[3, 12].SampleAsync(LiveAsync, iter: Many, threads: 1) : FixedWalks.RunAsync(Few, most: 12, StepKinds, LiveAsync));

        Task LiveAsync(int[] steps) => new Life(host, Interlocked.Increment(ref ordinal)).LiveAsync(steps);
    }
}
