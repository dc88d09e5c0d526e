using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>Finds cases by words: number, enterprise and debtor, the contact's name and phone, and what stands in the thread.</summary>
internal static class CaseSearch
{
#pragma warning disable CA1304, CA1311 // Translated to SQL, where upper() has no culture; PostgreSQL minds the case of letters.
    public static IQueryable<Case> Matching(FrontDoorDb db, IQueryable<Case> cases, string words)
    {
        var pattern = SearchText.Anywhere(words);
        return cases.Where(c => EF.Functions.Like(c.Search, pattern, "\\")
            || db.Set<Contact>().Any(p => p.Id == c.ContactId && (EF.Functions.Like(p.Person!.ToUpper(), pattern, "\\") || EF.Functions.Like(p.Phone!, pattern, "\\")))
            || db.Set<ThreadEntry>().Any(e => e.CaseId == c.Id && e.Kind != ThreadEntryKind.Event && EF.Functions.Like(e.Text.ToUpper(), pattern, "\\")));
    }
#pragma warning restore CA1304, CA1311
}
