using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace FrontDoor.Bot;

/// <summary>What this process writes is for its own user alone: databases with the signing keys and what people said lie in the data folder, also when somebody made that folder readable for all.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>For the whole process, so that SQLite's files come under it too.</summary>
    public static void MakeOnlySuch()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask((uint)Others);
        }
    }

    /// <summary>Closes what lies in the folder from before.</summary>
    public static void Close(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => entry.LinkTarget is null && (entry.UnixFileMode & Others) != 0))
        {
            CloseOwn(entry);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void CloseOwn(FileSystemInfo entry)
    {
        try
        {
            entry.UnixFileMode &= ~Others;
        }
        catch (UnauthorizedAccessException)
        {
            // Somebody else's file (a mounted disk has such): nothing that this host wrote.
            return;
        }
    }

    /// <summary>Whether other people of this machine may look into the folder.</summary>
    public static bool IsOpenToOthers(string folder) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) != 0;

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
