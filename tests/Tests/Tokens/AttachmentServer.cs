using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Tests.Tokens;

/// <summary>A channel's service that also holds files: <c>/file</c>, <c>/moved</c> (a redirect to <see cref="MovedTo"/>) and <c>/silent</c> (never answers). Notes what was fetched, and under which host name.</summary>
internal sealed class AttachmentServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TaskCompletionSource end = new();

    private AttachmentServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/{path}", GetAsync);
    }

    public ConcurrentQueue<string> Fetched { get; } = new();

    public string MovedTo { get; set; } = "";

    public string Url => app.Urls.First();

    public static async Task<AttachmentServer> StartAsync()
    {
        var server = new AttachmentServer();
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        end.TrySetResult();
        await app.DisposeAsync();
    }

    private async Task<IResult> GetAsync(string path, HttpContext http)
    {
        Fetched.Enqueue($"{http.Request.Host.Host}/{path}");
        if (path == "silent")
        {
            await end.Task.WaitAsync(http.RequestAborted);
        }

        return path == "moved" ? Results.Redirect(MovedTo) : Results.Bytes("%PDF-1.4\n%%EOF"u8.ToArray(), "application/pdf");
    }
}
