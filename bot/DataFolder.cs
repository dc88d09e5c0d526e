using FrontDoor.Core.Storage;

namespace FrontDoor.Bot;

/// <summary>The folder with everything that this host keeps, held for as long as the process lives: SQLite files serve one host only. Hosts that share PostgreSQL and Redis share the folder too, for the files of evidence.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>Setting <c>Data:Folder</c>; by default <c>data</c> at the root of a checkout, or beside the program when published. Throws <see cref="DataFolderInUseException"/>.</summary>
    public static DataFolder Hold(IConfiguration configuration)
    {
        var path = PathOf(configuration);
        Create(path);
        try
        {
            var isShared = DatabaseSettings.Of(configuration).Provider == DatabaseProvider.Postgres;
            if (!isShared)
            {
                PrivateFiles.Close(path);
            }

            var (access, share) = isShared ? (FileAccess.Read, FileShare.Read) : (FileAccess.ReadWrite, FileShare.None);
            return new(path, new FileStream(System.IO.Path.Combine(path, ".lock"), FileMode.OpenOrCreate, access, share));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new DataFolderException(path, problem);
        }
        catch (IOException problem)
        {
            throw new DataFolderInUseException(path, problem);
        }
    }

    private static void Create(string path)
    {
        try
        {
            // What people wrote and the signing keys lie here: nobody else on this machine reads them.
            if (OperatingSystem.IsWindows() || Directory.Exists(path))
            {
                Directory.CreateDirectory(path);
            }
            else
            {
                Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException(path, problem);
        }
    }

    /// <summary>Where the folder is, without holding it: for commands that run beside a host.</summary>
    public static string PathOf(IConfiguration configuration)
    {
        var setting = configuration["Data:Folder"];
        return System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(setting) ? System.IO.Path.Combine(Home(), "data") : setting);
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => held.Dispose();

    private static string Home()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Bot.sln")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}

/// <summary>Another host runs on the same folder.</summary>
public sealed class DataFolderInUseException(string path, Exception inner)
    : Exception($"Another host is already running on the data folder {path}. Stop it first, or give this one its own folder with Data:Folder.", inner);

/// <summary>The folder cannot be made, or not be written to.</summary>
public sealed class DataFolderException(string path, Exception inner)
    : Exception($"The data folder {path} cannot be written to: {inner.Message} Give this host a folder of its own with Data:Folder.", inner);

public static class DataFolderSetup
{
    /// <summary>Takes the folder now, so that a second host ends before it has touched a file. Let go when the host is disposed.</summary>
    public static DataFolder AddDataFolder(this IHostApplicationBuilder builder)
    {
        var folder = DataFolder.Hold(builder.Configuration);
        builder.Services.AddSingleton(_ => folder);
        return folder;
    }

    /// <summary>The folder itself may have its readers for a reason (somebody made it); what lies in it is closed.</summary>
    public static void WarnOfReaders(this WebApplication app, DataFolder folder)
    {
        if (PrivateFiles.IsOpenToOthers(folder.Path))
        {
            app.Logger.LogWarning("Others on this machine may look into the data folder; its files are closed to them, the folder is closed by chmod 700");
        }
    }
}
