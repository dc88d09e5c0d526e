using System.Globalization;
using FrontDoor.Bot.Office;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Figures;
using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Console.Reports;

/// <summary>The two files of a report, byte for byte as they were made.</summary>
public static class ReportRoutes
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(WebApplication app)
    {
        var group = app.MapGroup("/console/reports/{id:guid}").RequireAuthorization(Policies.Supervise, Policies.ReadCases);
        group.MapGet("/report.docx", (Guid id, MonthReports reports, IFileStore files, CancellationToken cancel) => OpenAsync(id, report => report.DocumentHash, "docx", Docx, reports, files, cancel));
        group.MapGet("/report.xlsx", (Guid id, MonthReports reports, IFileStore files, CancellationToken cancel) => OpenAsync(id, report => report.TableHash, "xlsx", WriteWorkbook.ContentType, reports, files, cancel));
    }

    private static async Task<IResult> OpenAsync(Guid id, Func<MonthReportView, string> hash, string ending, string type, MonthReports reports, IFileStore files, CancellationToken cancellationToken) =>
        await reports.FindAsync(id, cancellationToken) is { } report && files.Open(hash(report)) is { } content
            ? Results.Stream(content, type, $"{report.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.{ending}")
            : Results.NotFound();
}
