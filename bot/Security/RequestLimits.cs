using System.Globalization;
using System.Threading.RateLimiting;
using FrontDoor.Bot.Pages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace FrontDoor.Bot.Security;

/// <summary>How much, how often and how slowly a caller may ask.</summary>
public static class RequestLimits
{
    private static readonly string[] Starts = ["/v3/directline/conversations", "/v3/directline/tokens/generate", "/api/chat/token", "/complaint"];

    /// <summary>Pages that open the visitor's own chat; what follows is the park or the token.</summary>
    private static readonly PathString[] StartsBelow = ["/join", "/captain"];

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitOptions>().BindConfiguration("Limits")
            .Validate(o => o is { RequestsPerMinute: >= 0, ConversationsPerMinute: >= 0, MessagesPerMinute: >= 0 }, "Limits: a number a minute is 0 (no limit) or above.")
            .Validate(o => o is { RequestKilobytes: >= 256, HeaderSeconds: > 0, SlowestBytesPerSecond: > 0, SlowGraceSeconds: > 1 }, "Limits: RequestKilobytes is at least 256, SlowGraceSeconds at least 2, HeaderSeconds and SlowestBytesPerSecond above 0.")
            .ValidateOnStart();
        builder.Services.AddSingleton<ConversationRate>();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>((kestrel, limits) => Hold(kestrel, limits.Value));
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>, ILogger<LimitOptions>, IConfiguration>((limiter, limits, logger, configuration) =>
        {
            var identified = !string.IsNullOrEmpty(configuration["MicrosoftAppId"]);
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                By(limits.Value.RequestsPerMinute, http => !IsChannel(http, identified)),
                By(limits.Value.ConversationsPerMinute, http => IsStart(http.Request)));
            limiter.OnRejected = (rejected, _) => new(RefuseAsync(rejected, logger));
        });
    }

    private static PartitionedRateLimiter<HttpContext> By(int perMinute, Func<HttpContext, bool> counts) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => counts(http) && !CallerAddress.IsThisMachine(http)
            ? TokenBuckets.For(CallerAddress.CountedAs(http), perMinute)
            : RateLimitPartition.GetNoLimiter(""));

    private static bool IsStart(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && (Starts.Contains(request.Path.Value, StringComparer.OrdinalIgnoreCase) || StartsBelow.Any(page => request.Path.StartsWithSegments(page)));

    // The Bot Framework's channels prove themselves by token, and all their people come from few addresses.
    private static bool IsChannel(HttpContext http, bool identified) => identified && http.Request.Path.StartsWithSegments("/api/messages");

    private static void Hold(KestrelServerOptions kestrel, LimitOptions limits)
    {
        var slowest = new MinDataRate(limits.SlowestBytesPerSecond, TimeSpan.FromSeconds(limits.SlowGraceSeconds));
        kestrel.Limits.MaxRequestBodySize = (long)limits.RequestKilobytes << 10;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
        kestrel.Limits.MinRequestBodyDataRate = slowest;
        kestrel.Limits.MinResponseDataRate = slowest;
        // A flood of sockets must not use up the file handles of the stores; far above what one host can serve.
        kestrel.Limits.MaxConcurrentConnections = 20_000;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 20_000;
    }

    private static async Task RefuseAsync(OnRejectedContext rejected, ILogger logger)
    {
        var http = rejected.HttpContext;
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds) : 1;
        http.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        logger.LogWarning("Too many requests from one address; forwarded by a proxy that KnownProxies does not name: {Unknown}", http.Request.Headers.ContainsKey("X-Forwarded-For"));
        if (PlainErrors.WantsPage(http.Request))
        {
            await Page.Tell(http, "too_many_requests", StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
            return;
        }

        await http.Response.WriteAsJsonAsync(new { error = new { code = "TooManyRequests", message = "Too many requests; come again after the seconds in Retry-After." } }, http.RequestAborted);
    }
}
