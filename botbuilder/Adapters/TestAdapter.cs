using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory: what the bot sends waits in a queue. See <see cref="TestFlow"/> for the script of a conversation.</summary>
public class TestAdapter : BotAdapter
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

    /// <summary>The oldest reply not yet taken; nothing when there is none.</summary>
    public IActivity? GetNextReply()
    {
        lock (gate)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>As <see cref="GetNextReply"/>, but waits for one.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (GetNextReply() is { } reply)
            {
                return reply;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), cancellationToken);
        }
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            activity.Id = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("n") : activity.Id;
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            responses.Add(new ResourceResponse(activity.Id));
            var keptTrace = EnableTrace && activity.Type == ActivityTypes.Trace;
            if (keptTrace || !await Undelivered.Handle(turnContext, activity, cancellationToken))
            {
                Keep(activity);
            }
        }

        return [.. responses];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Rewrite(waiting => waiting.Id == activity.Id ? activity : waiting);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Rewrite(waiting => waiting.Id == reference.ActivityId ? null : waiting);
        return Task.CompletedTask;
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

    private void Keep(Activity activity)
    {
        lock (gate)
        {
            ActiveQueue.Enqueue(activity);
        }
    }

    private void Rewrite(Func<Activity, Activity?> change)
    {
        lock (gate)
        {
            var rest = ActiveQueue.Select(change).OfType<Activity>().ToList();
            ActiveQueue.Clear();
            rest.ForEach(ActiveQueue.Enqueue);
        }
    }
}
