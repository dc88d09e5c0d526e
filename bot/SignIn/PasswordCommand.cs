using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.SignIn;

/// <summary><c>password &lt;user&gt;</c>: a new random password, printed once. Works beside a running host, whose sessions of that user end within a minute.</summary>
public static class PasswordCommand
{
    /// <summary>Null when the arguments name another command; else the exit code.</summary>
    public static async Task<int?> TryRunAsync(string[] args, TextWriter output)
    {
        if (args is not ["password", ..])
        {
            return null;
        }

        if (args is not [_, var userName, .. var settings] || userName.StartsWith('-'))
        {
            await output.WriteLineAsync("用法 / usage: password <user>");
            return 2;
        }

        return await RunAsync(userName, settings, output);
    }

    private static async Task<int> RunAsync(string userName, string[] settings, TextWriter output)
    {
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.Logging.ClearProviders();
        var (database, folder) = (DatabaseSettings.Of(builder.Configuration), DataFolder.PathOf(builder.Configuration));
        if (database.Provider == DatabaseProvider.Sqlite && !File.Exists(Path.Combine(folder, "frontdoor.db")))
        {
            await output.WriteLineAsync($"这里还没有数据，请先启动一次。Nothing here yet, start the host once first: {folder}");
            return 1;
        }

        builder.Services.AddSignInStore(database, folder);
        await using var services = builder.Services.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var password = await scope.ServiceProvider.GetRequiredService<People>().ResetPasswordAsync(userName);
        await output.WriteLineAsync(password is null
            ? $"没有这个用户 / no such user: {userName}"
            : $"{userName}  {password}  （首次登录后须修改 / to be changed at the first sign-in）");
        return password is null ? 1 : 0;
    }
}
