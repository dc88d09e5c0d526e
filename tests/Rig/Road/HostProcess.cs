using System.Diagnostics;
using System.Text.RegularExpressions;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Road;

/// <summary>The built host as a process of its own, on loopback and a temporary data folder; it can be killed without warning and started again on the same data.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("front-door-").FullName;
    private readonly Dictionary<string, string> settings;
    private readonly List<string> output = [];
    private readonly SocketsHttpHandler connections = new() { UseCookies = false, AllowAutoRedirect = false };
    private Process? process;

    private readonly string program;

    private HostProcess(Dictionary<string, string> settings, string program) => (this.settings, this.program) = (new(settings), program);

    public const string Secret = "a-secret-of-the-tests-only-0123456789";

    /// <summary>The built host, also for its commands.</summary>
    public static string Program => Checkout.PathOf("bot", "bin", Configuration, "net10.0", "FrontDoor.Bot.dll");

    public Uri Address { get; private set; } = new("http://127.0.0.1:1");

    public string DataFolder => Path.Combine(folder, "data");

    /// <summary>What the process printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return string.Join('\n', output);
            }
        }
    }

    /// <summary>Process id, for its CPU and memory.</summary>
    public int Id => process!.Id;

    /// <param name="settings">Beside those that every host of the tests has.</param>
    /// <param name="program">A published host; null: the built one.</param>
    public static async Task<HostProcess> StartAsync(Dictionary<string, string>? settings = null, string? program = null)
    {
        var host = new HostProcess(settings ?? [], program ?? Program);
        try
        {
            await host.StartAgainAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async Task StartAgainAsync()
    {
        var isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : program, isLibrary ? [program] : []) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (key, value) in Settings())
        {
            start.ArgumentList.Add($"--{key}={value}");
        }

        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data, listening);
        process.ErrorDataReceived += (_, line) => Take(line.Data, listening);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The host ended before it listened:\n{Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(TimeSpan.FromSeconds(120));
        settings["urls"] = Address.ToString().TrimEnd('/');
    }

    /// <summary>SIGKILL: nothing in the process gets a chance to finish.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>SIGTERM: it finishes what it has begun.</summary>
    public async Task StopAsync()
    {
        using var asked = Process.Start("kill", ["-TERM", process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>The password of a sample person, as the first start prints it.</summary>
    public async Task<string> PasswordAsync(string user)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var row = Regex.Match(Output, $@"^\s+{user}\s+(\S+)", RegexOptions.Multiline);
            if (row.Success)
            {
                return row.Groups[1].Value;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    public HttpClient Client(string? bearer = null)
    {
        var client = new HttpClient(connections, disposeHandler: false) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
        if (bearer is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", bearer);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        connections.Dispose();
        Directory.Delete(folder, recursive: true);
    }

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private Dictionary<string, string> Settings()
    {
        var all = new Dictionary<string, string>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["environment"] = "Production",
            ["Data:Folder"] = DataFolder,
            ["DirectLine:Secret"] = Secret,
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return all;
    }

    private void Take(string? line, TaskCompletionSource<Uri> listening)
    {
        const string mark = "Now listening on: ";
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Add(line);
        }

        var at = line.IndexOf(mark, StringComparison.Ordinal);
        if (at >= 0)
        {
            // In a log of JSON the address ends with its quotation mark.
            listening.TrySetResult(new Uri(line[(at + mark.Length)..].Split('"')[0].Trim()));
        }
    }
}
