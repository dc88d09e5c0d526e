namespace FrontDoor.Bot.SignIn;

/// <summary>The administrator's first password, readable by the owner of the process only, until it was changed.</summary>
public static class FirstPasswordFile
{
    public const string Name = "first-password.txt";

    public static async Task WriteAsync(DataFolder folder, string userName, string password, CancellationToken cancellationToken)
    {
        var path = folder.File(Name);
        File.Delete(path);
        // The mode is set when the file is made: there is no moment in which others could read it.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new StreamWriter(path, options);
        await file.WriteLineAsync($"{userName} {password}".AsMemory(), cancellationToken);
    }

    public static void Remove(DataFolder folder) => File.Delete(folder.File(Name));
}
