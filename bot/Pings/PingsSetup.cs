namespace FrontDoor.Bot.Pings;

public static class PingsSetup
{
    /// <summary>Tells desks and people outside the console that something waits: e-mail, SMS, group robots. Section <c>Pings</c>.</summary>
    public static void AddPings(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(builder.Configuration.GetSection("Pings").Get<PingOptions>() ?? new());
        services.AddHttpClient(PingHttp.Client, PingHttp.Configure)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) });
        services.AddSingleton<PingHttp>().AddSingleton<PingWords>().AddSingleton<SmsGateway>();
        services.AddSingleton<SendMail>().AddSingleton<SendSms>().AddSingleton<SendToRobot>();
        services.AddHostedService<PingWorker>();
    }
}
