using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FrontDoor.Tests.Conversations;

/// <summary>A real redis-server on loopback and a temporary folder, durable as acknowledged turns need it; ended with the test.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "/usr/bin/redis-server";
    private readonly string folder = Directory.CreateTempSubdirectory("redis-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    public string Configuration => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    /// <summary>Skips the test where there is no redis-server.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        Assert.SkipUnless(File.Exists(Program), $"No redis-server at {Program}; tests/run installs it.");
        var server = new RedisServer();
        await server.StartAgainAsync();
        return server;
    }

    public async Task StartAgainAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process
        {
            StartInfo = new(Program, $"--bind 127.0.0.1 --port {port} --dir {folder} --appendonly yes --appendfsync always --save \"\" --maxmemory-policy noeviction") { RedirectStandardOutput = true },
        };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Ready to accept connections", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
