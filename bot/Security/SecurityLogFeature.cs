namespace FrontDoor.Bot.Security;

/// <summary>The security log: registration.</summary>
public static class SecurityLogFeature
{
    public static void AddSecurityLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("SecurityLog").Get<SecurityLogOptions>() ?? new());
        builder.Services.AddSingleton<SecurityLog>().AddSingleton<SecurityLogDays>();
        builder.Services.AddHostedService<SweepSecurityLog>();
    }
}
