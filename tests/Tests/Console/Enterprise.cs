using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrontDoor.Tests.Road;

namespace FrontDoor.Tests.Console;

/// <summary>Somebody at an enterprise, who talks over Direct Line while a specialist looks at the console.</summary>
internal sealed class Enterprise(HostProcess host, string conversation, string token, string user)
{
    private int sent;

    public static async Task<Enterprise> StartAsync(HostProcess host)
    {
        var user = $"dl_{Guid.NewGuid():N}";
        using var secret = host.Client(HostProcess.Secret);
        var generated = await PostAsync(secret, "/v3/directline/tokens/generate", new { user = new { id = user } });
        var token = generated.GetProperty("token").GetString()!;
        using var client = host.Client(token);
        var started = await PostAsync(client, "/v3/directline/conversations", new { user = new { id = user } });
        return new(host, started.GetProperty("conversationId").GetString()!, token, user);
    }

    /// <summary>A debt, who is asking, and the wish for a person.</summary>
    public async Task AskForPersonAsync(string company)
    {
        await SayAsync("青禾展览欠我们展厅视频尾款三万五，没签合同，只有微信聊天记录");
        await SayAsync($"我们是{company}，我叫王小样，电话13800001234");
        await SayAsync("转人工");
    }

    public async Task SayAsync(string text, JsonNode? value = null)
    {
        using var client = host.Client(token);
        await PostAsync(client, $"/v3/directline/conversations/{conversation}/activities", new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["locale"] = "zh-Hans",
            ["from"] = new JsonObject { ["id"] = user },
            ["value"] = value,
            ["channelData"] = new JsonObject { ["clientActivityID"] = $"{user}-{++sent}" },
        });
    }

    public async Task SendFileAsync(string name, string contentType, byte[] bytes)
    {
        using var client = host.Client(token);
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        content.Headers.ContentDisposition = new("form-data") { Name = "file", FileName = name };
        using var answer = await client.PostAsync($"/v3/directline/conversations/{conversation}/upload?userId={user}", content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Presses the n-th button under the message.</summary>
    public Task PressAsync(JsonElement message, Index which)
    {
        var buttons = message.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().ToList();
        var button = buttons[which];
        return SayAsync(button.GetProperty("title").GetString()!, JsonNode.Parse(button.GetProperty("value").GetRawText()));
    }

    /// <summary>Waits for a message that contains the words; fails after 60 s.</summary>
    public async Task<JsonElement> HearAsync(string words)
    {
        JsonElement? heard = null;
        await Host.TestHost.EventuallyAsync(async () => (heard = (await ReadAsync()).Cast<JsonElement?>().LastOrDefault(a => Text(a!.Value).Contains(words, StringComparison.Ordinal))) is not null, words);
        return heard!.Value;
    }

    public async Task<IReadOnlyList<JsonElement>> ReadAsync()
    {
        using var client = host.Client(token);
        var set = await client.GetFromJsonAsync<JsonElement>($"/v3/directline/conversations/{conversation}/activities");
        return [.. set.GetProperty("activities").EnumerateArray()];
    }

    public static string Text(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
