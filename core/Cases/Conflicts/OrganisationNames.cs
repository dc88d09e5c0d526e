using FrontDoor.Core.Text;

namespace FrontDoor.Core.Cases.Conflicts;

/// <summary>Whether two names may mean one organisation. People say 青禾展览 for 杭州青禾展览有限公司; in doubt it is the same, for a colleague can take the case.</summary>
internal static class OrganisationNames
{
    private const int EnoughToTell = 4;
    private static readonly string[] Forms = ["股份有限公司", "有限责任公司", "有限公司", "集团公司", "公司", "CO., LTD.", "CO.,LTD.", "LTD.", "LTD", "INC."];

    public static bool AreAlike(string one, string other)
    {
        var (a, b) = (Core(one), Core(other));
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length > 0 && (shorter == longer || (shorter.Length >= EnoughToTell && longer.Contains(shorter, StringComparison.Ordinal)));
    }

    /// <summary>Folded and without the form of the company, which nobody says.</summary>
    public static string Core(string name)
    {
        var folded = SearchText.Fold(name);
        var form = Forms.FirstOrDefault(form => folded.EndsWith(form, StringComparison.Ordinal));
        return form is null ? folded : folded[..^form.Length].TrimEnd();
    }
}
