using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Tests.Notices;

/// <summary>The other side of two channels on loopback: an SMS gateway, which takes each id once, and a connector, which knows no keys. It counts what arrived.</summary>
internal sealed class NoticeSink : IAsyncDisposable
{
    private readonly WebApplication app;

    private NoticeSink(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>Requests to the gateway by id.</summary>
    public ConcurrentDictionary<string, int> ByKey { get; } = new(StringComparer.Ordinal);

    /// <summary>Posts to the connector by conversation.</summary>
    public ConcurrentDictionary<string, int> ByChat { get; } = new(StringComparer.Ordinal);

    /// <summary>When each request arrived (Stopwatch ticks).</summary>
    public ConcurrentQueue<long> Arrivals { get; } = [];

    public static async Task<NoticeSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new NoticeSink(builder.Build());
        sink.app.MapPost("/sms", (Delegate)sink.TakeSmsAsync);
        sink.app.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", (Delegate)sink.TakeActivityAsync);
        await sink.app.StartAsync();
        sink.Address = new Uri(sink.app.Urls.Single());
        return sink;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeSmsAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        Count(ByKey, body.RootElement.GetProperty("id").GetString()!);
        return Results.Json(new { ok = true });
    }

    private async Task<IResult> TakeActivityAsync(HttpContext context, string conversation)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        Count(ByChat, conversation);
        return Results.Json(new { id = "taken" });
    }

    private void Count(ConcurrentDictionary<string, int> counts, string key)
    {
        Arrivals.Enqueue(System.Diagnostics.Stopwatch.GetTimestamp());
        counts.AddOrUpdate(key, 1, (_, before) => before + 1);
    }
}
