using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Files;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FrontDoor.Tests.DirectLine;

/// <summary>Stands behind the channel: repeats what it hears, in the log of the real conversation store, as a turn does (the message first, then the reply, under keys). "boom" makes it fail.</summary>
internal sealed class EchoBot(IConversationStore store) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.TurnState.Get<IncomingTurn>()!;
        var heard = turn.Activity;
        if (heard.Type == ActivityTypes.ConversationUpdate)
        {
            await AppendAsync(turn, [Line("welcome", Reply(turn, "welcome"))], cancellationToken);
            return;
        }

        if (heard.Type != ActivityTypes.Message)
        {
            return;
        }

        if (heard.Text == "boom")
        {
            throw new InvalidOperationException("The bot fails, as the test wishes.");
        }

        heard.Attachments = [.. turn.Files.Select(Attachment)];
        var answer = $"echo {heard.Text} {string.Join(',', turn.Refused.Select(refused => refused.Problem.Code))}".Trim();
        var numbers = await AppendAsync(turn, [Line("in:" + turn.MessageKey, heard), Line("out:" + turn.MessageKey, Reply(turn, answer))], cancellationToken);
        turnContext.TurnState.Set(new TurnReport(numbers[0], SeenBefore: false, []));
    }

    private static NewLine Line(string key, Activity activity) => new(key, ActivityJson.WriteLine(activity), DateTimeOffset.UnixEpoch.AddYears(56));

    private static Attachment Attachment(FileReference file) => new() { Name = file.Name, ContentType = file.ContentType, ContentUrl = "file:" + file.Sha256 };

    private static Activity Reply(IncomingTurn turn, string text) => new() { Type = ActivityTypes.Message, Text = text, From = turn.Activity.Recipient };

    private Task<IReadOnlyList<long>> AppendAsync(IncomingTurn turn, IReadOnlyList<NewLine> lines, CancellationToken cancellationToken) =>
        store.AppendAsync(turn.Address.ConversationId, lines, cancellationToken);
}
