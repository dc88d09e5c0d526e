using FrontDoor.Core.Audit;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases.History;

/// <summary>The only way a row gets into the history: chained to the one before it, in the transaction of its cause.</summary>
internal static class CaseHistory
{
    public const string Purpose = "history";
    public const string Viewed = "case.viewed";
    public const string Erased = "history.erased";

    /// <param name="isFirst">The subject is new in this transaction: the database has nothing of it.</param>
    public static async Task AppendAsync(FrontDoorDb db, Change change, CancellationToken cancellationToken, bool isFirst = false)
    {
        var head = isFirst ? HeadOfNew(db, change.SubjectId) : await db.Set<ChainHead>().FindAsync([change.SubjectId], cancellationToken);
        if (head is null)
        {
            head = new ChainHead(change.SubjectId);
            db.Add(head);
        }

        head.Append(change, await SigningKey.ForAsync(db, Purpose, change.At));
        db.Add(change);
    }

    private static ChainHead? HeadOfNew(FrontDoorDb db, Guid subjectId)
    {
        // Else EF compares everything that it holds with what it was, only to look among it.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return db.Set<ChainHead>().Local.FindEntry(subjectId)?.Entity;
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }
}
