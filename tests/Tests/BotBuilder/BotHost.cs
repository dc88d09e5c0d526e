using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Tests.BotBuilder;

/// <summary>A real web server with one bot behind /api/messages, and a sink as its channel.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client = new();

    private BotHost(WebApplication app, ConnectorSink sink) => (this.app, Sink) = (app, sink);

    public ConnectorSink Sink { get; }

    public CloudAdapter Adapter => app.Services.GetRequiredService<CloudAdapter>();

    public static Task<BotHost> Start(Func<ITurnContext, Task> onMessage) => Start(new WordBot(onMessage));

    public static async Task<BotHost> Start(IBot bot, ConnectorSink? channel = null, params (string Key, string Value)[] settings)
    {
        var sink = channel ?? await ConnectorSink.Start();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton(services => new CloudAdapter(services.GetRequiredService<BotFrameworkAuthentication>()));
        var host = new BotHost(builder.Build(), sink);
        host.app.Map("/api/messages", context => host.Adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await host.app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public string Incoming(string more = "", string type = "message", string channel = "test", string? serviceUrl = null) =>
        $$"""
        {"type":"{{type}}","id":"in:1","channelId":"{{channel}}","serviceUrl":"{{serviceUrl ?? Sink.Url}}","locale":"zh-CN","text":"你好",
         "from":{"id":"u1","name":"王"},"recipient":{"id":"b1"},"conversation":{"id":"c:1;x@y"}{{more}}}
        """;

    public Task<HttpResponseMessage> Post(string body, string contentType = "application/json", string? token = null) =>
        Send(HttpMethod.Post, new StringContent(body, Encoding.UTF8, contentType), token);

    public async Task<HttpResponseMessage> Send(HttpMethod method, HttpContent? content = null, string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, app.Urls.First() + "/api/messages") { Content = content };
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await Sink.DisposeAsync();
    }

    private sealed class WordBot(Func<ITurnContext, Task> onMessage) : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            onMessage(turnContext);
    }
}
