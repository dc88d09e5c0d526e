using System.Security.Cryptography;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Search;

/// <summary>Keeps what cases are found by, in the transaction of what they say.</summary>
internal static class CaseIndex
{
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Facts are no words of anybody, and nothing is looked for by them.</summary>
    public static void AddLine(FrontDoorDb db, Guid caseId, ThreadEntryKind kind, string text, DateTimeOffset now)
    {
        if (kind != ThreadEntryKind.Event && SearchGrams.Fold(text) is { Length: > 1 } folded)
        {
            Add(db, caseId, isHead: false, folded, now);
        }
    }

    /// <summary>After number, enterprise, debtors or contact of a case were set.</summary>
    public static async Task SetHeadAsync(FrontDoorDb db, Case @case, Contact contact, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var folded = SearchGrams.Fold([@case.Number, @case.Enterprise, contact.Person, contact.Phone, .. @case.NamesOfDebtors()]);
        var known = db.Entry(@case).State == EntityState.Added ? null : await db.Set<CaseText>().SingleOrDefaultAsync(t => t.CaseId == @case.Id && t.IsHead, cancellationToken);
        if (known?.Folded == folded)
        {
            return;
        }

        if (known is not null)
        {
            await RemoveAsync(db, known, cancellationToken);
        }

        Add(db, @case.Id, isHead: true, folded, now);
    }

    /// <summary>Nothing of the case is found any more.</summary>
    public static async Task RemoveAllAsync(FrontDoorDb db, Guid caseId, CancellationToken cancellationToken)
    {
        foreach (var text in await db.Set<CaseText>().Where(t => t.CaseId == caseId).ToListAsync(cancellationToken))
        {
            await RemoveAsync(db, text, cancellationToken);
        }
    }

    private static async Task RemoveAsync(FrontDoorDb db, CaseText text, CancellationToken cancellationToken)
    {
        var grams = SearchGrams.OfText(text.Folded);
        await db.Set<CaseGram>().Where(g => grams.Contains(g.Gram) && g.TextId == text.Id).ExecuteDeleteAsync(cancellationToken);
        db.Remove(text);
    }

    private static void Add(FrontDoorDb db, Guid caseId, bool isHead, string folded, DateTimeOffset now)
    {
        var id = NewId(now);
        db.Add(new CaseText(id, caseId, isHead, folded));
        db.IndexAfterwards(id, SearchGrams.OfText(folded));
    }

    // Milliseconds, and 20 bits by chance: no counter that all hosts would wait for. Should two meet, the act runs again.
    private static long NewId(DateTimeOffset now) => ((long)(now - Epoch).TotalMilliseconds << 20) | (uint)RandomNumberGenerator.GetInt32(1 << 20);
}
