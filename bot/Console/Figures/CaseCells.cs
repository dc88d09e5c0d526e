using FrontDoor.Bot.Office;
using FrontDoor.Bot.Resources;
using FrontDoor.Core.Figures;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Figures;

/// <summary>What a column says of a case: as a value for a sheet, and in words for the page.</summary>
public sealed class CaseCells(IStringLocalizer<Supervision> words, IStringLocalizer<Texts> texts, Times times)
{
    public string Head(CaseColumn column) => words["Column_" + column];

    public object? Value(ListedCase row, CaseColumn column) => column switch
    {
        CaseColumn.Number => row.Number,
        CaseColumn.Kind => texts["Kind_" + row.Kind].Value,
        CaseColumn.Status => texts["Status_" + row.Status].Value,
        CaseColumn.Source => texts["Source_" + row.Source].Value,
        CaseColumn.Enterprise => row.Enterprise,
        CaseColumn.Park => row.Park,
        CaseColumn.Desk => Languages.IsEnglish ? row.DeskEnglishName : row.DeskName,
        CaseColumn.Specialist => row.Specialist,
        CaseColumn.OpenedAt => row.OpenedAt,
        CaseColumn.AnsweredAt => row.AnsweredAt,
        CaseColumn.AnswerHours => row.AnswerTime,
        CaseColumn.InTime => row.AnsweredAt is { } answered ? words[answered <= row.FirstDueAt ? "Yes" : "No"].Value : null,
        CaseColumn.DueAt => row.DueAt,
        CaseColumn.ResolvedAt => row.ResolvedAt,
        CaseColumn.SolutionHours => row.SolutionTime,
        CaseColumn.Rating => row.Rating,
        CaseColumn.Urges => row.Urges,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    public string Text(ListedCase row, CaseColumn column) => Value(row, column) switch
    {
        null => "",
        DateTimeOffset at => times.Full(at),
        TimeSpan time => time.TotalHours.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture),
        var value => SafeText.Visible(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""),
    };

    public byte[] Workbook(IReadOnlyList<ListedCase> rows, IReadOnlyList<CaseColumn> columns) =>
        WriteWorkbook.Of(new Sheet(words["Figures_Cases"], [.. columns.Select(Head)], rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => Value(row, column))])));
}
