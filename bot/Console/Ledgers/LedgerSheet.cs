using System.Globalization;
using FrontDoor.Bot.Office;
using FrontDoor.Core.Cases.Ledger;
using FrontDoor.Core.Directory;

namespace FrontDoor.Bot.Console.Ledgers;

/// <summary>Reads an old ledger: columns by their heads, as offices write them, in any order; others are left out.</summary>
public sealed class LedgerSheet(IReadOnlyList<DeskView> desks)
{
    private static readonly Dictionary<Field, string[]> Heads = new()
    {
        [Field.Day] = ["日期", "登记日期", "登记时间", "受理日期", "受理时间", "收到日期", "date"],
        [Field.Enterprise] = ["企业", "企业名称", "公司", "公司名称", "单位", "单位名称", "enterprise", "company"],
        [Field.Person] = ["联系人", "姓名", "contact", "person"],
        [Field.Phone] = ["电话", "联系电话", "手机", "手机号", "phone"],
        [Field.Words] = ["内容", "诉求", "诉求内容", "事项", "问题", "request", "need"],
        [Field.Kind] = ["类型", "类别", "诉求类型", "kind", "type"],
        [Field.Desk] = ["科室", "部门", "责任科室", "承办科室", "desk", "department"],
        [Field.Source] = ["来源", "渠道", "方式", "source", "channel"],
        [Field.Outcome] = ["结果", "办理结果", "处理结果", "办理情况", "outcome", "result"],
        [Field.ClosedOn] = ["办结日期", "办结时间", "完成日期", "closed"],
        [Field.Solved] = ["是否解决", "解决", "solved"],
        [Field.Rating] = ["满意度", "评分", "评价", "rating"],
    };

    private enum Field
    {
        Day,
        Enterprise,
        Person,
        Phone,
        Words,
        Kind,
        Desk,
        Source,
        Outcome,
        ClosedOn,
        Solved,
        Rating,
    }

    /// <summary>The heads of a new ledger, for the template.</summary>
    public static IReadOnlyList<string> Template => [.. Heads.Values.Select(names => names[0])];

    /// <summary>Null when no row of the first ten has at least day, words, and enterprise or contact as heads.</summary>
    public IReadOnlyList<LedgerEntry>? Read(IReadOnlyList<ReadRow> rows)
    {
        for (var at = 0; at < Math.Min(10, rows.Count); at++)
        {
            var columns = ColumnsOf(rows[at]);
            if (columns.ContainsKey(Field.Day) && columns.ContainsKey(Field.Words) && (columns.ContainsKey(Field.Enterprise) || columns.ContainsKey(Field.Person)))
            {
                return [.. rows.Skip(at + 1).Where(row => row.Cells.Any(cell => cell is not null)).Select(row => Entry(row, columns))];
            }
        }

        return null;
    }

    private static Dictionary<Field, int> ColumnsOf(ReadRow row)
    {
        var columns = new Dictionary<Field, int>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i] is string head && Heads.FirstOrDefault(pair => pair.Value.Contains(head.Trim(), StringComparer.OrdinalIgnoreCase)) is { Value: not null } found)
            {
                columns.TryAdd(found.Key, i);
            }
        }

        return columns;
    }

    private LedgerEntry Entry(ReadRow row, Dictionary<Field, int> columns)
    {
        object? Cell(Field field) => columns.TryGetValue(field, out var at) ? row.Cells[at] : null;
        string? Text(Field field) => Cell(field) is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
        var (day, closed, rating, desk) = (DayOf(Cell(Field.Day)), DayOf(Cell(Field.ClosedOn)), RatingOf(Text(Field.Rating)), DeskOf(Text(Field.Desk)));
        string[] unreadable =
        [
            .. Cell(Field.Day) is not null && day is null ? ["ledger.day_bad"] : Array.Empty<string>(),
            .. Cell(Field.ClosedOn) is not null && closed is null ? ["ledger.closed_bad"] : Array.Empty<string>(),
            .. Text(Field.Rating) is not null && rating is null ? ["ledger.rating_bad"] : Array.Empty<string>(),
            .. Text(Field.Desk) is not null && desk is null ? ["ledger.desk_unknown"] : Array.Empty<string>(),
        ];
        return new(
            row.Number, day, Text(Field.Enterprise), Text(Field.Person), Text(Field.Phone), Text(Field.Words), LedgerWords.Kind(Text(Field.Kind)), desk, LedgerWords.Source(Text(Field.Source)),
            Text(Field.Outcome), closed, LedgerWords.Solved(Text(Field.Solved)), rating, unreadable);
    }

    private string? DeskOf(string? name) => name is null ? null
        : desks.FirstOrDefault(desk => name == desk.Key || string.Equals(name, desk.EnglishName, StringComparison.OrdinalIgnoreCase) || name.Contains(desk.Name, StringComparison.Ordinal) || (name.Length > 1 && desk.Name.Contains(name, StringComparison.Ordinal)))?.Key;

    private static DateOnly? DayOf(object? cell) => cell switch
    {
        // Days since 1900, as sheets keep them; from 2000 to 2100.
        double number when number is > 36_000 and < 74_000 => DateOnly.FromDateTime(DateTime.FromOADate(number)),
        string text when DateTime.TryParseExact(text.Trim(), LedgerWords.Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => DateOnly.FromDateTime(day),
        _ => null,
    };

    private static int? RatingOf(string? text) => text is null ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var stars) ? stars is >= 1 and <= 5 ? stars : null
        : LedgerWords.Rating(text);
}
