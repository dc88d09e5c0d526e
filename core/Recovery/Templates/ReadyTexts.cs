using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Templates;

/// <summary>A text as it may be offered: with the version and the name of the lawyer who answers for it.</summary>
public sealed record ReadyText(string Key, string Language, int Version, string Text, string ApprovedBy, DateTimeOffset ApprovedAt);

/// <summary>Finds what may be offered.</summary>
public sealed class ReadyTexts(Database database)
{
    /// <summary>The newest approved version in this language, else in Simplified Chinese; null when no lawyer has approved one.</summary>
    public Task<ReadyText?> FindAsync(string key, string language, CancellationToken cancellationToken) =>
        database.ReadAsync(db => FindAsync(db, key, language, cancellationToken), cancellationToken);

    internal static async Task<ReadyText?> FindAsync(FrontDoorDb db, string key, string language, CancellationToken cancellationToken)
    {
        var found = await db.Set<ApprovedText>().Where(t => t.Key == key && (t.Language == language || t.Language == "zh-Hans") && t.ApprovedAt != null && t.RevokedAt == null).ToListAsync(cancellationToken);
        return found.OrderByDescending(t => t.Language == language).ThenByDescending(t => t.Version).FirstOrDefault() is { } text
            ? new(text.Key, text.Language, text.Version, text.Text, text.ApprovedByName ?? "", text.ApprovedAt!.Value)
            : null;
    }
}
