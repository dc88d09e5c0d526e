using System.Security.Cryptography;
using System.Text.Json;

namespace FrontDoor.Bot.Commands;

/// <summary>The last thing that a backup gets: without it the backup is not finished.</summary>
/// <param name="Format">Rises when an older program could not restore the backup.</param>
/// <param name="Databases">SHA-256 by file name. Files of evidence carry theirs as their name.</param>
internal sealed record Manifest(int Format, string Program, DateTimeOffset MadeAt, Dictionary<string, string> Databases)
{
    public const string Name = "manifest.json";
    private const int Newest = 1;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task WriteAsync(string folder, IReadOnlyList<string> databases)
    {
        var hashes = new Dictionary<string, string>();
        foreach (var name in databases)
        {
            hashes[name] = await HashAsync(Path.Combine(folder, name));
        }

        var manifest = new Manifest(Newest, typeof(Manifest).Assembly.GetName().Version!.ToString(), TimeProvider.System.GetUtcNow(), hashes);
        await File.WriteAllTextAsync(Path.Combine(folder, Name), JsonSerializer.Serialize(manifest, Json));
    }

    /// <summary>Null where there is none: a data folder, or an unfinished backup.</summary>
    public static async Task<Manifest?> ReadAsync(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            var manifest = File.Exists(path) ? JsonSerializer.Deserialize<Manifest>(await File.ReadAllTextAsync(path), Json) : null;
            return manifest is { Format: > Newest } ? throw new CommandException($"备份来自更新的版本 / the backup is of a newer version: {manifest.Program}") : manifest;
        }
        catch (JsonException)
        {
            throw new CommandException($"无法读取 / cannot be read: {path}");
        }
    }

    /// <summary>Names of databases that are missing or changed since.</summary>
    public async Task<IReadOnlyList<string>> ChangedAsync(string folder)
    {
        var changed = new List<string>();
        foreach (var (name, hash) in Databases)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path) || await HashAsync(path) != hash)
            {
                changed.Add(name);
            }
        }

        return changed;
    }

    private static async Task<string> HashAsync(string path)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
    }
}
