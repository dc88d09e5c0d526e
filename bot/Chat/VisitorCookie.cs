using System.Security.Cryptography;
using System.Text;
using FrontDoor.Bot.Security;

namespace FrontDoor.Bot.Chat;

/// <summary>Who a browser is in which conversation.</summary>
public sealed record Visitor(string ConversationId, string UserId);

/// <summary>The proof with which a browser opens its conversation again: signed by this host, out of reach of scripts. Knowing a conversation's id is not enough.</summary>
public sealed class VisitorCookie(ISigningKeys keys)
{
    private const string Name = "visitor";
    private readonly byte[] key = keys.KeyFor("visitor");

    /// <summary>Null when the browser has none, or one that this host did not make.</summary>
    public Visitor? Read(HttpRequest request)
    {
        var parts = (request.Cookies[Name] ?? "").Split('.');
        return parts.Length == 3 && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(parts[2]), Encoding.ASCII.GetBytes(Sign(parts[0], parts[1])))
            ? new(parts[0], parts[1])
            : null;
    }

    /// <summary>As long as a personal link: 180 days.</summary>
    public void Write(HttpContext context, Visitor visitor) => context.Response.Cookies.Append(
        Name,
        $"{visitor.ConversationId}.{visitor.UserId}.{Sign(visitor.ConversationId, visitor.UserId)}",
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(180), IsEssential = true });

    private string Sign(string conversationId, string userId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{conversationId}.{userId}")));
}
