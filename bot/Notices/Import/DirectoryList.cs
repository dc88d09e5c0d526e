using System.Globalization;
using FrontDoor.Bot.Office;
using FrontDoor.Core.Directory;

namespace FrontDoor.Bot.Notices.Import;

/// <summary>The list of enterprises as an office keeps it: columns are found by their heads, in Chinese or English, in any order.</summary>
internal static class DirectoryList
{
    private static readonly Dictionary<string, string[]> Heads = new()
    {
        ["name"] = ["企业名称", "名称", "企业", "name", "company"],
        ["code"] = ["统一社会信用代码", "信用代码", "credit code"],
        ["english"] = ["英文名称", "英文名", "english name"],
        ["park"] = ["园区", "park"],
        ["building"] = ["楼宇", "楼栋", "building"],
        ["industry"] = ["行业", "industry"],
        ["size"] = ["规模", "size"],
        ["tags"] = ["标签", "tags"],
        ["address"] = ["地址", "address"],
        ["person"] = ["联系人", "contact"],
        ["phone"] = ["手机", "手机号", "电话", "phone", "mobile"],
        ["email"] = ["邮箱", "邮件", "email", "e-mail"],
        ["consent"] = ["同意接收通知", "同意通知", "consent"],
    };

    private static readonly Dictionary<string, string> Sizes = new() { ["微型"] = "micro", ["小型"] = "small", ["中型"] = "medium", ["大型"] = "large" };

    /// <summary>Null: there is no column of names.</summary>
    public static IReadOnlyList<DirectoryRow>? Of(IReadOnlyList<ReadRow> rows)
    {
        var columns = rows.Count == 0 ? [] : Columns(rows[0].Cells);
        return columns.ContainsKey("name") ? [.. rows.Skip(1).Where(row => row.Cells.Any(cell => cell is not null)).Select(row => Row(row, columns))] : null;
    }

    private static Dictionary<string, int> Columns(IReadOnlyList<object?> head)
    {
        var found = new Dictionary<string, int>();
        for (var at = 0; at < head.Count; at++)
        {
            if (Heads.FirstOrDefault(known => known.Value.Contains((head[at] as string)?.ToLowerInvariant())).Key is { } key)
            {
                found.TryAdd(key, at);
            }
        }

        return found;
    }

    private static DirectoryRow Row(ReadRow row, Dictionary<string, int> columns)
    {
        // Programs keep a phone number as a number.
        string? Cell(string key) => columns.TryGetValue(key, out var at) ? Convert.ToString(row.Cells[at], CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null : null;
        var size = Cell("size");
        var tags = Cell("tags")?.Split([',', '，', '、', ';', '；', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var entry = new EnterpriseEntry(Cell("name") ?? "", Cell("english"), Cell("code")?.ToUpperInvariant(), Cell("park"), Cell("building"), Cell("industry"), size is null ? null : Sizes.GetValueOrDefault(size, size), tags, Cell("address"));
        return new(row.Number, entry, Cell("person"), Phone(Cell("phone")), Cell("email"), Cell("consent") switch
        {
            null => null,
            "是" or "同意" or "yes" or "1" or "√" => true,
            _ => false,
        });
    }

    private static string? Phone(string? text) => text is null ? null : new string([.. text.Where(c => char.IsAsciiDigit(c) || c == '+')]) is { Length: >= 5 and <= 20 } digits ? digits : null;
}
