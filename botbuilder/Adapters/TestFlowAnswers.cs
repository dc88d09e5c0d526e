using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Check(Text(reply) == expected.Trim(), expected, reply, description), description, timeout);

    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = 3000) =>
        AssertReply(
            reply => Check(reply.Type == expected.Type && Text(reply) == Text(expected), Text(expected) ?? expected.Type, reply, description), description, timeout);

    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Check(equalityComparer.Equals(expected, reply), Text(expected) ?? expected.Type, reply, description), description, timeout);

    /// <param name="timeout">Milliseconds to wait for the reply.</param>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = 3000) =>
        Then(async () => validateActivity(await Next(description, timeout)));

    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(
            reply => Check(Text(reply)?.Contains(expected, StringComparison.Ordinal) ?? false, $"...{expected}...", reply, description), description, timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Check(candidates.Any(c => c.Trim() == Text(reply)), string.Join(" | ", candidates), reply, description), description, timeout);

    /// <summary>Waits the whole time; a reply that comes meanwhile is a failure.</summary>
    public TestFlow AssertNoReply(string? description = null, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            var reply = await Adapter.GetNextReplyAsync(patience.Token);
            Check(false, "no reply", reply, description);
        }
        catch (OperationCanceledException)
        {
            // Nothing came: as expected.
        }
    });

    private static string? Text(IActivity activity) => activity.AsMessageActivity()?.Text?.Trim();

    private static void Check(bool holds, string? expected, IActivity reply, string? description)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{description} Expected '{expected}', but the bot sent {reply.Type} '{Text(reply)}'.".TrimStart());
        }
    }

    private async Task<IActivity> Next(string? description, uint timeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await Adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"{description} The bot sent nothing within {timeout} ms.".TrimStart(), e);
        }
    }
}
