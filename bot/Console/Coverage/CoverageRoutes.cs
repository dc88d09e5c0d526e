using FrontDoor.Bot.Office;
using FrontDoor.Bot.Resources;
using FrontDoor.Bot.SignIn;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Coverage;

/// <summary>Enterprises out of sight, as a sheet to take along.</summary>
public static class CoverageRoutes
{
    private const int MostRows = 50_000;

    public static void Map(WebApplication app) =>
        app.MapGet("/console/coverage.xlsx", ExportAsync).RequireAuthorization(Policies.Supervise, Policies.ReadCases);

    private static async Task<IResult> ExportAsync(string? months, string? park, Core.Cases.Enterprises.Coverage coverage, IStringLocalizer<Supervision> words, CancellationToken cancellationToken)
    {
        var unseen = await coverage.UnseenAsync(CoveragePage.MonthsOf(months), Guid.TryParse(park, out var id) ? id : null, 0, MostRows, cancellationToken);
        var sheet = new Sheet(
            words["Coverage"],
            [words["Column_Enterprise"], words["Enterprise_English"], words["Group_Park"], words["Enterprise_Carer"], words["Coverage_Last"]],
            unseen.Rows.Select(row => (IReadOnlyList<object?>)[row.Name, row.EnglishName, row.Park, row.Carer, row.LastAt is { } last ? Core.Time.ShanghaiTime.DayOf(last) : null]));
        return Results.File(WriteWorkbook.Of(sheet), WriteWorkbook.ContentType, "coverage.xlsx");
    }
}
