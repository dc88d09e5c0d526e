using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Tests.Road;

/// <summary>The channel's side of a connector: takes the bot's POSTs on loopback and remembers them; can hold every POST open.</summary>
internal sealed class ConnectorSink : IAsyncDisposable
{
    private readonly WebApplication app;
    private volatile TaskCompletionSource gate = Open();

    private ConnectorSink(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>Every activity that arrived, whole, in order of arrival.</summary>
    public ConcurrentQueue<JsonElement> Received { get; } = [];

    private readonly ConcurrentDictionary<string, ConcurrentQueue<JsonElement>> byConversation = new(StringComparer.Ordinal);

    /// <summary>The activities of one conversation, in order of arrival.</summary>
    public IReadOnlyCollection<JsonElement> Of(string conversation) => byConversation.TryGetValue(conversation, out var own) ? own : [];

    public static async Task<ConnectorSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new ConnectorSink(builder.Build());
        sink.app.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", (Delegate)sink.TakeAsync);
        await sink.app.StartAsync();
        sink.Address = new Uri(sink.app.Urls.Single());
        return sink;
    }

    /// <summary>From now on POSTs are taken in but not answered, until <see cref="Release"/>.</summary>
    public void Hold() => gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => gate.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Release();
        await app.DisposeAsync();
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var activity = body.RootElement.Clone();
        Received.Enqueue(activity);
        byConversation.GetOrAdd(activity.GetProperty("conversation").GetProperty("id").GetString()!, _ => []).Enqueue(activity);
        await gate.Task.WaitAsync(context.RequestAborted);
        return Results.Json(new { id = $"sink-{Received.Count}" });
    }
}
