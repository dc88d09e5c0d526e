using FrontDoor.Bot.Notices;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Turns;

public static class TurnsSetup
{
    public static void AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<Conversationalist>();
        services.AddSingleton(provider => new EnglishSpeaker(provider.GetRequiredService<IConfiguration>().GetSection("EnglishSpeaker").Get<EnglishSpeakerOptions>() ?? new()));
        services.AddSingleton<ClaimsOfConversation>();
        services.AddSingleton<IKnowledge, HostKnowledge>();
        services.AddSingleton<TakeTurn>(provider =>
        {
            var conversationalist = provider.GetRequiredService<Conversationalist>();
            var knowledge = provider.GetRequiredService<IKnowledge>();
            return (turn, cancellationToken) => conversationalist.TurnAsync(turn, knowledge, cancellationToken);
        });
        services.AddSingleton<TurnOrder>();
        services.AddSingleton<ConversationDocuments>();
        services.AddSingleton<CaseThread>();
        services.AddSingleton<AskAboutNotice>();
        services.AddSingleton<CaptainsNotice>();
        services.AddSingleton<CarryOutEffects>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<PublicAddress>();
        services.AddHostedService<WarmUp>();
    }
}
