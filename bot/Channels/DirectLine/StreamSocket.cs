using System.Net.WebSockets;
using System.Threading.Channels;

namespace FrontDoor.Bot.Channels.DirectLine;

/// <summary>One client. It holds a position in the log and one page at most, so that a slow client costs no memory.</summary>
internal sealed class StreamSocket(WebSocket socket, Func<long, CancellationToken, Task<ActivityPage>> read, Func<CancellationToken, Task<bool>> mayRead, TimeProvider clock)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(15);

    private readonly Channel<bool> wakes = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long heardAt = clock.GetTimestamp();
    private long sentAt = clock.GetTimestamp();

    public void Wake() => wakes.Writer.TryWrite(true);

    /// <summary>Ends when the client closes. What it sends means only that it is there (DirectLineJS: an empty frame every 20 s).</summary>
    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while ((await socket.ReceiveAsync(buffer, cancellationToken)).MessageType != WebSocketMessageType.Close)
        {
            Volatile.Write(ref heardAt, clock.GetTimestamp());
        }
    }

    /// <summary>Sends what the log has, in pages, as it grows. Ends with the reason to close: after 90 s without a sign of life, or when the client may no longer read.</summary>
    public async Task<WebSocketCloseStatus> SendAsync(long position, CancellationToken cancellationToken)
    {
        // Looks without being woken too: a line may have been appended on another host.
        await using var timer = clock.CreateTimer(_ => Wake(), null, Tick, Tick);
        Wake();
        await foreach (var _ in wakes.Reader.ReadAllAsync(cancellationToken))
        {
            if (clock.GetElapsedTime(Volatile.Read(ref heardAt)) > Silence || !await mayRead(cancellationToken))
            {
                return WebSocketCloseStatus.PolicyViolation;
            }

            position = await SendNewAsync(position, cancellationToken);
            if (clock.GetElapsedTime(sentAt) >= KeepAlive)
            {
                await SendAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);
            }
        }

        return WebSocketCloseStatus.EndpointUnavailable;
    }

    private async Task<long> SendNewAsync(long position, CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await read(position, cancellationToken);
            if (page.Activities.Count > 0)
            {
                await SendAsync(page.ToBytes(), cancellationToken);
            }

            if (page.Watermark == position)
            {
                return position;
            }

            position = page.Watermark;
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(SendPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token);
        sentAt = clock.GetTimestamp();
    }
}
