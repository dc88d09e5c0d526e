using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FrontDoor.Core.Audit;

/// <summary>HMAC-SHA256 in hexadecimal. Keyed, so that nobody guesses erased content from its digest, nor makes a new chain without the key.</summary>
internal static class ChainDigests
{
    public static string Content(byte[] key, Change change) => Of(
        key, change.SubjectId.ToString(), Number(change.At.UtcTicks), change.ActorId?.ToString(), change.Actor, change.Action, change.From, change.To);

    public static string Link(byte[] key, string before, long number, string contentDigest) => Of(key, before, Number(number), contentDigest);

    public static string Day(byte[] key, string before, IEnumerable<string> digests) => Of(key, [before, .. digests]);

    // Each part with its length in front: "a","bc" and "ab","c" are not the same.
    private static string Of(byte[] key, params string?[] parts)
    {
        var text = string.Concat(parts.Select(part => part is null ? "-:" : string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
