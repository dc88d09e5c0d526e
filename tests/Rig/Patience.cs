namespace FrontDoor.Tests;

/// <summary>Waiting for what a loaded machine brings late, and asking again of hosts that die and come back.</summary>
internal static class Patience
{
    /// <summary>For what is asked again of hosts that die.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<T> WithAsync<T>(Func<Task<T>> act)
    {
        var end = TimeProvider.System.GetUtcNow() + Longest;
        while (true)
        {
            try
            {
                return await act();
            }
            // The last problem is the one that is shown.
            catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException && TimeProvider.System.GetUtcNow() < end)
            {
                await Task.Delay(Pause);
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
