using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Cases.Search;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>Debtors that stand in the table of claims are sides of the case like those of its form: it is found by them, and whoever belongs to one of them does not find it.</summary>
internal static class CaseDebtors
{
    /// <summary>Does nothing when they are the same as before.</summary>
    public static async Task SetAsync(FrontDoorDb db, CaseWriter writer, IEnumerable<string?> names, CancellationToken cancellationToken)
    {
        var text = string.Join('\n', names.OfType<string>().Select(name => name.ReplaceLineEndings(" ").Trim()).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal));
        if (text == (writer.Case.ClaimDebtors ?? ""))
        {
            return;
        }

        writer.Case.NameDebtors(text.Length == 0 ? null : text);
        var contact = (await db.Set<Contact>().FindAsync([writer.Case.ContactId], cancellationToken))!;
        await CaseIndex.SetHeadAsync(db, writer.Case, contact, writer.Now, cancellationToken);
        await FindConflicts.ApplyAsync(db, writer, cancellationToken);
    }
}
