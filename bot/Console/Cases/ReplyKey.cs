using System.Security.Cryptography;
using System.Text;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>The idempotency key of what a specialist sends: the draft's key and the text. The same text pressed twice is sent once; a text changed after a lost answer is another message and not swallowed.</summary>
public static class ReplyKey
{
    public static string Of(string draftKey, string text) =>
        $"{draftKey}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8))}";
}
