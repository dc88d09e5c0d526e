using System.Security.Cryptography;
using System.Text;
using FrontDoor.Bot.Security;
using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Chat;

/// <summary>Who a browser is in which conversation.</summary>
/// <param name="LinkId">The personal link by which it came; null when it began the conversation itself.</param>
public sealed record Visitor(string ConversationId, string UserId, Guid? LinkId = null);

/// <summary>
/// The proof with which a browser opens its conversation again: signed by this host, out of reach of scripts. Knowing a conversation's id is not enough. What came from a personal link ends with that link.
/// </summary>
public sealed class VisitorCookie(ISigningKeys keys, PersonalLinks links)
{
    private const string Name = "visitor";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);
    private readonly byte[] key = keys.KeyFor("visitor");

    /// <summary>Null when the browser has none, one that this host did not make, or one whose link was revoked or has expired.</summary>
    public async Task<Visitor?> ReadAsync(HttpRequest request)
    {
        var sent = request.Cookies[Name] ?? "";
        var parts = sent.Split('.');
        if (parts.Length != 4 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(Signed(parts[0], parts[1], parts[2]))))
        {
            return null;
        }

        Guid? link = parts[2].Length == 0 ? null : Guid.ParseExact(parts[2], "N");
        return link is null || await links.IsOpenAsync(link.Value, request.HttpContext.RequestAborted) ? new(parts[0], parts[1], link) : null;
    }

    /// <param name="lifetime">As long as the link still opens; 180 days for who came by none.</param>
    public void Write(HttpContext context, Visitor visitor, TimeSpan? lifetime = null) => context.Response.Cookies.Append(
        Name,
        Signed(visitor.ConversationId, visitor.UserId, visitor.LinkId?.ToString("N") ?? ""),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = lifetime ?? Lifetime, IsEssential = true });

    private string Signed(string conversationId, string userId, string link)
    {
        var proved = $"{conversationId}.{userId}.{link}";
        return $"{proved}.{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(proved)))}";
    }
}
