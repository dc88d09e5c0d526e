using FrontDoor.Bot.Commands;
using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Backup;

/// <summary>The three commands against folders that are whole, damaged or in the way.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("front-door-backup-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Kept => Path.Combine(folder, "kept");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Backup_beside_a_running_host_is_restored_into_an_empty_folder_and_serves()
    {
        string hash;
        await using (var host = await TestHost.StartAsync())
        {
            hash = await KeepAsync(host, "hello");
            Assert.Equal(0, (await RunAsync("backup", Kept, Data(host.DataFolder))).Code);
            await KeepAsync(host, "not in the backup");
            Assert.Equal(0, (await RunAsync("verify", Kept)).Code);
            Assert.Equal(0, (await RunAsync("verify", Data(host.DataFolder))).Code);
        }

        var restored = Path.Combine(folder, "restored");
        var (code, said) = await RunAsync("restore", Kept, Data(restored));

        Assert.True(code == 0, said);
        await using var again = await TestHost.StartAsync(dataFolder: restored);
        Assert.NotNull(again.Services.GetRequiredService<IFileStore>().Open(hash));
        Assert.Equal(["hello"], (await again.Services.GetRequiredService<IConversationStore>().ReadLogAsync("test|c", 0, 10, Cancel)).Select(line => line.Key));
    }

    [Fact]
    public async Task Damaged_changed_and_missing_files_are_named()
    {
        await using var host = await TestHost.StartAsync();
        var hash = await KeepAsync(host, "hello");
        await RunAsync("backup", Kept, Data(host.DataFolder));
        var file = Path.Combine(Kept, "files", hash[..2], hash[2..4], hash);

        await File.AppendAllTextAsync(file, "x", Cancel);
        Assert.Contains(hash, await FailsAsync("verify", Kept), StringComparison.Ordinal);
        Assert.Contains(hash, await FailsAsync("restore", Kept, Data(Path.Combine(folder, "r1"))), StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains(hash, await FailsAsync("verify", Kept), StringComparison.Ordinal);
        await File.AppendAllTextAsync(Path.Combine(Kept, "frontdoor.db"), "x", Cancel);
        Assert.Contains("frontdoor.db", await FailsAsync("verify", Kept), StringComparison.Ordinal);
        File.Delete(Path.Combine(Kept, "manifest.json"));
        Assert.Contains("no finished backup", await FailsAsync("restore", Kept, Data(Path.Combine(folder, "r2"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Altered_history_is_named()
    {
        var data = Path.Combine(folder, "data");
        await OneCase.OpenAsync(new() { DataFolder = data });
        var (whole, said) = await RunAsync("verify", Data(data));

        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(data, "frontdoor.db")};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE Changes SET Action = 'case.closed'";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        Assert.True(whole == 0, said);
        Assert.Contains("history row altered", await FailsAsync("verify", Data(data)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_over_and_nothing_under_a_running_host()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains("nothing here yet", await FailsAsync("backup", Kept, Data(Path.Combine(folder, "empty"))), StringComparison.Ordinal);
        Directory.Delete(Kept, recursive: true);
        await RunAsync("backup", Kept, Data(host.DataFolder));

        Assert.Contains("not empty", await FailsAsync("backup", Kept, Data(host.DataFolder)), StringComparison.Ordinal);
        Assert.Contains("already running", await FailsAsync("restore", Kept, Data(host.DataFolder)), StringComparison.Ordinal);
        var restored = Path.Combine(folder, "restored");
        await RunAsync("restore", Kept, Data(restored));
        Assert.Contains("move it away", await FailsAsync("restore", Kept, Data(restored)), StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("backup")).Code);
        Assert.Null(await CommandLine.TryRunAsync(["--urls", "http://127.0.0.1:0"], TextWriter.Null));
    }

    /// <summary>A file, and a line of a log that names it; the hash.</summary>
    private static async Task<string> KeepAsync(TestHost host, string text)
    {
        var file = await host.Services.GetRequiredService<IFileStore>().SaveAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "a.txt", FileLimits.Chat, Cancel);
        var line = new NewLine(text, $$"""{"attachments":[{"contentUrl":"file:{{file.Value.Sha256}}"}]}""", TimeProvider.System.GetUtcNow());
        await host.Services.GetRequiredService<IConversationStore>().AppendAsync("test|c", [line], Cancel);
        return file.Value.Sha256;
    }

    private static string Data(string path) => $"--Data:Folder={path}";

    private static async Task<(int? Code, string Said)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        return (await CommandLine.TryRunAsync(args, output), output.ToString());
    }

    private static async Task<string> FailsAsync(params string[] args)
    {
        var (code, said) = await RunAsync(args);
        Assert.Equal(1, code);
        return said;
    }
}
