using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FrontDoor.Bot.Files;
using FrontDoor.Bot.Security;
using FrontDoor.Core;
using FrontDoor.Core.Files;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>
/// Files of a notice that is not saved yet. The form carries them along, signed for its writer, so that neither a refusal nor a reload asks for them again; a hash alone would let anybody who knows it take any file of the office.
/// </summary>
public sealed class SentFiles(IFileStore store, ISigningKeys keys)
{
    /// <summary>The smallest that channels of this host take.</summary>
    private static readonly FileLimits Limits = new(10L << 20, 10L << 20);

    private readonly byte[] key = keys.KeyFor("notice-file");

    /// <summary>All that could be kept, also where one was refused.</summary>
    public async Task<(IReadOnlyList<FileReference> Kept, Problem? Problem)> KeepAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        var kept = new List<FileReference>();
        Problem? problem = null;
        foreach (var file in form.Files.Where(f => f.Length > 0))
        {
            await using var content = file.OpenReadStream();
            var one = await store.SaveAsync(content, FileNames.Clean(file.FileName), Limits, cancellationToken);
            problem ??= one.Problem;
            if (one.Succeeded)
            {
                kept.Add(one.Value);
            }
        }

        return (kept, problem);
    }

    public string Seal(FileReference file, NoticeSender sender)
    {
        var said = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(file));
        return $"{said}.{Proof(said, sender)}";
    }

    /// <summary>Null when it is not sealed, not for this sender, or its bytes are gone.</summary>
    public FileReference? Open(string? token, NoticeSender sender)
    {
        var parts = (token ?? "").Split('.');
        if (parts.Length != 2 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(parts[1]), Encoding.UTF8.GetBytes(Proof(parts[0], sender))))
        {
            return null;
        }

        var file = JsonSerializer.Deserialize<FileReference>(Base64Url.DecodeFromChars(parts[0]))!;
        using var content = store.Open(file.Sha256);
        return content is null ? null : file;
    }

    private string Proof(string said, NoticeSender sender) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{sender.Id:N}.{said}")));
}
