using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.DirectLine;

public class DirectLineSockets
{
    private static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    private static async Task<ClientWebSocket> OpenAsync(DirectLineHost host, string id, string token, string watermark)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"{host.Host.Address.Replace("http", "ws", StringComparison.Ordinal)}/v3/directline/conversations/{id}/stream?watermark={watermark}&t={token}"), Patience);
        return socket;
    }

    /// <summary>The texts of the next frames that carry activities, until there are as many.</summary>
    private static async Task<(List<string> Texts, string Watermark)> ReadAsync(ClientWebSocket socket, int count)
    {
        var texts = new List<string>();
        var watermark = "";
        var buffer = new byte[1 << 16];
        while (texts.Count < count)
        {
            var got = await socket.ReceiveAsync(buffer, Patience);
            if (got.Count > 0)
            {
                var set = JsonNode.Parse(buffer.AsSpan(0, got.Count))!;
                texts.AddRange(set["activities"]!.AsArray().Select(activity => (string)activity!["text"]!));
                watermark = (string)set["watermark"]!;
            }
        }

        return (texts, watermark);
    }

    private static async Task SayAsync(DirectLineHost host, string id, string token, string text) =>
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text })).Status);

    [Fact]
    public async Task What_was_said_before_the_socket_opened_is_replayed()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        await SayAsync(host, id, token, "early");
        using var socket = await OpenAsync(host, id, token, "0");
        Assert.Equal(["welcome", "early", "echo early"], (await ReadAsync(socket, 3)).Texts);
    }

    [Fact]
    public async Task Two_sockets_get_everything()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        using var first = await OpenAsync(host, id, token, "0");
        using var second = await OpenAsync(host, id, token, "0");
        await SayAsync(host, id, token, "both");
        Assert.Equal(["welcome", "both", "echo both"], (await ReadAsync(first, 3)).Texts);
        Assert.Equal(["welcome", "both", "echo both"], (await ReadAsync(second, 3)).Texts);
    }

    [Fact]
    public async Task A_killed_socket_resumes_behind_its_watermark_without_loss_or_duplicate()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        string watermark;
        using (var socket = await OpenAsync(host, id, token, "0"))
        {
            (_, watermark) = await ReadAsync(socket, 1);
            socket.Abort();
        }

        await SayAsync(host, id, token, "meanwhile");
        using var again = await OpenAsync(host, id, token, watermark);
        Assert.Equal(["meanwhile", "echo meanwhile"], (await ReadAsync(again, 2)).Texts);
    }

    [Fact]
    public async Task A_socket_that_is_silent_for_90_seconds_is_closed_and_hears_keep_alives_until_then()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await DirectLineHost.StartAsync(clock);
        var (id, token) = await host.BeginAsync();
        using var socket = await OpenAsync(host, id, token, "0");
        await ReadAsync(socket, 1);
        var receiving = socket.ReceiveAsync(new byte[64], Patience);
        await TestHost.EventuallyAsync(() => Task.FromResult(Advanced(receiving)), "a keep-alive");
        Assert.Equal(0, (await receiving).Count);
        while (socket.State == WebSocketState.Open)
        {
            var next = socket.ReceiveAsync(new byte[64], Patience);
            await TestHost.EventuallyAsync(() => Task.FromResult(Advanced(next)), "a frame");
            await next;
        }

        Assert.Equal(WebSocketState.CloseReceived, socket.State);

        bool Advanced(Task frame)
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            return frame.IsCompleted;
        }
    }

    [Fact]
    public async Task Empty_frames_of_the_client_are_signs_of_life_and_nothing_else()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        using var socket = await OpenAsync(host, id, token, "0");
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, Patience);
        await socket.SendAsync(Encoding.UTF8.GetBytes("anything"), WebSocketMessageType.Text, true, Patience);
        await SayAsync(host, id, token, "alive");
        Assert.Equal(["welcome", "alive", "echo alive"], (await ReadAsync(socket, 3)).Texts);
    }
}
