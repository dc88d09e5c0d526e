using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Benchmarks.Load;

/// <summary>The channel: takes the replies on loopback and counts them.</summary>
internal sealed class ReplySink : IAsyncDisposable
{
    private static readonly byte[] Answer = "{\"id\":\"1\"}"u8.ToArray();
    private readonly WebApplication app;
    private int count;

    private ReplySink(bool keeps)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(keeps ? KeepAsync : TakeAsync);
    }

    public Uri Address { get; private set; } = null!;

    public int Count => Volatile.Read(ref count);

    /// <summary>Texts of replies, while they are kept.</summary>
    public ConcurrentQueue<string> Texts { get; } = [];

    public static async Task<ReplySink> StartAsync(bool keeps = false)
    {
        var sink = new ReplySink(keeps);
        await sink.app.StartAsync();
        sink.Address = new Uri(sink.app.Urls.Single());
        return sink;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        await AnswerAsync(http);
    }

    private async Task KeepAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        Texts.Enqueue(body.RootElement.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "");
        await AnswerAsync(http);
    }

    private Task AnswerAsync(HttpContext http)
    {
        Interlocked.Increment(ref count);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Answer.Length;
        return http.Response.Body.WriteAsync(Answer).AsTask();
    }
}
