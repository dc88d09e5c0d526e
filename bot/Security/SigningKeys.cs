using System.Security.Cryptography;
using System.Text;

namespace FrontDoor.Bot.Security;

/// <summary>Keys with which this host signs tokens and links. They outlive the process: a token of yesterday must hold today.</summary>
public interface ISigningKeys
{
    /// <summary>32 bytes, always the same for a purpose.</summary>
    byte[] KeyFor(string purpose);
}

public static class SigningSetup
{
    public static void AddSigning(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<ISigningKeys>(services => new FileSigningKeys(services.GetRequiredService<DataFolder>().File("signing.key")));
}

/// <summary>One random root in a file of the data folder that only its owner can read; each purpose gets a key derived from it (RFC 5869), so that a signature made for one never holds for another.</summary>
public sealed class FileSigningKeys(string path) : ISigningKeys
{
    private readonly Lazy<byte[]> root = new(() => ReadOrCreate(path));

    public byte[] KeyFor(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root.Value, 32, info: Encoding.UTF8.GetBytes(purpose));

    private static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length == 32 ? key : throw new InvalidOperationException($"The signing key in {path} is damaged: restore it from a backup, or delete it and all links of the last hour and open chats must be opened again.");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(RandomNumberGenerator.GetBytes(32));
        file.Flush(flushToDisk: true);
    }
}
