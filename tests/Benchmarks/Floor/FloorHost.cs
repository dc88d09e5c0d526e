using System.Net.Http.Headers;
using System.Text;
using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace FrontDoor.Benchmarks.Floor;

/// <summary>
/// The least that a durable bot can do, as a process of its own: Kestrel parses the same activity, reads the conversation, writes it by compare-and-set on the same store with the same
/// settings, posts one reply. No order, no duplicates, no log, no understanding, no case.
/// </summary>
internal static class FloorHost
{
    /// <summary>Started like a host with the host's own settings, and this one besides.</summary>
    public const string Setting = "Floor";

    public static string Program => typeof(FloorHost).Assembly.Location;

    public static bool IsAskedFor(string[] args) => args.Any(arg => arg.StartsWith($"--{Setting}=", StringComparison.Ordinal));

    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        var store = Open(builder.Configuration);
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null });
        var app = builder.Build();
        app.Run(context => TurnAsync(context, store, http));
        await app.RunAsync();
    }

    private static IConversationStore Open(ConfigurationManager settings)
    {
        if (settings.GetConnectionString("Redis") is { Length: > 0 } redis)
        {
            return RedisConversationStore.Open(redis, TimeProvider.System);
        }

        var folder = Directory.CreateDirectory(settings["Data:Folder"]!);
        return new SqliteConversationStore(Path.Combine(folder.FullName, "conversations.db"));
    }

    private static async Task TurnAsync(HttpContext context, IConversationStore store, HttpClient http)
    {
        using var reader = new StreamReader(context.Request.Body);
        var activity = ActivityJson.Read(await reader.ReadToEndAsync());
        var id = $"floor|{activity.Conversation!.Id}";
        for (var committed = false; !committed;)
        {
            var found = await store.FindAsync(id, CancellationToken.None);
            var commit = new ConversationCommit(id, found?.Version ?? 0, $$"""{"last":"{{activity.Id}}"}""", null, TimeProvider.System.GetUtcNow(), []);
            committed = (await store.CommitAsync(commit, CancellationToken.None)).Committed;
        }

        var reply = activity.CreateReply("收到");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(ActivityJson.Write(reply)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.PostAsync(new Uri($"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id!)}/activities/{activity.Id}"), content);
        answer.EnsureSuccessStatusCode();
    }
}
