using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Notices;

/// <summary>The secret part of a recipient's own link: the row's number and an HMAC over it. Nothing of it is stored.</summary>
public sealed class NoticeTokens(Database database, TimeProvider clock)
{
    private const string Purpose = "notice-link";
    private const int Bytes = 12;
    private byte[]? key;

    public async Task<string> OfAsync(long rowId, CancellationToken cancellationToken) => Token(rowId, await KeyAsync(cancellationToken));

    /// <summary>Null: not one of ours.</summary>
    public async Task<long?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var own = await KeyAsync(cancellationToken);
        return token.Split('.') is [var number, _] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && IsSame(token, Token(id, own)) ? id : null;
    }

    private static bool IsSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Token(long rowId, byte[] key) =>
        FormattableString.Invariant($"{rowId}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, BitConverter.GetBytes(rowId)).AsSpan(0, Bytes))}");

    private async Task<byte[]> KeyAsync(CancellationToken cancellationToken) =>
        key ??= (await database.WriteAsync<byte[]>(async db => await SigningKey.ForAsync(db, Purpose, clock.GetUtcNow()), cancellationToken)).Value;
}
