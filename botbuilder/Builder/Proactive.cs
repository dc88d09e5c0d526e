using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class CloudAdapterBase
{
    /// <summary>
    /// Speaks unasked. The reference must come from an authenticated activity: the bot's token goes to its service URL.
    /// </summary>
    /// <param name="botAppId">The bot's app id; empty where authentication is off.</param>
    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        return ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    /// <summary>Opens a conversation at the channel and runs a first turn in it.</summary>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        var identity = CreateClaimsIdentity(botAppId);
        var made = await BotFrameworkAuthentication.CreateConnectorFactory(identity).CreateAsync(serviceUrl, audience, cancellationToken);
        var client = made as Connector.ConnectorClient ?? throw new InvalidOperationException("A connector client of another make cannot open a conversation.");
        var opened = await client.Open(conversationParameters, cancellationToken);

        var first = (Activity)Activity.CreateEventActivity();
        first.Name = "CreateConversation";
        first.ChannelId = channelId;
        first.ServiceUrl = serviceUrl;
        first.Id = opened.ActivityId;
        first.Conversation = new ConversationAccount(conversationParameters.IsGroup, id: opened.Id, tenantId: conversationParameters.TenantId);
        first.ChannelData = conversationParameters.ChannelData;
        first.Recipient = conversationParameters.Bot;
        await ProcessProactiveAsync(identity, first, audience, callback, cancellationToken);
    }

    /// <summary>The identity of the bot itself.</summary>
    protected static ClaimsIdentity CreateClaimsIdentity(string? botAppId) =>
        string.IsNullOrEmpty(botAppId)
            ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
            : new ClaimsIdentity([new(AuthenticationConstants.AudienceClaim, botAppId), new(AuthenticationConstants.AppIdClaim, botAppId)]);

    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var turn = Begin(
            continuationActivity, claimsIdentity, audience ?? BotFrameworkAuthentication.GetOriginatingAudience(), connectors);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }
}
