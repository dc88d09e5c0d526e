using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FrontDoor.Bot.Channels.DirectLine;
using FrontDoor.Tests.Host;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Tests.DirectLine;

/// <summary>The real host with an echo for a bot, and requests to its Direct Line.</summary>
internal sealed class DirectLineHost(TestHost host) : IAsyncDisposable
{
    public const string Secret = "a-secret-for-these-tests";

    public TestHost Host => host;

    public HttpClient Client { get; } = host.NewClient();

    /// <summary>A message as a client sends it.</summary>
    public static object Message(string text, string? id = null) => new { type = "message", text, from = new { id = "somebody" }, channelData = new { clientActivityID = id } };

    /// <summary>The code of a refusal; null when it is none.</summary>
    public static string? Code(JsonNode body) => (string?)body["error"]?["code"];

    /// <summary>What an activity set says, in order.</summary>
    public static string[] Texts(JsonNode set) => [.. set["activities"]!.AsArray().Select(activity => (string?)activity!["text"] ?? "")];

    public static async Task<DirectLineHost> StartAsync(TimeProvider? clock = null, string? dataFolder = null, IBot? bot = null, KeptLog? log = null) => new(await TestHost.StartAsync(
        services =>
        {
            services.AddSingleton<IBot, EchoBot>();
            services.AddSingleton<ILoggerProvider>(log ?? new KeptLog("nothing"));
            if (bot is not null)
            {
                services.AddSingleton(bot);
            }

            services.AddSingleton(clock ?? TimeProvider.System);
        },
        dataFolder: dataFolder,
        settings: ("DirectLine:Secret", Secret)));

    public string TokenFor(string conversationId, string user = "dl_test") =>
        host.Services.GetRequiredService<DirectLineTokens>().Issue(new(conversationId, user, []));

    /// <summary>A conversation that has begun, with its token.</summary>
    public async Task<(string Id, string Token)> BeginAsync(string user = "dl_test")
    {
        var id = DirectLineConversation.NewId();
        var (_, started) = await SendAsync("POST", "conversations", TokenFor(id, user), new { user = new { id = user } });
        return (id, (string)started["token"]!);
    }

    public Task<(int Status, JsonNode Body)> SendAsync(string method, string path, string? credential, object? body = null) =>
        SendAsync(method, path, credential, body is null ? null : JsonContent.Create(body));

    public async Task<(int Status, JsonNode Body)> SendAsync(string method, string path, string? credential, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), "/v3/directline/" + path) { Content = content };
        request.Headers.Authorization = credential is null ? null : new AuthenticationHeaderValue("Bearer", credential);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
    }
}
