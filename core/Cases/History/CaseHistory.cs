using FrontDoor.Core.Audit;
using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases.History;

/// <summary>The only way a row gets into the history: chained to the one before it, in the transaction of its cause.</summary>
internal static class CaseHistory
{
    public const string Purpose = "history";
    public const string Viewed = "case.viewed";
    public const string Erased = "history.erased";

    public static async Task AppendAsync(FrontDoorDb db, Change change, CancellationToken cancellationToken)
    {
        var head = await db.Set<ChainHead>().FindAsync([change.SubjectId], cancellationToken);
        if (head is null)
        {
            head = new ChainHead(change.SubjectId);
            db.Add(head);
        }

        head.Append(change, await SigningKey.ForAsync(db, Purpose, change.At));
        db.Add(change);
    }
}
