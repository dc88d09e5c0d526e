using FrontDoor.Bot.Security;
using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.Commands;

/// <summary><c>restore</c>: a backup that verifies, into a data folder (and a PostgreSQL database) with nothing in it. The next start migrates it to the program's version.</summary>
internal static class Restore
{
    public static async Task<int> RunAsync(IConfiguration settings, string backup, TextWriter output)
    {
        var manifest = await Manifest.ReadAsync(backup) ?? throw new CommandException($"这里没有完整的备份 / no finished backup here: {backup}");
        var place = Place.Of(settings);
        var isDump = manifest.Databases.ContainsKey(PostgresDump.File);
        if (isDump != (place.Postgres is not null))
        {
            throw new CommandException($"备份与设置不符 / the backup is of {(isDump ? DatabaseProvider.Postgres : DatabaseProvider.Sqlite)}, the setting Database:Provider says otherwise.");
        }

        if (await Verify.RunAsync(backup, server: null, output) != 0)
        {
            throw new CommandException("备份没有通过校验，未恢复 / the backup does not verify; nothing was restored.");
        }

        using var folder = DataFolder.Hold(settings);
        DemandEmpty(folder);
        var copied = await StoredFiles.CopyAsync(Path.Combine(backup, Backup.FilesFolder), folder.File(Backup.FilesFolder));
        Backup.CopyLog(Path.Combine(backup, SecurityLog.FolderName), folder.File(SecurityLog.FolderName));
        if (place.Postgres is { } server)
        {
            await PostgresDump.RestoreAsync(server, backup);
        }
        else
        {
            CopyDatabases(manifest, backup, folder);
        }

        await output.WriteLineAsync($"已恢复 / restored: {string.Join(", ", manifest.Databases.Keys)}, {copied.Count} files ({manifest.MadeAt:O}) -> {folder.Path}");
        return 0;
    }

    private static void DemandEmpty(DataFolder folder)
    {
        string[] ours = [SqliteSnapshot.Cases, SqliteSnapshot.Conversations, Backup.FilesFolder, SecurityLog.FolderName];
        if (ours.FirstOrDefault(name => Path.Exists(folder.File(name))) is { } present)
        {
            throw new CommandException($"数据文件夹里已有数据，请先移走 / the data folder is not empty, move it away first: {folder.File(present)}");
        }
    }

    /// <summary>Each gets its name when it is whole.</summary>
    private static void CopyDatabases(Manifest manifest, string backup, DataFolder folder)
    {
        foreach (var name in manifest.Databases.Keys)
        {
            var unfinished = folder.File(name + ".restoring");
            File.Copy(Path.Combine(backup, name), unfinished, overwrite: true);
            File.Move(unfinished, folder.File(name));
        }
    }
}
