using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FrontDoor.Tests.Load;

/// <summary>A whole HTTP request that brings a message to <c>/api/messages</c>.</summary>
internal sealed class TurnRequest(Uri host, Uri sink)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="conversation">The channel's own id of it.</param>
    /// <param name="id">Of the message; unique in the conversation.</param>
    public byte[] Of(string conversation, string id, string text)
    {
        var body = Body(sink, conversation, id, text);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/messages HTTP/1.1\r\nHost: {host.Authority}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>The activity alone.</summary>
    public static byte[] Body(Uri sink, string conversation, string id, string text) =>
        Encoding.UTF8.GetBytes(new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["timestamp"] = "2026-11-23T01:02:03.456Z",
            ["channelId"] = "emulator",
            ["serviceUrl"] = sink.ToString(),
            ["text"] = text,
            ["textFormat"] = "plain",
            ["locale"] = "zh-Hans",
            ["from"] = new JsonObject { ["id"] = "u-" + conversation, ["name"] = "王小样", ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "bot", ["role"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
        }.ToJsonString(Plain));
}
