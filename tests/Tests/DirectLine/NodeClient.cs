using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace FrontDoor.Tests.DirectLine;

/// <summary>Microsoft's Direct Line client in Node, told what to do line by line.</summary>
internal sealed class NodeClient : IDisposable
{
    private readonly Process process;
    private readonly Channel<JsonNode> events = Channel.CreateUnbounded<JsonNode>();

    private NodeClient(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
    }

    private static string Folder => Structure.Checkout.PathOf("tests", "DirectLineClient");

    /// <summary>Skips the test, with a sentence, where the client cannot be had.</summary>
    public static async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            Assert.SkipUnless(await RunAsync("npm", "ci --no-audit --no-fund --silent") == 0, "Microsoft's Direct Line client needs Node.js with npm, and the packages of tests/DirectLineClient.");
        }

        Assert.SkipUnless(await RunAsync("node", "--version") == 0, "Microsoft's Direct Line client needs Node.js.");
    }

    /// <param name="conversation">An existing one to take up; null: the token's own, begun anew.</param>
    public static NodeClient Start(string address, string token, string mode, string? conversation = null) =>
        new(Process.Start(new ProcessStartInfo("node", conversation is null ? ["client.js", address, token, mode] : ["client.js", address, token, mode, conversation]) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true })!);

    public Task TellAsync(string line) => process.StandardInput.WriteLineAsync(line.AsMemory(), TestContext.Current.CancellationToken);

    /// <summary>Reads events until one fits; null after 30 s (the client waits up to 15 s before it opens a lost socket again).</summary>
    public async Task<List<JsonNode>> UntilAsync(Func<JsonNode, bool> fits)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var seen = new List<JsonNode>();
        do
        {
            seen.Add(await events.Reader.ReadAsync(patience.Token));
        }
        while (!fits(seen[^1]));
        return seen;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is { Length: > 0 })
        {
            events.Writer.TryWrite(JsonNode.Parse(line)!);
        }
    }

    private static async Task<int> RunAsync(string program, string arguments)
    {
        try
        {
            using var run = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
            return run.ExitCode;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }
}
