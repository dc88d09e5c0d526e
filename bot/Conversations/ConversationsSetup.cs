using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.Conversations;

public static class ConversationsSetup
{
    /// <summary>The conversation store, on Redis where <c>ConnectionStrings:Redis</c> names one, else on SQLite under the held data folder; and the expiry of what is old. With Redis the wake-ups go through it too.</summary>
    public static void AddConversations(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Conversations").Get<ConversationOptions>() ?? new());
        if (builder.Configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
        {
            builder.Services.AddSingleton(_ => RedisConnection.Open(redis));
            builder.Services.AddSingleton<IConversationStore>(services => new RedisConversationStore(services.GetRequiredService<RedisConnection>(), services.GetRequiredService<TimeProvider>()));
            builder.Services.AddSingleton<IWakeUps, RedisWakeUps>();
            builder.Services.AddHostedService<WarnOfLosses>();
        }
        else
        {
            builder.Services.AddSingleton<IConversationStore>(services => new SqliteConversationStore(services.GetRequiredService<DataFolder>().File("conversations.db"), problem => Fail(services, problem)));
        }

        builder.Services.AddHostedService<Expiry>();
    }

    // Whoever watches over the process starts it again; a host that answers and keeps nothing would not be noticed.
    private static void Fail(IServiceProvider services, Exception problem)
    {
        services.GetRequiredService<ILogger<SqliteConversationStore>>().LogCritical(problem, "The conversations cannot be written any more: the host ends");
        Environment.ExitCode = 1;
        services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
    }
}
