using System.Globalization;
using FrontDoor.Bot.Console.Figures;
using FrontDoor.Bot.Office;
using FrontDoor.Bot.Resources;
using FrontDoor.Bot.Security;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Figures;
using FrontDoor.Core.Files;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Reports;

/// <summary>The figures of a month as a document and as a workbook, both kept under the hash of their bytes, which also goes to the security log: what was reported can be shown later as it was.</summary>
public sealed class MakeReport(ReadFigures figures, MonthReports reports, IFileStore files, FigureWords figureWords, SecurityLog log, IStringLocalizer<Supervision> words, Times times)
{
    /// <summary>Problems: <c>report.not_yet</c>, <c>specialist.not_found</c>.</summary>
    /// <param name="account">For the security log.</param>
    public async Task<Result<Guid>> RunAsync(DateOnly month, Reader reader, string? account, CancellationToken cancellationToken)
    {
        if (month > times.Today)
        {
            return new Problem("report.not_yet");
        }

        var tables = new List<FigureTable>();
        foreach (var group in Enum.GetValues<FigureGroup>())
        {
            tables.Add(await figures.RunAsync(Period.Month(month), group, cancellationToken));
        }

        var name = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var document = await SaveAsync(Document(name, tables), name + ".docx", cancellationToken);
        var table = await SaveAsync(Workbook(tables), name + ".xlsx", cancellationToken);
        var added = await reports.AddAsync(month, reader.SpecialistId, document, table, cancellationToken);
        if (added.Succeeded)
        {
            await log.WriteAsync(new("report.made", account, About: name, More: $"{document.Sha256} {table.Sha256}"), cancellationToken);
        }

        return added;
    }

    private byte[] Document(string month, List<FigureTable> tables)
    {
        var document = new WriteDocument().Heading(words["Report_Title", month]).Paragraph(words["Figures_MadeAt", times.Full(tables[0].MadeAt)]);
        foreach (var table in tables)
        {
            document.SubHeading(words["Group_" + table.Group]).Table(Head(table), Lines(table).Select(line => (IReadOnlyList<string>)[line.Name, .. Cells(line.Figures)]));
        }

        document.SubHeading(words["Definitions"]);
        foreach (var term in FigureDefinitions.Names)
        {
            document.Paragraph($"{words[term]}{(Languages.IsEnglish ? ": " : "：")}{words["Means_" + term]}");
        }

        return document.Finish();
    }

    private byte[] Workbook(List<FigureTable> tables) => WriteWorkbook.Of([.. tables.Select(table => new Sheet(words["Group_" + table.Group], NumberHead(table), Lines(table).Select(line => Numbers(line.Name, line.Figures))))]);

    private IEnumerable<(string Name, CaseFigures Figures)> Lines(FigureTable table) =>
        table.Rows.Select(row => (figureWords.Of(row, table.Group), row.Figures)).Append((words["Figures_Total"].Value, table.Total));

    private string[] Head(FigureTable table) =>
        [words["Group_" + table.Group], words["Figure_TakenIn"], words["Figure_Answered"], words["Rate_InTime"], words["Figure_Closed"], words["Rate_Solved"], words["Rate_Satisfied"], words["Time_AnswerShort"], words["Time_SolutionShort"]];

    private string[] Cells(CaseFigures one) =>
    [
        Number(one.TakenIn), Number(one.Answered), figureWords.Of(one.InTime), Number(one.Closed), figureWords.Of(one.Solved), figureWords.Of(one.Satisfied),
        $"{figureWords.Of(one.AnswerMedian)} · {figureWords.Of(one.AnswerP90)}", $"{figureWords.Of(one.SolutionMedian)} · {figureWords.Of(one.SolutionP90)}",
    ];

    // Numerators and denominators in columns of their own: a workbook is there to go on counting.
    private string[] NumberHead(FigureTable table) =>
    [
        words["Group_" + table.Group], words["Figure_TakenIn"], words["Figure_Answered"], words["Figure_AnsweredInTime"], words["Figure_AnswerDue"], words["Rate_InTime"], words["Figure_Closed"], words["Figure_Solved"], words["Rate_Solved"],
        words["Figure_Satisfied"], words["Figure_Rated"], words["Rate_Satisfied"], words["Time_AnswerMedian"], words["Time_AnswerP90"], words["Time_SolutionMedian"], words["Time_SolutionP90"],
    ];

    private static IReadOnlyList<object?> Numbers(string name, CaseFigures one) =>
    [
        name, one.TakenIn, one.Answered, one.InTime.Part, one.InTime.Whole, Percent(one.InTime), one.Closed, one.Solved.Part, Percent(one.Solved), one.Satisfied.Part, one.Satisfied.Whole, Percent(one.Satisfied),
        one.AnswerMedian, one.AnswerP90, one.SolutionMedian, one.SolutionP90,
    ];

    private static Rate? Percent(Share share) => share.Rate is { } rate ? new Rate(rate) : null;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private async Task<FileReference> SaveAsync(byte[] content, string name, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content);
        return (await files.SaveAsync(stream, name, FileLimits.Chat, cancellationToken)).Value;
    }
}
