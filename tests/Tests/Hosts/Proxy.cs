using System.Net;
using System.Net.Sockets;

namespace FrontDoor.Tests.Hosts;

/// <summary>A proxy without memory: each connection goes to the next host that takes it.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<IReadOnlyList<Uri>> hosts;
    private readonly Task accepting;
    private int next;

    public Proxy(Func<IReadOnlyList<Uri>> hosts)
    {
        this.hosts = hosts;
        listener.Start();
        Address = new Uri($"http://{listener.LocalEndpoint}");
        accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public HttpClient Client(string? bearer)
    {
        var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
        if (bearer is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", bearer);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient caller)
    {
        using (caller)
        {
            using var host = await ConnectAsync();
            if (host is null)
            {
                return;
            }

            try
            {
                await using var near = caller.GetStream();
                await using var far = host.GetStream();
                await Task.WhenAny(near.CopyToAsync(far, stop.Token), far.CopyToAsync(near, stop.Token));
            }
            catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // One of the two has hung up: so does the proxy.
            }
        }
    }

    /// <summary>Null when no host takes the connection.</summary>
    private async Task<TcpClient?> ConnectAsync()
    {
        var all = hosts();
        for (var attempt = 0; attempt < all.Count; attempt++)
        {
            var address = all[(int)((uint)Interlocked.Increment(ref next) % all.Count)];
            var host = new TcpClient();
            try
            {
                await host.ConnectAsync(address.Host, address.Port, stop.Token);
                return host;
            }
            catch (SocketException)
            {
                host.Dispose();
            }
        }

        return null;
    }
}
