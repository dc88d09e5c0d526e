namespace FrontDoor.Bot.Files;

/// <summary>Where ASP.NET Core puts the large parts of a form while it reads them: inside the data folder, since the machine's own temporary folder is swept by nobody and read by others.</summary>
public static class UploadSpool
{
    public const string Pattern = "ASPNETCORE_*.tmp";
    private const string Setting = "ASPNETCORE_TEMP";

    public static string FolderIn(DataFolder data) => data.File("spool");

    /// <summary>For the whole process (ASP.NET Core asks the environment, once). A folder that the environment names already stays.</summary>
    public static WebApplication SpoolIntoDataFolder(this WebApplication app)
    {
        if (Environment.GetEnvironmentVariable(Setting) is null)
        {
            var folder = FolderIn(app.Services.GetRequiredService<DataFolder>());
            Directory.CreateDirectory(folder);
            Environment.SetEnvironmentVariable(Setting, folder);
        }

        return app;
    }
}
