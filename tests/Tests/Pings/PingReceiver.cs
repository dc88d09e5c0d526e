using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Tests.Pings;

/// <summary>An SMS gateway, WeCom and DingTalk on loopback: keeps what is posted and answers as told.</summary>
internal sealed class PingReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private PingReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(TakeAsync);
    }

    public (int Status, string Body) Answer { get; set; } = (200, """{"errcode":0,"errmsg":"ok"}""");

    public string Address => app.Urls.First();

    public ConcurrentQueue<(string Path, IQueryCollection Query, IHeaderDictionary Headers, string Body)> Posts { get; } = [];

    public static async Task<PingReceiver> StartAsync()
    {
        var receiver = new PingReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        Posts.Enqueue((http.Request.Path, http.Request.Query, new HeaderDictionary(http.Request.Headers.ToDictionary()), body));
        http.Response.StatusCode = Answer.Status;
        await http.Response.WriteAsync(Answer.Body);
    }
}
