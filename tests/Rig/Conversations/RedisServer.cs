using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Conversations;

/// <summary>A real redis-server on loopback and a temporary folder, by default as durable as acknowledged turns need it; ended with the test.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    public const int Databases = 4000;
    private const string Program = "/usr/bin/redis-server";
    private readonly string folder = Directory.CreateTempSubdirectory("redis-").FullName;
    private readonly int port = FreePort();
    private readonly string[] options;
    private Process? process;

    private RedisServer(string[] options) => this.options = options;

    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    public static void SkipWithout() => NotInstalledException.Unless(File.Exists(Program), $"No redis-server at {Program}; tests/run installs it.");

    /// <summary>Process id, for its CPU.</summary>
    public int Id => process!.Id;

    /// <summary>Skips the test where there is no redis-server.</summary>
    /// <param name="isDurable">False: nothing is written to disk, for tests that never kill it.</param>
    /// <param name="options">More of redis-server's own, after all others.</param>
    public static async Task<RedisServer> StartAsync(bool isDurable = true, params string[] options)
    {
        SkipWithout();
        string[] durability = isDurable ? ["--appendonly", "yes", "--appendfsync", "always"] : [];
        var server = new RedisServer([.. durability, .. options]);
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task StartAgainAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process
        {
            StartInfo = new(Program, ["--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--dir", folder, "--save", "", "--databases", Databases.ToString(CultureInfo.InvariantCulture), "--maxmemory-policy", "noeviction", .. options]) { RedirectStandardOutput = true },
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

    /// <summary>Starts again after a kill, with nothing of what it held.</summary>
    public Task StartEmptyAsync()
    {
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return StartAgainAsync();
    }

    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>From now on it neither answers nor closes a connection, until <see cref="GoOnAsync"/>.</summary>
    public Task HoldAsync() => SignalAsync("STOP");

    public Task GoOnAsync() => SignalAsync("CONT");

    private async Task SignalAsync(string signal)
    {
        using var sent = Process.Start("kill", [$"-{signal}", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await sent.WaitForExitAsync();
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
