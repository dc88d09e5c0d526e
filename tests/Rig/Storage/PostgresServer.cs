using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FrontDoor.Tests.Structure;
using Npgsql;

namespace FrontDoor.Tests.Storage;

/// <summary>A real PostgreSQL on loopback and a temporary folder; ended with the test.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Debian keeps the server's programs out of the path.</summary>
    private const string Versions = "/usr/lib/postgresql";

    private readonly string folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private readonly bool isDurable;
    private readonly int port = FreePort();
    private Process? process;

    private PostgresServer(bool isDurable) => this.isDurable = isDurable;

    private static string? Programs => !Directory.Exists(Versions) ? null : Directory.GetDirectories(Versions)
        .Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "postgres"))).Order(StringComparer.Ordinal).LastOrDefault();

    /// <summary>Process id of the server, whose sessions are its children.</summary>
    public int Id => process!.Id;

    private string Data => Path.Combine(folder, "data");

    public static void SkipWithout() => NotInstalledException.Unless(Programs is not null, $"No PostgreSQL server under {Versions}; tests/run installs it.");

    /// <summary>Skips the test where there is no PostgreSQL.</summary>
    /// <param name="isDurable">False: nothing is flushed to disk, for tests that never kill it.</param>
    public static async Task<PostgresServer> StartAsync(bool isDurable = true)
    {
        SkipWithout();
        var server = new PostgresServer(isDurable);
        try
        {
            await server.MakeAsync();
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public string ConnectionString(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=frontdoor;Database={database};Maximum Pool Size=20;Connection Idle Lifetime=5;Connection Pruning Interval=2");

    /// <summary>A new database; a copy of another one that nobody is connected to, when that is named.</summary>
    public async Task<string> AddDatabaseAsync(string name, string template = "template1")
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\" STRATEGY file_copy", connection);
        await Patience.UntilAsync(() => TryAsync(command));
        return ConnectionString(name);
    }

    // Whoever made the template has closed its connection, and the server may not have seen it yet.
    private static async Task<bool> TryAsync(NpgsqlCommand command)
    {
        try
        {
            await command.ExecuteNonQueryAsync();
            return true;
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            return false;
        }
    }

    public async Task StartAgainAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] speed = isDurable ? [] : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
        process = Run("postgres", ["-D", Data, "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-k", "", "-c", "max_connections=1000", "-c", "lc_messages=C", .. speed]);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("ready to accept connections", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        };
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>SIGKILL to the server and to every one of its sessions.</summary>
    public async Task KillAsync()
    {
        // Stopped first, so that it starts no session in place of a killed one, and its sessions before it: without a parent nobody finds them.
        await ServerAsync("STOP");
        await SessionsAsync("KILL");
        await ServerAsync("KILL");
        await process!.WaitForExitAsync();
        process.Dispose();
        process = null;
        // It would hold up the next start, and its process is gone.
        File.Delete(Path.Combine(Data, "postmaster.pid"));
    }

    /// <summary>From now on it neither answers nor closes a connection, until <see cref="GoOnAsync"/>.</summary>
    public Task HoldAsync() => Task.WhenAll(ServerAsync("STOP"), SessionsAsync("STOP"));

    public Task GoOnAsync() => Task.WhenAll(ServerAsync("CONT"), SessionsAsync("CONT"));

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await EndAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    // Killed it would leave its shared memory behind.
    private async Task EndAsync()
    {
        await GoOnAsync();
        await ServerAsync("INT");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await process!.WaitForExitAsync(patience.Token);
            process.Dispose();
            process = null;
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task MakeAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            using var owner = Process.Start("chown", ["postgres:", folder]);
            await owner.WaitForExitAsync();
        }

        using var made = Run("initdb", ["-D", Data, "-U", "frontdoor", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]);
        made.BeginErrorReadLine();
        await made.StandardOutput.ReadToEndAsync();
        await made.WaitForExitAsync();
        if (made.ExitCode != 0)
        {
            throw new InvalidOperationException("initdb made no database.");
        }
    }

    /// <summary>The server refuses to run as root. setpriv becomes the program itself, so that the process here is the server's.</summary>
    private Process Run(string program, string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        var (name, all) = Environment.IsPrivilegedProcess
            ? ("setpriv", (string[])["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments])
            : (path, arguments);
        return Process.Start(new ProcessStartInfo(name, all) { RedirectStandardError = true, RedirectStandardOutput = program == "initdb", WorkingDirectory = folder })!;
    }

    private Task ServerAsync(string signal) => SendAsync("kill", [$"-{signal}", process!.Id.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>The sessions are processes of their own and no group of the server's.</summary>
    private Task SessionsAsync(string signal) => SendAsync("pkill", [$"-{signal}", "-P", process!.Id.ToString(CultureInfo.InvariantCulture)]);

    private static async Task SendAsync(string program, string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments))!;
        await run.WaitForExitAsync();
    }
}
