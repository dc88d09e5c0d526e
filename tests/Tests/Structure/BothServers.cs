using System.Text.RegularExpressions;
using FrontDoor.Tests.Storage;

namespace FrontDoor.Tests.Structure;

public sealed partial class BothServers
{
    [Fact]
    public void Each_test_of_core_runs_on_SQLite_and_on_PostgreSQL()
    {
        var twins = typeof(OnPostgresAttribute).Assembly.GetTypes().Where(t => t.IsDefined(typeof(OnPostgresAttribute), inherit: false)).Select(t => t.BaseType!.Name).ToHashSet();
        var missing = Directory.GetFiles(Checkout.PathOf("tests", "Tests", "Core"), "*.cs").Select(File.ReadAllText).Where(text => text.Contains("CoreRoom.OpenAsync", StringComparison.Ordinal) && text.Contains("[Fact]", StringComparison.Ordinal))
            .Select(text => Name().Match(text).Groups[1].Value).Where(name => !twins.Contains(name)).ToList();

        Assert.True(missing.Count == 0, $"Add to tests/Tests/Storage/OnPostgres.cs (and let the class be no longer sealed): {string.Join(", ", missing)}");
    }

    [GeneratedRegex(@"public (?:sealed |partial )*class (\w+)")]
    private static partial Regex Name();
}
