namespace FrontDoor.Bot.Commands;

/// <summary>How this program is called on the machine where it runs, for sentences that say what to type.</summary>
public static class ProgramName
{
    /// <summary>In a checkout <c>dotnet run --project bot --</c>; published <c>./FrontDoor.Bot</c>, or <c>dotnet FrontDoor.Bot.dll</c> where it needs the runtime.</summary>
    public static string Of(IHostEnvironment environment) => environment.IsDevelopment()
        ? "dotnet run --project bot --"
        : Path.GetFileNameWithoutExtension(Environment.ProcessPath) is { } own && own != "dotnet" ? "./" + Path.GetFileName(Environment.ProcessPath) : "dotnet FrontDoor.Bot.dll";
}
