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
            await Refuse(httpResponse, read.Status, read.Problem, cancellationToken);
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
            await Refuse(httpResponse, refused.Status, refused.Message, cancellationToken);
        }
    }

    private async Task Refuse(HttpResponse response, int status, string problem, CancellationToken cancellationToken)
    {
        Logger.LogWarning("Request refused with {Status}: {Problem}", status, problem);
        response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = HttpMethods.Post;
        }

        var code = status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden ? "Unauthorized" : "BadRequest";
        await JsonBody.Write(response, new ErrorResponse(new Error(code, problem)), cancellationToken);
    }
}
