namespace FrontDoor.Bot.Delivery;

public static class DeliverySetup
{
    /// <summary>What goes out: replies after their commit, rows of the outbox, and what a crash left of both.</summary>
    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<ChannelSender>();
        services.AddSingleton<SendingHost>();
        services.AddSingleton<SendPending>();
        services.AddSingleton<ClearPending>();
        services.AddSingleton<FinishConversation>();
        services.AddSingleton<HandoffEvents>();
        services.AddSingleton<CarryOutboxItem>();
        services.AddSingleton<HolderSync>();
        services.AddSingleton<TakeOverConversation>();
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<Sweeper>();
    }
}
