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

    /// <summary>The lines that one act adds to a case are one text: a transcript says the same words in many lines, and each is a posting once. Facts are no words of anybody; and what the bot says it says in every case, so that it would find them all: what it reads back stands in the words that it was read from.</summary>
    /// <param name="said">The text that this act began with an earlier line; null: none yet.</param>
    /// <returns>The text of this act, for its next line.</returns>
    public static CaseText? AddLine(FrontDoorDb db, CaseText? said, Guid caseId, ThreadEntryKind kind, string text, DateTimeOffset now)
    {
        if (kind is ThreadEntryKind.Event or ThreadEntryKind.FromBot || SearchGrams.Fold(text) is not { Length: > 1 } folded)
        {
            return said;
        }

        if (said is null)
        {
            return Add(db, caseId, isHead: false, folded, now);
        }

        said.GoOn(folded);
        db.IndexAfterwards(said.Id, SearchGrams.OfText(folded));
        return said;
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

    private static CaseText Add(FrontDoorDb db, Guid caseId, bool isHead, string folded, DateTimeOffset now)
    {
        var text = new CaseText(NewId(now), caseId, isHead, folded);
        db.Add(text);
        db.IndexAfterwards(text.Id, SearchGrams.OfText(folded));
        return text;
    }

    // Milliseconds, and 20 bits by chance: no counter that all hosts would wait for. Should two meet, the act runs again.
    private static long NewId(DateTimeOffset now) => ((long)(now - Epoch).TotalMilliseconds << 20) | (uint)RandomNumberGenerator.GetInt32(1 << 20);
}
