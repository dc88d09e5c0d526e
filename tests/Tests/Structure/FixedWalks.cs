namespace FrontDoor.Tests.Structure;

/// <summary>Random walks that are the same in every run, so that a change is to blame when one fails. New ways are sought by <c>tests/run --long</c>.</summary>
internal static class FixedWalks
{
    /// <summary>Walks of up to <paramref name="most"/> steps, each a number below <paramref name="choices"/>. A walk that fails is named by its steps.</summary>
    public static async Task RunAsync(int walks, int most, int choices, Func<int[], Task> walk)
    {
        for (var number = 1; number <= walks; number++)
        {
            var random = new Random(number);
            var steps = Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => random.Next(choices)).ToArray();
            try
            {
                await walk(steps);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Walk {number} failed: {string.Join(", ", steps)}", failure);
            }
        }
    }
}
