using FrontDoor.Bot.Office;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Figures;

namespace FrontDoor.Bot.Console.Figures;

/// <summary>Lists behind figures as files.</summary>
public static class FigureRoutes
{
    /// <summary>A sheet that people can still read; the page has the rest.</summary>
    private const int MostRows = 50_000;

    public static void Map(WebApplication app) =>
        app.MapGet("/console/figures/cases.xlsx", ExportAsync).RequireAuthorization(Policies.Supervise, Policies.ReadCases);

    private static async Task<IResult> ExportAsync(string? from, string? to, string? group, string? figure, string? key, HttpContext context, FigureLists lists, ListColumns columns, CaseCells cells, Times times, CancellationToken cancellationToken)
    {
        var reader = CurrentReader.Of(context.User)!;
        var asked = AskedFigures.Of(from, to, group, times.Today);
        var filter = new FigureFilter(asked.Period, Enum.TryParse<Figure>(figure, out var known) && Enum.IsDefined(known) ? known : Figure.TakenIn, asked.Group, key);
        var table = await lists.RunAsync(filter, reader, 0, MostRows, cancellationToken);
        var content = cells.Workbook(table.Rows, await columns.OfAsync(reader.SpecialistId, cancellationToken));
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(content, WriteWorkbook.ContentType, FormattableString.Invariant($"{filter.Figure}-{asked.Period.From:yyyyMMdd}-{asked.Period.To:yyyyMMdd}.xlsx"));
    }
}
