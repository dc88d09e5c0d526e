using System.Diagnostics;
using System.Text.RegularExpressions;
using FrontDoor.Tests.Road;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Benchmarks;

/// <summary>The benchmark of the console runs to its end on a small office, and what must hold at any size holds.</summary>
[Collection(WholeRoad.Name)]
public sealed partial class InboxShape
{
    [Fact]
    public async Task Short_run_claims_no_case_twice_and_says_how_long_searches_took()
    {
        LongRun.SkipWithout();
        var program = HostProcess.Program.Replace(Path.Combine("bot", "bin"), Path.Combine("tests", "Benchmarks", "bin"), StringComparison.Ordinal).Replace("FrontDoor.Bot", "FrontDoor.Benchmarks", StringComparison.Ordinal);
        NotInstalledException.Unless(File.Exists(program), "The benchmarks are built with the solution; this project alone does not build them.");
        using var benchmark = Process.Start(new ProcessStartInfo("dotnet", [program, "console", "--short", "--store", "sqlite"]) { RedirectStandardOutput = true })!;

        var printed = await benchmark.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await benchmark.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, benchmark.ExitCode);
        Assert.Matches(Claims(), printed);
        Assert.Matches(Searches(), printed);
    }

    [GeneratedRegex(@"console: store=sqlite claims=100 specialists=20 twice=0 over_capacity=0 left=0 seconds=[\d.]+")]
    private static partial Regex Claims();

    [GeneratedRegex(@"\nconsole: store=sqlite search=all cases=300 messages=1500 p50_ms=[\d.]+ p99_ms=[\d.]+\s*$")]
    private static partial Regex Searches();
}
