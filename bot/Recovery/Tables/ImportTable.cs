using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Bot.Recovery.Tables;

/// <summary>The rows of a stored table go to the claims of a case. The same table again changes nothing.</summary>
public sealed class ImportTable(ReadDebtFile read, ImportClaims claims)
{
    /// <summary>Problems: <c>table.none</c> when the file holds no debts, and those of <see cref="ImportClaims"/>.</summary>
    /// <param name="page">Address of the page of the details; null: none.</param>
    public async Task<Result<TableTaken>> RunAsync(CaseRef which, string sha256, IReadOnlyList<ClaimAnswer> answers, string? page, CancellationToken cancellationToken)
    {
        if (read.Run(sha256) is not { Table: { IsNone: false } table })
        {
            return new Problem("table.none");
        }

        var imported = await claims.RunAsync(which, sha256, table.Entries, answers, cancellationToken);
        return imported.Succeeded ? Of(imported.Value, table, page) : imported.Problem!;
    }

    public static TableTaken Of(ClaimImport imported, DebtTable table, string? page)
    {
        int Count(ClaimVerdict verdict) => imported.Rows.Count(row => row.Verdict == verdict);
        return new(
            imported.Taken, Count(ClaimVerdict.New), Count(ClaimVerdict.Changed), Count(ClaimVerdict.NotTaken), Count(ClaimVerdict.Asked), imported.Rows.Sum(row => row.Kept.Count), [.. imported.Vanished.Select(claim => new VanishedClaim(claim.Ordinal, claim.Fields.Debtor, claim.Fields.Project, claim.Open))],
            table.Wrong.Count, imported.Sum, table.StatedOwed, page);
    }
}
