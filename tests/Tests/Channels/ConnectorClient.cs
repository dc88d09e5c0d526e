using System.Net.Http.Json;
using FrontDoor.Tests.Turns;

namespace FrontDoor.Tests.Channels;

/// <summary>What a channel's service does: posts activities to <c>/api/messages</c>.</summary>
internal sealed class ConnectorClient(TurnHost host, string serviceUrl) : IDisposable
{
    public const string ConversationId = "emulator|conv";

    private readonly HttpClient http = new() { BaseAddress = host.Address };

    public Task<HttpResponseMessage> SayAsync(string text, string? id, string? deliveryMode = null) => PostAsync(new
    {
        type = "message",
        id,
        text,
        channelId = "emulator",
        deliveryMode,
        serviceUrl,
        from = new { id = "u1", name = "张三" },
        recipient = new { id = "b1", name = "Bot" },
        conversation = new { id = "conv" },
    });

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        http.PostAsync("/api/messages", JsonContent.Create(activity, options: new(System.Text.Json.JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull }), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request, TestContext.Current.CancellationToken);

    public void Dispose() => http.Dispose();
}
