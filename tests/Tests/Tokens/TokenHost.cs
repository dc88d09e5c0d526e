using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FrontDoor.Tests.BotBuilder;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Tests.Tokens;

/// <summary>The real host with an app id, its issuers and its channel on loopback, and what it logs about tokens.</summary>
public sealed class TokenHost : IAsyncLifetime
{
    private readonly Lines lines = new();
    private ConnectorSink? sink;
    private TestHost? host;
    private HttpClient? client;

    /// <summary>Set before the start.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    internal KeySets Keys { get; } = new();

    internal ConnectorSink Sink => sink!;

    public async ValueTask InitializeAsync()
    {
        sink = await ConnectorSink.Start();
        host = await TestHost.StartAsync(services => services.AddSingleton<ILoggerProvider>(lines).AddSingleton(Clock), settings: [.. Keys.SettingsAt(sink), ("Logging:LogLevel:Microsoft.Bot", "Debug")]);
        client = host.NewClient();
    }

    public async ValueTask DisposeAsync()
    {
        client!.Dispose();
        await host!.DisposeAsync();
        await sink!.DisposeAsync();
        Keys.Dispose();
        lines.Dispose();
    }

    /// <summary>Posts a message with this header; what came back, and the log lines of the framework meanwhile.</summary>
    internal async Task<(HttpStatusCode Status, List<string> Log)> PostAsync(string? authorization, Action<JsonObject>? change = null)
    {
        lines.Kept.Clear();
        var (status, _) = await AnswerAsync(authorization, change);
        return (status, [.. lines.Kept]);
    }

    /// <summary>Posts a message with this header; what came back.</summary>
    internal async Task<(HttpStatusCode Status, string Body)> AnswerAsync(string? authorization, Action<JsonObject>? change)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString(),
            ["text"] = "你好",
            ["channelId"] = "msteams",
            ["serviceUrl"] = Sink.Url,
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = "u1" },
            ["recipient"] = new JsonObject { ["id"] = "b1" },
            ["conversation"] = new JsonObject { ["id"] = Guid.NewGuid().ToString() },
        };
        change?.Invoke(activity);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await client!.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Kept { get; } = new();

        public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("Microsoft.Bot", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Kept.Enqueue($"{logLevel}: {formatter(state, exception)}");

        public void Dispose() => Kept.Clear();
    }
}
