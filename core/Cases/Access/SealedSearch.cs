using FrontDoor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Access;

/// <summary>What a search may look into: nobody learns by searching what he may not read.</summary>
internal static class SealedSearch
{
#pragma warning disable CA1304, CA1311 // Translated to SQL, where upper() has no culture; PostgreSQL minds the case of letters.
    /// <summary>Of the cases that may not be read whole, those whose number or enterprise has every word.</summary>
    public static IQueryable<Case> Legible(IQueryable<Case> cases, IQueryable<Case> readable, string words)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(4))
        {
            var pattern = SearchText.Anywhere(word);
            cases = cases.Where(c => readable.Any(r => r.Id == c.Id) || EF.Functions.Like(c.Number, pattern, "\\") || EF.Functions.Like(c.Enterprise!.ToUpper(), pattern, "\\"));
        }

        return cases;
    }
#pragma warning restore CA1304, CA1311
}
