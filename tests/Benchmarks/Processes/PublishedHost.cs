using System.Diagnostics;
using System.Runtime.InteropServices;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Benchmarks.Processes;

/// <summary>The host as it is published, which is what people start.</summary>
internal static class PublishedHost
{
    /// <summary>Publishes it; the program to start.</summary>
    public static async Task<string> MakeAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "published");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Checkout.PathOf("bot", "Bot.csproj"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "quiet"]))!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, "FrontDoor.Bot") : throw new InvalidOperationException("The host could not be published.");
    }
}
