using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory: what the bot sends waits in a queue. See <see cref="TestFlow"/> for the script of a conversation.</summary>
public partial class TestAdapter : BotAdapter
{
    private readonly Lock gate = new();
    private int lastId;

    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? CreateConversation("Convo1");
        EnableTrace = sendTraceActivity;
    }

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(null as ConversationReference, sendTraceActivity) => Conversation.ChannelId = channelId;

    public ConversationReference Conversation { get; set; }

    /// <summary>Whether traces are kept; other adapters drop them.</summary>
    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = "en-us";

    /// <summary>What the bot has sent and nobody has taken yet, oldest first.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Channels.Test,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, id: name, name: name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Locale = "en-us",
    };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>A message of the user that is not sent yet.</summary>
    public Activity MakeActivity(string? text = null)
    {
        var message = Addressed(new Activity { Type = ActivityTypes.Message, Text = text, Locale = Locale });
        message.Id = NextId();
        return message;
    }

    public Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Runs a turn; what the activity lacks to be one of this conversation is filled in.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity = Addressed(activity);
        activity.Id ??= NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        using var turn = CreateTurnContext(activity);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    /// <summary>Starts over: an empty queue and the event of a new conversation.</summary>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            ActiveQueue.Clear();
        }

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString());
        update.ChannelId = channelId;
        using var turn = CreateTurnContext(update);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private Activity Addressed(Activity activity)
    {
        activity.ChannelId ??= Conversation.ChannelId;
        activity.ServiceUrl ??= Conversation.ServiceUrl;
        activity.Conversation ??= Conversation.Conversation;
        activity.From ??= Conversation.User;
        activity.Recipient ??= Conversation.Bot;
        return activity;
    }

    private string NextId() => Interlocked.Increment(ref lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
