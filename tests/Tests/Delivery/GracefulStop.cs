using FrontDoor.Bot.Delivery;
using Microsoft.Extensions.Hosting;

namespace FrontDoor.Tests.Delivery;

public sealed class GracefulStop
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_that_arrive_while_the_host_stops_do_not_come_again_after_the_next_start()
    {
        await using var room = await ConnectorRoom.OpenAsync();
        var caseId = await room.OpenCaseAsync();
        await room.TakeOverAsync(caseId);
        Assert.Contains("王律师", (await room.Sink.NextAsync()).Activity.Text, StringComparison.Ordinal);
        var (arrived, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        room.Sink.Answer = async _ =>
        {
            arrived.TrySetResult();
            await go.Task;
            return 200;
        };

        await room.ReplyAsync(caseId, "您好");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        var workers = room.Host.Get<IEnumerable<IHostedService>>().OfType<BackgroundService>().Single(service => service is Sweeper);
        var restarting = room.Host.RestartAsync();
        // It is told to stop right before the one who carries the words.
        await workers.ExecuteTask!.ContinueWith(_ => { }, Cancel, TaskContinuationOptions.None, TaskScheduler.Default);
        go.SetResult();
        await restarting;

        await room.FinishedAsync();
        await room.ReplyAsync(caseId, "再见");
        Assert.Equal("您好", (await room.Sink.NextAsync()).Activity.Text);
        Assert.Equal("再见", (await room.Sink.NextAsync()).Activity.Text);
    }
}
