using FrontDoor.Tests.Road;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace FrontDoor.Tests.Road;

/// <summary>Tests that start hosts as processes or drive a browser: one after another, beside at most one of the others on two cores.</summary>
[CollectionDefinition(Name)]
public static class WholeRoad
{
    public const string Name = "Whole road";
}

/// <summary>The long row of <see cref="WholeRoad"/> begins at once, so that the run does not end with it alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName != WholeRoad.Name)];
}
