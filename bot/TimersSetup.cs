using FrontDoor.Bot.Timers;

namespace FrontDoor.Bot;

public static class TimersSetup
{
    /// <summary>What happens because time passes.</summary>
    public static void AddTimers(this IServiceCollection services)
    {
        services.AddHostedService<TimerWorker>();
        services.AddHostedService<ClaimTimerWorker>();
        services.AddHostedService<JobWorker>();
        services.AddHostedService<WindowWorker>();
        services.AddHostedService<SealHistory>();
        services.AddHostedService<KeepingWorker>();
    }
}
