using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Search;

/// <summary>Finds cases by words: number, enterprise and debtor, the contact's name and phone, and what stands in the thread. Two characters are enough.</summary>
internal static class CaseSearch
{
    /// <summary>A gram with fewer texts is rare enough to begin with.</summary>
    private const int Rare = 20;

    /// <summary>Nobody needs to know how much more common a common gram is.</summary>
    private const int Common = 400;

    private const int MostWords = 4;
    private const int MostGrams = 8;

    /// <summary>Those of the given cases that have all words (parted by blanks), the newest finds first. Empty for words of less than two characters.</summary>
    public static async Task<List<Guid>> FindAsync(FrontDoorDb db, IQueryable<Case> cases, string words, int max, CancellationToken cancellationToken)
    {
        var sought = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => SearchGrams.Fold(word)).Where(word => word.Length > 1).Take(MostWords).ToList();
        if (await BestAsync(db, sought, cancellationToken) is not { } best)
        {
            return [];
        }

        foreach (var other in sought.Where(word => word != best.Word))
        {
            var pattern = SearchText.Anywhere(other);
            cases = cases.Where(c => db.Set<CaseText>().Any(t => t.CaseId == c.Id && EF.Functions.Like(t.Folded, pattern, "\\")));
        }

        return [.. (await Finds(db, cases, best).Take(max * 2).ToListAsync(cancellationToken)).Distinct().Take(max)];
    }

    // The texts of the rarest gram from the newest on, until enough are found: what is everywhere is found at once, what is rare is few.
    private static IQueryable<Guid> Finds(FrontDoorDb db, IQueryable<Case> cases, BestGram best)
    {
        var (rarest, second, pattern) = (best.Rarest, best.Second, SearchText.Anywhere(best.Word));
        return
            from gram in db.Set<CaseGram>()
            where gram.Gram == rarest && (second == null || db.Set<CaseGram>().Any(g => g.Gram == second && g.TextId == gram.TextId))
            join text in db.Set<CaseText>() on gram.TextId equals text.Id
            where EF.Functions.Like(text.Folded, pattern, "\\")
            join found in cases on text.CaseId equals found.Id
            orderby gram.TextId descending
            select found.Id;
    }

    private static async Task<BestGram?> BestAsync(FrontDoorDb db, List<string> words, CancellationToken cancellationToken)
    {
        var counted = new List<(string Word, long Gram, int Count)>();
        foreach (var word in words)
        {
            foreach (var gram in SearchGrams.OfWord(word).Take(MostGrams))
            {
                var count = await db.Set<CaseGram>().Where(g => g.Gram == gram).Take(Common).CountAsync(cancellationToken);
                counted.Add((word, gram, count));
                if (count < Rare)
                {
                    return new(word, gram, null);
                }
            }
        }

        return counted.OrderBy(one => one.Count).Select(one => new BestGram(
            one.Word, one.Gram, counted.Where(other => other.Word == one.Word && other.Gram != one.Gram).OrderBy(other => other.Count).Select(other => (long?)other.Gram).FirstOrDefault())).FirstOrDefault();
    }

    /// <param name="Second">Another gram of the same word; null: it has none, or the first is rare enough.</param>
    private sealed record BestGram(string Word, long Rarest, long? Second);
}
