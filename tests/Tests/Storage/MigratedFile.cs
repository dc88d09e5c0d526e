using FrontDoor.Bot.SignIn;
using FrontDoor.Core;
using FrontDoor.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Storage;

/// <summary>A SQLite database that is migrated already, made once a run: hundreds of rooms and hosts begin with a copy of it, as those on PostgreSQL do.</summary>
internal static class MigratedFile
{
    private const string Name = "frontdoor.db";
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static byte[]? template;

    /// <summary>Puts the copy into an empty data folder.</summary>
    public static async Task PutIntoAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, Name), await TemplateAsync());
    }

    private static async Task<byte[]> TemplateAsync()
    {
        await Making.WaitAsync();
        try
        {
            return template ??= await MakeAsync();
        }
        finally
        {
            Making.Release();
        }
    }

    private static async Task<byte[]> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("frontdoor-").FullName;
        var services = new ServiceCollection().AddLogging();
        services.AddCore(new CoreOptions { DataFolder = folder }).AddSignInStore(new DatabaseOptions(), folder);
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<OpenDatabase>().RunAsync(CancellationToken.None);
            await using var scope = provider.CreateAsyncScope();
            await Schema.MigrateAsync(scope.ServiceProvider.GetRequiredService<SignInDb>(), CancellationToken.None);
        }

        var (source, copy) = (Path.Combine(folder, Name), Path.Combine(folder, "template.db"));
        await using (var connection = new SqliteConnection($"Data Source={source};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var vacuum = connection.CreateCommand();
            // What the log beside the file still holds is in the copy.
            vacuum.CommandText = $"VACUUM INTO '{copy}'";
            await vacuum.ExecuteNonQueryAsync();
        }

        var bytes = await File.ReadAllBytesAsync(copy);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return bytes;
    }
}
