using System.Diagnostics;
using FrontDoor.Tests.Structure;
using Microsoft.Playwright;

namespace FrontDoor.Tests.Console;

/// <summary>axe-core, which looks at a page as an assistive program would.</summary>
internal static class Axe
{
    private const string Serious = "async () => (await axe.run({ resultTypes: ['violations'] })).violations.filter(v => v.impact === 'serious' || v.impact === 'critical').flatMap(v => v.nodes.map(n => `${v.id} ${n.target.join(' ')}: ${n.failureSummary}`))";

    private static string Folder => Checkout.PathOf("tests", "Axe");

    private static string Script => Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js");

    /// <summary>Skips the test, with a sentence, where it cannot be had.</summary>
    public static async Task InstallAsync()
    {
        if (!File.Exists(Script))
        {
            Assert.SkipUnless(await InstalledAsync(), "axe-core needs Node.js with npm, and the package of tests/Axe.");
        }
    }

    /// <summary>What shuts people out of this page; empty when nothing does.</summary>
    public static async Task<string[]> LookAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        return await page.EvaluateAsync<string[]>(Serious);
    }

    private static async Task<bool> InstalledAsync()
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", "ci --no-audit --no-fund --silent") { WorkingDirectory = Folder })!;
            await npm.WaitForExitAsync();
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
