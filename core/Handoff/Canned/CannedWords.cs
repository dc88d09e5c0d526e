using System.Text.RegularExpressions;

namespace FrontDoor.Core.Handoff.Canned;

/// <summary>Fills the variables of a canned answer.</summary>
public static partial class CannedWords
{
    /// <summary>Each variable by its Chinese and its English name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["企业"] = "enterprise",
        ["联系人"] = "person",
        ["编号"] = "number",
        ["部门"] = "desk",
        ["我"] = "specialist",
        ["承诺时间"] = "due",
        ["欠款方"] = "debtor",
    };

    /// <summary>What nothing is known for stays as it stands: whoever sends it sees that something is missing.</summary>
    /// <param name="values">By the English names.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values) => Variable().Replace(text, match =>
    {
        var name = match.Groups[1].Value.Trim();
        return values.GetValueOrDefault(Names.GetValueOrDefault(name, name.ToLowerInvariant())) is { Length: > 0 } value ? value : match.Value;
    });

    [GeneratedRegex(@"\{([^{}]{1,20})\}")]
    private static partial Regex Variable();
}
