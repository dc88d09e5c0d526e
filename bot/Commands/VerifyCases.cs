using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Papers;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Bot.Commands;

/// <summary>What <c>verify</c> asks the cases, on either server: the chained history, and which files they name.</summary>
internal static class VerifyCases
{
    /// <summary>Nothing is said of the rows of another version than the program's: the host that starts on them brings them up to date first.</summary>
    public static async Task<CasesReport> RunAsync(CoreOptions options, string name)
    {
        await using var services = new ServiceCollection().AddLogging().AddCore(options).BuildServiceProvider();
        var database = services.GetRequiredService<Database>();
        if (!await database.ReadAsync(IsOwnVersionAsync, CancellationToken.None))
        {
            return new([], [], [$"{name}: 数据版本与程序不同，未校验历史 / of another version than this program, history not checked"]);
        }

        var history = await services.GetRequiredService<VerifyHistory>().RunAsync(CancellationToken.None);
        var (count, files) = await database.ReadAsync(
            async db => (await db.Set<Case>().CountAsync(), await db.Set<Exhibit>().Select(exhibit => exhibit.Sha256).Concat(db.Set<Paper>().Select(paper => paper.Sha256)).Distinct().ToListAsync()), CancellationToken.None);
        return new([.. history.Faults.Select(fault => Sentence(name, fault))], files, [FormattableString.Invariant($"{count} cases"), FormattableString.Invariant($"{history.Rows} rows of history, {history.Days} days sealed")]);
    }

    private static async Task<bool> IsOwnVersionAsync(FrontDoorDb db) =>
        (await db.Database.GetAppliedMigrationsAsync()).SequenceEqual(db.Database.GetMigrations(), StringComparer.Ordinal);

    private static string Sentence(string name, HistoryFault fault) => fault switch
    {
        { Day: { } day } => $"{name}: 历史与 {day} 的封存不符 / the history differs from what was sealed on that day",
        { Code: "history.missing" } => FormattableString.Invariant($"{name}: 历史缺行 / history row missing: {fault.CaseId} {fault.Number}"),
        _ => FormattableString.Invariant($"{name}: 历史被改动 / history row altered: {fault.CaseId} {fault.Number}"),
    };
}

/// <param name="Files">SHA-256 of every exhibit and every paper.</param>
/// <param name="Counts">What was looked at, for the person at the terminal.</param>
internal sealed record CasesReport(IReadOnlyList<string> Problems, IReadOnlyList<string> Files, IReadOnlyList<string> Counts);
