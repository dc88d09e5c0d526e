using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using FrontDoor.Tests.Host;

namespace FrontDoor.Tests.Limits;

/// <summary>Who opens a connection and dawdles is cut off; others do not notice.</summary>
public sealed class SlowClients : IAsyncLifetime
{
    private TestHost? host;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        host = await TestHost.StartAsync(settings: [("Limits:HeaderSeconds", "1"), ("Limits:SlowGraceSeconds", "2")]);

    public ValueTask DisposeAsync() => host!.DisposeAsync();

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n")]
    [InlineData("POST /console/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nForm.User")]
    [InlineData("POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"ty\r\n")]
    public async Task Request_that_never_ends_is_cut_off(string begun)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", new Uri(host!.Address).Port, Cancel);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(begun), Cancel);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(patience.Token);

        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), answer);
        using var other = host.NewClient();
        Assert.True((await other.GetAsync("/healthz", Cancel)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Body_over_the_limit_is_413_and_not_read_to_its_end()
    {
        using var client = host!.NewClient();

        using var answer = await client.PostAsJsonAsync("/l/nobodys-link/files", new { name = new string('x', 1100 << 10), size = 1 }, Cancel);

        Assert.Equal(413, (int)answer.StatusCode);
    }
}
