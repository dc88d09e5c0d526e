using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.Commands;

/// <summary>What the program does in place of serving: <c>backup FOLDER</c>, <c>restore FOLDER</c>, <c>verify [FOLDER]</c>, each followed by settings as the host takes them.</summary>
public static class CommandLine
{
    /// <summary>Null when the arguments name another command; else the exit code: 0 done, 1 a problem that was told, 2 wrong usage.</summary>
    public static async Task<int?> TryRunAsync(string[] args, TextWriter output)
    {
        if (args is not [("backup" or "restore" or "verify") and var command, .. var rest])
        {
            return null;
        }

        var folder = rest is [var first, ..] && !first.StartsWith('-') ? Path.GetFullPath(first) : null;
        if (folder is null && command != "verify")
        {
            await output.WriteLineAsync($"用法 / usage: {command} <folder>");
            return 2;
        }

        // The same settings as the host's, from wherever the command is given.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = folder is null ? rest : rest[1..], ContentRootPath = AppContext.BaseDirectory });
        try
        {
            return await RunAsync(command, folder, builder.Configuration, output);
        }
        catch (Exception problem) when (problem is CommandException or DataFolderException or DataFolderInUseException or SettingsException)
        {
            await output.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static Task<int> RunAsync(string command, string? folder, IConfiguration settings, TextWriter output) => command switch
    {
        "backup" => Backup.RunAsync(Place.Of(settings), folder!, output),
        "restore" => Restore.RunAsync(settings, folder!, output),
        _ when folder is not null => Verify.RunAsync(folder, server: null, output),
        _ => Verify.RunAsync(Place.Of(settings).Folder, Place.Of(settings).Postgres, output),
    };
}

/// <summary>Why a command did nothing, for the person at the terminal.</summary>
public sealed class CommandException(string message) : Exception(message);

/// <summary>Where an installation keeps its things.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Postgres">Null where everything is in the folder.</param>
internal sealed record Place(string Folder, string? Postgres)
{
    public static Place Of(IConfiguration settings)
    {
        var database = DatabaseSettings.Of(settings);
        return new(DataFolder.PathOf(settings), database.Provider == DatabaseProvider.Postgres ? database.ConnectionString : null);
    }
}
