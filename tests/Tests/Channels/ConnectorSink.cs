using System.Text.Json;
using System.Threading.Channels;
using FrontDoor.Bot.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Tests.Channels;

/// <summary>A channel behind the Connector, on loopback: keeps what the bot posts, and may refuse or hold it.</summary>
internal sealed class ConnectorSink : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<(string Path, Activity Activity)> posts = Channel.CreateUnbounded<(string, Activity)>();
    private int ordinal;

    private ConnectorSink()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v3/conversations/{id}/activities/{replyTo?}", TakeAsync);
    }

    /// <summary>The status with which the n-th post (from 1) is answered; only 200 keeps it.</summary>
    public Func<int, Task<int>> Answer { get; set; } = _ => Task.FromResult(200);

    /// <summary>What this channel does not know: answered with the status, and not counted; 0: taken as anything else.</summary>
    public Func<Activity, int> Refusal { get; set; } = _ => 0;

    public string ServiceUrl => app.Urls.First();

    public int Posts => Volatile.Read(ref ordinal);

    public static async Task<ConnectorSink> StartAsync()
    {
        var sink = new ConnectorSink();
        await sink.app.StartAsync();
        return sink;
    }

    public async Task<(string Path, Activity Activity)> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await posts.Reader.ReadAsync(limit.Token);
    }

    /// <summary>The texts that came and were not yet looked at.</summary>
    public List<string?> Rest()
    {
        var rest = new List<string?>();
        while (posts.Reader.TryRead(out var post))
        {
            rest.Add(post.Activity.Text);
        }

        return rest;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var activity = ActivityJson.Read(await reader.ReadToEndAsync());
        var status = Refusal(activity) is not 0 and var refusal ? refusal : await Answer(Interlocked.Increment(ref ordinal));
        if (status == 200)
        {
            posts.Writer.TryWrite((http.Request.Path, activity));
        }

        http.Response.StatusCode = status;
        await http.Response.WriteAsync(JsonSerializer.Serialize(new { id = "1" }));
    }
}
