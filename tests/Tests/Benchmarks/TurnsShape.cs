using System.Diagnostics;
using System.Text.RegularExpressions;
using FrontDoor.Tests.Road;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Benchmarks;

/// <summary>The benchmark runs to its end on a few turns and says what programs read. How fast they were says nothing here.</summary>
[Collection(WholeRoad.Name)]
public sealed partial class TurnsShape
{
    [Fact]
    public async Task Short_run_ends_with_one_line_that_a_program_can_read()
    {
        LongRun.SkipWithout();
        var program = HostProcess.Program.Replace(Path.Combine("bot", "bin"), Path.Combine("tests", "Benchmarks", "bin"), StringComparison.Ordinal).Replace("FrontDoor.Bot", "FrontDoor.Benchmarks", StringComparison.Ordinal);
        NotInstalledException.Unless(File.Exists(program), "The benchmarks are built with the solution; this project alone does not build them.");
        using var benchmark = Process.Start(new ProcessStartInfo("dotnet", [program, "turns", "--short", "--store", "sqlite"]) { RedirectStandardOutput = true })!;

        var printed = await benchmark.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await benchmark.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, benchmark.ExitCode);
        Assert.Matches(ClosingLine(), printed);
    }

    [GeneratedRegex(@"\nturns: store=sqlite ratio=[\d.]+ cpu_us=\d+ floor_us=\d+ rps=\d+ p99_ms=[\d.]+ rss_mb=\d+ start_ms=\d+\s*$")]
    private static partial Regex ClosingLine();
}
