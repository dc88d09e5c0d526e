namespace FrontDoor.Core.Files;

/// <summary>Files that a process was writing when it was killed.</summary>
public static class Leftovers
{
    /// <summary>Removes what fits the pattern and was not written to since.</summary>
    public static void Remove(string folder, string pattern, DateTimeOffset notSince)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in System.IO.Directory.GetFiles(folder, pattern).Where(path => File.GetLastWriteTimeUtc(path) < notSince.UtcDateTime))
        {
            File.Delete(path);
        }
    }
}
