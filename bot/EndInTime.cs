using System.Diagnostics;

namespace FrontDoor.Bot;

/// <summary>A host that is told to end does end. A database that neither answers nor hangs up would hold its closing for minutes; being killed loses nothing here, so in the end it is.</summary>
internal static class EndInTime
{
    /// <summary>Longer than the framework gives requests and workers (30 s).</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);
    private static Timer? last;

    /// <summary>For the program; a host inside a test may not end the tests.</summary>
    public static WebApplication EndsInTime(this WebApplication app)
    {
        app.Lifetime.ApplicationStopping.Register(() => last = new Timer(_ => Kill(app.Logger), null, Longest, Timeout.InfiniteTimeSpan));
        return app;
    }

    private static void Kill(ILogger logger)
    {
        logger.LogError("Not ended after {Seconds} s: something does not answer. Ending now; nothing is lost", Longest.TotalSeconds);
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
