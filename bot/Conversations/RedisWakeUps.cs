using FrontDoor.Core.Storage;
using StackExchange.Redis;

namespace FrontDoor.Bot.Conversations;

/// <summary>Wake-ups of all hosts. This host's own readers are told at once; others by a message, whose loss is harmless: they also look every few seconds.</summary>
public sealed class RedisWakeUps : IWakeUps
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("frontdoor:wake-ups");

    private readonly InProcessWakeUps here = new();
    private readonly RedisConnection connection;

    public RedisWakeUps(RedisConnection connection)
    {
        this.connection = connection;
        connection.Multiplexer.GetSubscriber().Subscribe(Channel, (_, told) => Hear(told!));
    }

    public void Publish(WakeUp wakeUp)
    {
        here.Publish(wakeUp);
        connection.Multiplexer.GetSubscriber().Publish(Channel, connection.Mark + Write(wakeUp), CommandFlags.FireAndForget);
    }

    public IDisposable Subscribe(Action<WakeUp> handler) => here.Subscribe(handler);

    // The conversation comes last: it may hold any sign.
    private static string Write(WakeUp wakeUp) => $"{(wakeUp.Outbox ? 'o' : '-')}{wakeUp.CaseId:N}|{wakeUp.ConversationId}";

    private void Hear(string told)
    {
        if (told.StartsWith(connection.Mark, StringComparison.Ordinal) || told.Length <= connection.Mark.Length)
        {
            return;
        }

        var text = told[connection.Mark.Length..];
        if (text.IndexOf('|', StringComparison.Ordinal) is var bar and > 0)
        {
            var conversation = text[(bar + 1)..];
            here.Publish(new(Guid.TryParseExact(text[1..bar], "N", out var caseId) ? caseId : null, conversation.Length == 0 ? null : conversation, text[0] == 'o'));
        }
    }
}
