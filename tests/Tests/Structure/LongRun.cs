namespace FrontDoor.Tests.Structure;

/// <summary>What takes minutes runs only where it is asked for: <c>tests/run --long</c>.</summary>
internal static class LongRun
{
    public static bool IsWanted => Environment.GetEnvironmentVariable("FRONTDOOR_LONG") == "1";

    public static void SkipWithout() => Assert.SkipUnless(IsWanted, "Takes minutes: tests/run --long runs it.");
}
