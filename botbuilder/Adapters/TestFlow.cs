using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// The script of a conversation: who says what. Each step gives a new flow; nothing runs until <see cref="StartTestAsync"/>, which
/// throws at the first answer that is not as written.
/// </summary>
public partial class TestFlow
{
    private readonly TestAdapter? adapter;
    private readonly BotCallbackHandler? callback;
    private readonly Func<Task>? step;
    private readonly TestFlow? parent;

    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        this.adapter = adapter;
        this.callback = callback;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    public TestFlow(Func<Task> testTask, TestFlow parent)
    {
        ArgumentNullException.ThrowIfNull(testTask);
        ArgumentNullException.ThrowIfNull(parent);
        (step, this.parent, adapter, callback) = (testTask, parent, parent.adapter, parent.callback);
    }

    private TestAdapter Adapter => adapter ?? throw new InvalidOperationException("The flow has no adapter.");

    public async Task StartTestAsync()
    {
        if (parent is not null)
        {
            await parent.StartTestAsync();
        }

        if (step is not null)
        {
            await step();
        }
    }

    public TestFlow Send(string userSays) => Then(() => Adapter.SendTextToBotAsync(userSays, Bot, CancellationToken.None));

    public TestFlow Send(IActivity userActivity) => Then(() => Adapter.ProcessActivityAsync((Activity)userActivity, Bot, CancellationToken.None));

    /// <summary>The user joins.</summary>
    public TestFlow SendConversationUpdate()
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = Adapter.Conversation.User is { } user ? [user] : [];
        return Send(update);
    }

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> expected, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>Plays a recorded conversation: what has the role "bot" is expected, all else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string? description = null, uint timeout = 3000) =>
        activities.Aggregate(this, (flow, activity) => activity.From?.Role == "bot" ? flow.AssertReply(activity, description, timeout) : flow.Send(activity));

    private BotCallbackHandler Bot => callback ?? throw new InvalidOperationException("The flow has no bot.");

    private TestFlow Then(Func<Task> next) => new(next, this);
}
