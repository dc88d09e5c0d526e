namespace FrontDoor.Bot;

/// <summary>The folder with everything that this host keeps, held for as long as the process lives: SQLite files serve one host only.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>Setting <c>Data:Folder</c>; by default <c>data</c> at the root of a checkout, or beside the program when published. Throws <see cref="DataFolderInUseException"/>.</summary>
    public static DataFolder Hold(IConfiguration configuration)
    {
        var setting = configuration["Data:Folder"];
        var path = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(setting) ? System.IO.Path.Combine(Home(), "data") : setting);
        Directory.CreateDirectory(path);
        try
        {
            return new(path, new FileStream(System.IO.Path.Combine(path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException problem)
        {
            throw new DataFolderInUseException(path, problem);
        }
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
