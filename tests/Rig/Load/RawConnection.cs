using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace FrontDoor.Tests.Load;

/// <summary>One HTTP/1.1 connection without anything around it: the load shares two cores with what it measures.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[256 * 1024];

    public static async Task<RawConnection> OpenAsync(Uri host)
    {
        var connection = new RawConnection();
        await connection.socket.ConnectAsync(host.Host, host.Port);
        return connection;
    }

    /// <summary>Status and body of the answer. Throws when the other side hangs up.</summary>
    public async Task<(int Status, ReadOnlyMemory<byte> Body)> SendAsync(ReadOnlyMemory<byte> request)
    {
        for (var sent = 0; sent < request.Length;)
        {
            sent += await socket.SendAsync(request[sent..]);
        }

        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            length += read > 0 ? read : throw new IOException("The host hung up.");
            if (TryRead(length, out var status, out var start, out var end))
            {
                return (status, buffer.AsMemory(start, end - start));
            }
        }
    }

    public void Dispose() => socket.Dispose();

    private bool TryRead(int length, out int status, out int start, out int end)
    {
        var read = buffer.AsSpan(0, length);
        (status, start, end) = (0, read.IndexOf("\r\n\r\n"u8) + 4, length);
        if (start < 4)
        {
            return false;
        }

        status = int.Parse(read[9..12], NumberStyles.None, CultureInfo.InvariantCulture);
        var head = Encoding.ASCII.GetString(read[..start]);
        if (head.Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            return read[start..].EndsWith("0\r\n\r\n"u8);
        }

        const string name = "content-length:";
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase) + name.Length;
        end = start + (at < name.Length ? 0 : int.Parse(head.AsSpan(at, head.IndexOf('\r', at) - at), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture));
        return length >= end;
    }
}
