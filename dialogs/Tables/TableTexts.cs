using System.Globalization;
using System.Resources;
using FrontDoor.Core.Recovery.Law;

namespace FrontDoor.Dialogs.Tables;

/// <summary>Sentences about tables of debts, in the chat and on the pages of a link, from <c>Resources/Tables*.resx</c>.</summary>
public static class TableTexts
{
    private static readonly ResourceManager Texts = new("FrontDoor.Dialogs.Resources.Tables", typeof(TableTexts).Assembly);

    /// <summary>Throws when there is no such sentence.</summary>
    /// <param name="language">zh-Hans, zh-Hant or en.</param>
    public static string Say(string key, string language, params object[] values)
    {
        var text = Texts.GetString(key, CultureInfo.GetCultureInfo(language)) ?? throw new MissingManifestResourceException($"Tables.resx has no sentence {key}.");
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    /// <summary>That it is no advice, and the state of the law.</summary>
    public static string Law(string language) => Say("law.date", language, LawBook.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>35,000.5.</summary>
    public static string Sum(decimal yuan) => yuan.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>第 5 行「交片日期」写的是“待补”：看不出是哪一天.</summary>
    /// <param name="namesSheet">The workbook has several.</param>
    public static string Of(MarkedCell cell, bool namesSheet, string language)
    {
        var heading = cell.Heading.Length > 0 ? cell.Heading : Say("column." + (cell.Problem == CellProblem.NoDebtor ? DebtColumn.Debtor : DebtColumn.Owed), language);
        var sentence = Say(cell.Words.Length > 0 ? "cell" : "cell.empty", language, cell.Row, heading, cell.Words, Reason(cell.Problem, language));
        return namesSheet ? Say("cell.sheet", language, cell.Sheet, sentence) : sentence;
    }

    public static string Reason(CellProblem problem, string language) => Say("problem." + problem, language);
}
