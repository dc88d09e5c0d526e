namespace FrontDoor.Tests;

/// <summary>Waiting for what a loaded machine brings late, and asking again of hosts that die and come back.</summary>
internal static class Patience
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<T> WithAsync<T>(Func<Task<T>> act)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (true)
        {
            try
            {
                return await act();
            }
            catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException && !end.IsCancellationRequested)
            {
                await Task.Delay(Pause, end.Token);
            }
        }
    }

    /// <summary>Returns when it holds; fails after a minute.</summary>
    public static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    /// <summary>Returns when it holds; fails after a minute.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        if (!await UntilAsync(holds, TimeSpan.FromMinutes(1)))
        {
            throw new TimeoutException("What was waited for did not come within a minute.");
        }
    }

    public static Task<bool> UntilAsync(Func<bool> holds, TimeSpan atMost) => UntilAsync(() => Task.FromResult(holds()), atMost);

    /// <summary>Returns when it holds, or when nobody would wait any longer.</summary>
    public static async Task<bool> UntilAsync(Func<Task<bool>> holds, TimeSpan atMost)
    {
        for (var end = TimeProvider.System.GetUtcNow() + atMost; !await holds();)
        {
            if (TimeProvider.System.GetUtcNow() > end)
            {
                return false;
            }

            await Task.Delay(Pause);
        }

        return true;
    }
}
