using FrontDoor.Bot.Channels;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Time;
using FrontDoor.Dialogs;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Turns;

/// <summary>Makes ready what a first turn needs while the rest of the host starts, so that the first who writes does not wait for it. Asks, and writes nothing.</summary>
internal sealed class WarmUp(Conversationalist conversationalist, IKnowledge knowledge, ConversationDocuments documents, TimeProvider clock) : IHostedLifecycleService
{
    // Holds a sum and no name: nothing in it is looked up in a database that is not open yet.
    private const string Sentence = "有一笔尾款三万五一直没付，没有签合同，只有聊天记录";
    private static readonly ConversationAddress Nobody = new("warm-up|", "warm-up", "{}", "zh-Hans");

    private Task understanding = Task.CompletedTask;
    private Task stores = Task.CompletedTask;

    /// <summary>Before anything else starts, beside it.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        understanding = Task.Run(UnderstandAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Registered behind what opens the database.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        stores = Task.Run(() => documents.OpenAsync(Nobody, CancellationToken.None), CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(understanding, stores).WaitAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task UnderstandAsync()
    {
        var heard = ActivityJson.Read(ActivityJson.Write(new Activity { Type = ActivityTypes.Message, Text = Sentence }));
        var now = ShanghaiTime.Of(clock.GetUtcNow());
        var turn = new Turn(Nobody.ConversationId, null, 1, new Incoming { Text = heard.Text }, Holder.Bot, now) { IsStranger = true };
        var outcome = await conversationalist.TurnAsync(turn, knowledge, CancellationToken.None);
        DialogState.FromJson(outcome.State.ToJson());
    }
}
