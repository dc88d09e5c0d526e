using FrontDoor.Bot.Security;

namespace FrontDoor.Bot.Commands;

/// <summary>
/// <c>backup</c>: everything that an installation keeps, into an empty folder, also beside a running host. Databases first, files after: a row never stands in the backup without its file, and a file that
/// came meanwhile is harmless. The keys of cookies, tokens and links lie in the database; settings are not kept.
/// </summary>
internal static class Backup
{
    public const string FilesFolder = "files";

    public static async Task<int> RunAsync(Place place, string target, TextWriter output)
    {
        MakeEmpty(target);
        var databases = place.Postgres is { } server ? await PostgresDump.TakeAsync(server, target) : SqliteSnapshot.Take(place.Folder, target);
        var copied = await StoredFiles.CopyAsync(Path.Combine(place.Folder, FilesFolder), Path.Combine(target, FilesFolder));
        CopyLog(Path.Combine(place.Folder, SecurityLog.FolderName), Path.Combine(target, SecurityLog.FolderName));
        await Manifest.WriteAsync(target, databases);
        foreach (var damaged in copied.Damaged)
        {
            await output.WriteLineAsync($"文件已损坏，未备份 / damaged, not kept: {damaged}");
        }

        await output.WriteLineAsync($"已备份 / backed up: {string.Join(", ", databases)}, {copied.Count} files, {copied.Bytes} bytes -> {target}");
        return copied.Damaged.Count == 0 ? 0 : 1;
    }

    /// <summary>The security log, as far as it is written; a line that is being appended may be cut short.</summary>
    public static void CopyLog(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*.jsonl"))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static void MakeEmpty(string target)
    {
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new CommandException($"目标文件夹不是空的 / the folder is not empty: {target}");
        }

        try
        {
            // What people wrote and the signing keys: nobody else on this machine reads them.
            _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(target) : Directory.CreateDirectory(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"无法写入 / cannot be written to: {target}: {problem.Message}");
        }
    }
}
