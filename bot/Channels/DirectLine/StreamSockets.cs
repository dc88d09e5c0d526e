using System.Net.WebSockets;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>Serves the sockets of this host until they end or the host stops.</summary>
public sealed class StreamSockets(DirectLineLog log, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<StreamSockets> logger)
{
    private static readonly TimeSpan ClosingPatience = TimeSpan.FromSeconds(2);

    public async Task ServeAsync(WebSocket socket, SocketReader reader)
    {
        var conversationId = reader.ConversationId;
        using var stopSending = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        using var stopListening = new CancellationTokenSource();
        var stream = new StreamSocket(socket, (position, cancellation) => log.ReadAsync(conversationId, position, reader.Host, cancellation), reader.MayReadAsync, clock);
        using var subscription = log.Subscribe(conversationId, stream.Wake);
        var listening = stream.ListenAsync(stopListening.Token);
        var sending = stream.SendAsync(reader.After, stopSending.Token);
        await Task.WhenAny(listening, sending);
        var reason = sending.IsCompletedSuccessfully ? await sending : WebSocketCloseStatus.EndpointUnavailable;
        await CloseAsync(socket, listening.IsCompleted ? WebSocketCloseStatus.NormalClosure : reason);
        await stopSending.CancelAsync();
        // The client answers a close with its own; to stop listening before that would cut the line under its last frame.
        await Task.WhenAny(listening, Task.Delay(ClosingPatience, clock));
        await stopListening.CancelAsync();
        await EndAsync(conversationId, listening, sending);
    }

    private async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var patience = new CancellationTokenSource(ClosingPatience, clock);
        try
        {
            await socket.CloseOutputAsync(status, null, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }

    // The client reads again from its watermark, whatever ended the socket: nothing is lost here.
    private async Task EndAsync(string conversationId, Task listening, Task sending)
    {
        try
        {
            await Task.WhenAll(listening, sending);
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or IOException)
        {
            logger.LogDebug("A stream of conversation {ConversationId} ended", conversationId);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "A stream of conversation {ConversationId} failed", conversationId);
        }
    }
}

/// <summary>Who reads a conversation by a socket.</summary>
/// <param name="After">Number of the last line that the client knows.</param>
/// <param name="Host">Scheme and authority under which the client sees this host.</param>
/// <param name="MayReadAsync">Asked again before each page: a socket lives longer than what opened it.</param>
public sealed record SocketReader(string ConversationId, long After, string Host, Func<CancellationToken, Task<bool>> MayReadAsync);
