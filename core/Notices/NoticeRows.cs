using System.Text;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>Writes the rows of the ledger, many in one statement: twenty thousand recipients are frozen within a transaction that others wait for.</summary>
internal static class NoticeRows
{
    private const int Batch = 500;
    private static readonly string[] Columns = ["NoticeId", "RecipientId", "ContactId", "EnterpriseId", "Way", "Address", "Language", "State", "Attempts", "NotBefore"];

    public static async Task InsertAsync(FrontDoorDb db, Guid noticeId, IReadOnlyList<PlannedRow> rows, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            var values = new List<object?>(batch.Length * Columns.Length);
            foreach (var row in batch)
            {
                values.AddRange([noticeId, row.RecipientId, row.ContactId, row.EnterpriseId, row.Way, row.Address, row.Language, nameof(LedgerState.Queued), 0, notBefore.UtcTicks]);
            }

            await db.Database.ExecuteSqlRawAsync(Statement(batch.Length), values!, cancellationToken);
        }
    }

    private static string Statement(int rows)
    {
        var sql = new StringBuilder("INSERT INTO \"NoticeDeliveries\" (\"").AppendJoin("\", \"", Columns).Append("\") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            var first = row * Columns.Length;
            sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(first, Columns.Length).Select(at => $"{{{at}}}")).Append(')');
        }

        return sql.ToString();
    }
}
