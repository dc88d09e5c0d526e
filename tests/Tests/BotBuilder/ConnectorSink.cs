using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Tests.BotBuilder;

internal sealed record SinkCall(string Method, string Path, string? ContentType, string? Authorization, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}

/// <summary>A channel: keeps what it is called with, and answers with an id.</summary>
internal sealed class ConnectorSink : IAsyncDisposable
{
    private readonly WebApplication app;

    private ConnectorSink(WebApplication app) => this.app = app;

    public ConcurrentQueue<SinkCall> Calls { get; } = new();

    public string Url => app.Urls.First();

    /// <summary>What another part of the same server answers; path to body.</summary>
    public ConcurrentDictionary<string, Func<string>> Documents { get; } = new();

    public int Status { get; set; } = 200;

    public static async Task<ConnectorSink> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new ConnectorSink(builder.Build());
        sink.app.Run(sink.Take);
        await sink.app.StartAsync(TestContext.Current.CancellationToken);
        return sink;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Calls.Enqueue(new SinkCall(context.Request.Method, target, context.Request.ContentType, context.Request.Headers.Authorization, body));
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Documents.TryGetValue(target, out var document) ? document() : """{"id":"s1"}""", context.RequestAborted);
    }
}
