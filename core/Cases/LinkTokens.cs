using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>Makes the secret part of personal links: HMAC-SHA256 over the link's id, so that the same link can be told again although no token is stored.</summary>
internal static class LinkTokens
{
    private const string Purpose = "personal-link";

    /// <summary>The token of the case's own link; a new link when there is none that is valid.</summary>
    public static async Task<string> OwnAsync(FrontDoorDb db, Guid caseId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await FindOwnAsync(db, caseId, now, cancellationToken) ?? await AddAsync(db, caseId, LinkKind.Owner, now);

    /// <summary>Null when there is none that is valid.</summary>
    public static async Task<string?> FindOwnAsync(FrontDoorDb db, Guid caseId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var link = await db.Set<PersonalLink>()
            .Where(l => l.CaseId == caseId && l.Kind == LinkKind.Owner && l.RevokedAt == null && l.ExpiresAt > now)
            .OrderBy(l => l.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        return link is null ? null : Token(link.Id, await SigningKey.ForAsync(db, Purpose, now));
    }

    public static Task<bool> WasRevokedAsync(FrontDoorDb db, Guid caseId, CancellationToken cancellationToken) =>
        db.Set<PersonalLink>().AnyAsync(l => l.CaseId == caseId && l.Kind == LinkKind.Owner && l.RevokedAt != null, cancellationToken);

    /// <summary>A colleague's link under the key of the wish: wished again, by a turn that runs a second time, it is the same link.</summary>
    public static async Task<string> ForColleagueAsync(FrontDoorDb db, Guid caseId, string wishKey, DateTimeOffset now)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{caseId:N}:{wishKey}")).AsSpan(0, 16));
        return await db.Set<PersonalLink>().FindAsync(id) is null
            ? await AddAsync(db, caseId, LinkKind.Colleague, now, id)
            : Token(id, await SigningKey.ForAsync(db, Purpose, now));
    }

    public static async Task<string> AddAsync(FrontDoorDb db, Guid caseId, LinkKind kind, DateTimeOffset now, Guid? id = null)
    {
        var link = new PersonalLink(caseId, kind, now, id);
        var token = Token(link.Id, await SigningKey.ForAsync(db, Purpose, now));
        link.KeepHash(HashOf(token));
        db.Add(link);
        return token;
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Token(Guid linkId, byte[] secret) => Base64Url.EncodeToString(HMACSHA256.HashData(secret, linkId.ToByteArray()));
}
