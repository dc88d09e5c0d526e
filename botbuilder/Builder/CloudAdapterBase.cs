using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter whose answers go to the service URL of the channel, by the Bot Connector API.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <exception cref="HttpRequestException">The channel refused one; those before it are sent, those after it are not.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            activity.Id = null;
            responses[i] = await Undelivered.Handle(turnContext, activity, cancellationToken)
                ? new ResourceResponse(string.Empty)
                : await (await Connector(turnContext, cancellationToken)).Send(activity, cancellationToken);
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        await (await Connector(turnContext, cancellationToken)).Update(activity, cancellationToken);

    public override async Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        await (await Connector(turnContext, cancellationToken)).Delete(reference, cancellationToken);

    /// <summary>Authenticates a request and runs its turn.</summary>
    /// <returns>What goes into the response; nothing for an empty 200.</returns>
    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        AuthenticateRequestResult caller;
        try
        {
            caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        }
        catch (UnauthorizedAccessException e) when (e is not RequestRefused)
        {
            // Given its own type here, so that the bot's own "access denied" (a file, say) is not taken for a bad token.
            throw new RequestRefused((int)HttpStatusCode.Unauthorized, "Claims", e.Message);
        }

        return await ProcessActivityAsync(caller, activity, callback, cancellationToken);
    }

    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        activity.CallerId = authenticateRequestResult.CallerId;
        using var turn = Begin(
            activity, authenticateRequestResult.ClaimsIdentity, authenticateRequestResult.Audience, authenticateRequestResult.ConnectorFactory);
        await RunPipelineAsync(turn, callback, cancellationToken);
        return Response(turn);
    }

    private static InvokeResponse? Response(TurnContext turn)
    {
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turn.BufferedReplyActivities) };
        }

        return turn.Activity.Type == ActivityTypes.Invoke
            ? turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented }
            : null;
    }

    private TurnContext Begin(Activity activity, ClaimsIdentity? identity, string? audience, ConnectorFactory? connectors)
    {
        var turn = new TurnContext(this, activity);
        turn.TurnState.Set(BotIdentityKey, identity);
        turn.TurnState.Set(OAuthScopeKey, audience);
        turn.TurnState.Set(connectors);
        return turn;
    }

    // Made when something is sent: a sender who waits for the replies in the body need not have a service URL at all.
    private static async Task<ConnectorClient> Connector(ITurnContext turn, CancellationToken cancellationToken)
    {
        var client = turn.TurnState.Get<IConnectorClient>();
        if (client is null)
        {
            var factory = turn.TurnState.Get<ConnectorFactory>()
                ?? throw new InvalidOperationException("This turn did not come by a connector, so there is nobody to answer to.");
            client = await factory.CreateAsync(turn.Activity.ServiceUrl, turn.TurnState.Get<string>(OAuthScopeKey), cancellationToken);
            turn.TurnState.Set(client);
        }

        return client as ConnectorClient ?? throw new InvalidOperationException("A connector client of another make cannot send.");
    }
}
