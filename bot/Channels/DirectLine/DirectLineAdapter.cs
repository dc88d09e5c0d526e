using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Health;
using FrontDoor.Bot.Security;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>What a client sent, checked and with its files stored.</summary>
public sealed record SentActivity(string ConversationId, JsonObject Activity, IReadOnlyList<FileReference> Files, IReadOnlyList<RefusedFile> Refused)
{
    /// <summary>Nobody has said anything yet, and who sends was not known before.</summary>
    public bool IsFirst { get; init; }
}

/// <summary>Direct Line as a channel: hands messages to the bot, and sends by appending to the log, from which every client reads.</summary>
public sealed class DirectLineAdapter(IBot bot, IConversationStore store, EndedConversations ended, TimeProvider clock, ILogger<DirectLineAdapter> logger) : BotAdapter
{
    public const string Channel = "directline";

    /// <summary>200 with the id of the message, or 502 when the bot failed: then nothing is kept and the same message may come again.</summary>
    /// <remarks>What needs no turn (an event that this bot does not know) is acknowledged under the number 0.</remarks>
    public async Task<IResult> PostAsync(SentActivity sent, HttpRequest request)
    {
        var type = ActivityBody.Text(sent.Activity["type"]);
        if (type is ActivityTypes.Typing or ActivityTypes.ConversationUpdate)
        {
            // One is stale at once; who is there this host tells the bot itself.
            return Results.Json(new { id = DirectLineConversation.ActivityId(sent.ConversationId, 0) });
        }

        if (ToActivity(sent) is not { } activity)
        {
            return DirectLineProblem.NotJson.ToResult();
        }

        if (await ended.ContainsAsync(sent.ConversationId, request.HttpContext.RequestAborted))
        {
            return DirectLineProblem.Ended.ToResult();
        }

        if (type == ActivityTypes.EndOfConversation)
        {
            await ended.EndAsync(sent.ConversationId, activity.From!.Id!, ReadersLanguage.Of(activity.Locale));
        }

        if (sent.IsFirst && !await ArriveAsync(sent.ConversationId, [activity.From!], activity.Locale, request))
        {
            return DirectLineProblem.BotFailed.ToResult();
        }

        var turn = Turn(activity, sent.ConversationId, MessageKey(sent.Activity), request) with { Files = sent.Files, Refused = sent.Refused };
        var (isDone, report) = await RunAsync(turn, request.HttpContext.RequestAborted);
        return isDone
            ? Results.Json(new { id = DirectLineConversation.ActivityId(sent.ConversationId, report?.Number ?? 0) })
            : DirectLineProblem.BotFailed.ToResult();
    }

    /// <summary>Tells the bot that a conversation begins, and with whom. Once for a user: the arrival has a key. False when the bot failed.</summary>
    /// <param name="userId">Null: not known yet, the bot alone is there.</param>
    public Task<bool> ArriveAsync(string conversationId, string? userId, string? userName, string? locale, HttpRequest request) =>
        ArriveAsync(conversationId, userId is null ? [Bot()] : [Bot(), new ChannelAccount(userId, userName, "user")], locale, request);

    private async Task<bool> ArriveAsync(string conversationId, IList<ChannelAccount> members, string? locale, HttpRequest request)
    {
        var activity = (Activity)Activity.CreateConversationUpdateActivity();
        activity.From = members[^1];
        activity.MembersAdded = members;
        activity.Locale = locale;
        Address(activity, conversationId);
        var (isDone, _) = await RunAsync(Turn(activity, conversationId, "arrival|" + members[^1].Id, request), request.HttpContext.RequestAborted);
        return isDone;
    }

    /// <summary>Appends under the activity's id as key: a known one does nothing and returns the first number.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var conversation = turnContext.Activity.Conversation?.Id ?? throw new ArgumentException("The turn has no conversation.", nameof(turnContext));
        var now = clock.GetUtcNow();
        var lines = activities.Select(activity => new NewLine(activity.Id ?? RandomKey(), ActivityJson.WriteLine(activity), now)).ToList();
        var numbers = await store.AppendAsync(DirectLineConversation.StoreId(conversation), lines, cancellationToken);
        return [.. numbers.Select(number => new ResourceResponse(DirectLineConversation.ActivityId(conversation, number)))];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A log on which clients stand cannot be changed.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A log on which clients stand cannot be changed.");

    /// <summary>How a conversation of this channel is reached again.</summary>
    public static ConversationAddress AddressOf(string conversationId, string userId, string language)
    {
        var activity = new Activity { Type = ActivityTypes.Message, From = new(userId, null, "user"), Locale = language };
        Address(activity, conversationId);
        return new(DirectLineConversation.StoreId(conversationId), Channel, ActivityJson.Write(activity.GetConversationReference()), language);
    }

    private static ChannelAccount Bot() => new(DirectLineConversation.BotId, null, "bot");

    private static void Address(Activity activity, string conversationId)
    {
        activity.ChannelId = Channel;
        activity.Conversation = new ConversationAccount { Id = conversationId };
        activity.Recipient = Bot();
    }

    /// <summary>Null when members have types that no activity has.</summary>
    private static Activity? ToActivity(SentActivity sent)
    {
        try
        {
            var activity = ActivityJson.Read(sent.Activity.ToJsonString());
            Address(activity, sent.ConversationId);
            return activity;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static string MessageKey(JsonObject activity) =>
        ActivityBody.Text((activity["channelData"] as JsonObject)?["clientActivityID"]) is { Length: > 0 } own
            ? $"{ActivityBody.Text(activity["from"]!["id"])}|{own}"
            : RandomKey();

    private static string RandomKey() => "random|" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static IncomingTurn Turn(Activity activity, string conversationId, string key, HttpRequest request)
    {
        activity.Id = key;
        activity.Locale ??= Pages.PageLanguage.Of(request);
        var reference = activity.GetConversationReference();
        // The address of the conversation, not of one message in it.
        reference.ActivityId = null;
        var address = new ConversationAddress(DirectLineConversation.StoreId(conversationId), Channel, ActivityJson.Write(reference), ReadersLanguage.Of(activity.Locale));
        return new(address, key, activity, AppendsToLog: true, RepliesInBody: false);
    }

    /// <summary>No report: the bot has nothing to do with this kind of activity.</summary>
    private async Task<(bool IsDone, TurnReport? Report)> RunAsync(IncomingTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            using var context = new TurnContext(this, turn.Activity);
            context.TurnState.Add(turn);
            await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
            return (true, context.TurnState.Get<TurnReport>());
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !DiskFull.IsCauseOf(failure) && !StoreLoss.Caused(failure))
        {
            logger.LogError(failure, "A turn failed in conversation {ConversationId}", turn.Address.ConversationId);
            return (false, null);
        }
    }
}
