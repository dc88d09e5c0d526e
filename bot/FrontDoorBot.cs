using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Telemetry;
using FrontDoor.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot;

/// <summary>The bot as the Bot Framework sees it: messages and arrivals become turns, everything else is acknowledged and left alone.</summary>
public sealed class FrontDoorBot(TurnRunner turns, ConnectorTurns connectorTurns, Measures measures) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, cancellationToken);

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var bot = ((ITurnContext)turnContext).Activity.Recipient?.Id;
        return membersAdded.Any(member => member.Id != bot) ? RunAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    private async Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        using var measurement = measures.Turn(turnContext.TurnState.Get<IncomingTurn>() is null ? "connector" : "directline");
        var incoming = turnContext.TurnState.Get<IncomingTurn>() ?? await connectorTurns.MakeAsync(turnContext, cancellationToken);
        var report = await turns.RunAsync(incoming);
        turnContext.TurnState.Set(report);
        if (incoming.RepliesInBody && report.Replies.Count > 0)
        {
            await turnContext.SendActivitiesAsync([.. report.Replies], cancellationToken);
        }
    }
}
