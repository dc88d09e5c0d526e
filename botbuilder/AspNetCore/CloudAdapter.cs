using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter of the Bot Connector: its requests arrive by <see cref="ProcessAsync"/>.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Without any settings: no identity, so no authentication.</summary>
    public CloudAdapter()
        : this(new ConfigurationBuilder().Build())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <summary>
    /// Runs the turn of one request. 200 with an empty body, or with the replies or the response where the sender waits for them;
    /// 400, 401, 403, 405, 413, 415 with a sentence for what is not let in.
    /// </summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        var read = await RequestBody.Read(httpRequest, cancellationToken);
        if (read.Activity is not { } activity)
        {
            await Refuse(httpResponse, read.Status, "Body", read.Problem, cancellationToken);
            return;
        }

        try
        {
            var response = await ProcessActivityAsync(httpRequest.Headers.Authorization.ToString(), activity, bot.OnTurnAsync, cancellationToken);
            httpResponse.StatusCode = response?.Status ?? StatusCodes.Status200OK;
            await JsonBody.Write(httpResponse, response?.Body, cancellationToken);
        }
        catch (RequestRefused refused)
        {
            await Refuse(httpResponse, refused.Status, refused.Code, refused.Message, cancellationToken);
        }
    }

    private async Task Refuse(HttpResponse response, int status, string check, string problem, CancellationToken cancellationToken)
    {
        Logger.LogWarning("Request refused with {Status} by {Check}: {Problem}", status, check, problem);
        response.StatusCode = status;
        var code = "BadRequest";
        switch (status)
        {
            case StatusCodes.Status401Unauthorized:
                response.Headers.WWWAuthenticate = "Bearer";
                code = "Unauthorized";
                break;
            case StatusCodes.Status403Forbidden:
                code = "Forbidden";
                break;
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = HttpMethods.Post;
                break;
            case StatusCodes.Status503ServiceUnavailable:
                code = "ServiceUnavailable";
                break;
        }

        await JsonBody.Write(response, new ErrorResponse(new Error(code, problem)), cancellationToken);
    }
}
