namespace FrontDoor.Tests.Backup;

internal static class Patience
{
    /// <summary>Waits until the condition holds; fails after a minute.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
