namespace FrontDoor.Tests.Road;

/// <summary>Tests that start hosts as processes or drive a browser: one after another, so that two cores are enough for each.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class WholeRoad
{
    public const string Name = "Whole road";
}
