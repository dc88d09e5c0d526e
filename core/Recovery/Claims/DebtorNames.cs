using FrontDoor.Core.Text;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>The form in which names of debtors are compared.</summary>
internal static class DebtorNames
{
    /// <summary>Folded, without spaces and brackets: the whole registered name. 杭州甲（余杭）有限公司 and 杭州甲(余杭)有限公司 are one; 杭州甲 is another, for a part of a name proves nothing.</summary>
    public static string Key(string? name) => name is null ? "" : string.Concat(SearchText.Fold(name).Where(char.IsLetterOrDigit));
}
