namespace FrontDoor.Bot.Conversations;

public static class ConversationsSetup
{
    /// <summary>The conversation store, on Redis where <c>ConnectionStrings:Redis</c> names one, else on SQLite under the held data folder; and the expiry of what is old.</summary>
    public static void AddConversations(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Conversations").Get<ConversationOptions>() ?? new());
        if (builder.Configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
        {
            builder.Services.AddSingleton<IConversationStore>(services => RedisConversationStore.Open(redis, services.GetRequiredService<TimeProvider>()));
        }
        else
        {
            builder.Services.AddSingleton<IConversationStore>(services => new SqliteConversationStore(services.GetRequiredService<DataFolder>().File("conversations.db")));
        }

        builder.Services.AddHostedService<Expiry>();
    }
}
