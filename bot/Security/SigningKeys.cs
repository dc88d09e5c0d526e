using System.Security.Cryptography;
using System.Text;
using FrontDoor.Core.Storage;

namespace FrontDoor.Bot.Security;

/// <summary>Keys with which this host signs tokens and links. They outlive the process: a token of yesterday must hold today.</summary>
public interface ISigningKeys
{
    /// <summary>32 bytes, always the same for a purpose. Not before the host has started.</summary>
    byte[] KeyFor(string purpose);
}

public static class SigningSetup
{
    /// <summary>After the database: the root is read from it at start.</summary>
    public static void AddSigning(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StoredSigningKeys>().AddSingleton<ISigningKeys>(services => services.GetRequiredService<StoredSigningKeys>());
        builder.Services.AddHostedService(services => services.GetRequiredService<StoredSigningKeys>());
    }
}

/// <summary>One random root in the database, so that what one host signs holds on another; each purpose gets a key derived from it (RFC 5869), so that a signature made for one never holds for another.</summary>
public sealed class StoredSigningKeys(Database database, TimeProvider clock) : ISigningKeys, IHostedService
{
    private byte[]? root;

    public byte[] KeyFor(string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        root ?? throw new InvalidOperationException("The signing keys are read when the host starts; nothing may be signed before."),
        32,
        info: Encoding.UTF8.GetBytes(purpose));

    public async Task StartAsync(CancellationToken cancellationToken) =>
        root = (await database.WriteAsync<byte[]>(async db => await SigningKey.ForAsync(db, "host", clock.GetUtcNow()), cancellationToken)).Value;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
