using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Figures that begin with a unit instead of a number: 百来万, 万把块 (about one of it) and 百八十万, 万儿八千 (says nothing that may be stored).</summary>
internal static partial class BareUnit
{
    /// <summary>The figure that begins here, or null when a number begins or nothing does.</summary>
    public static Figure? At(string text, int start)
    {
        if (text[start] is not ('百' or '千' or '万'))
        {
            return null;
        }
        if (Vague().Match(text, start) is { Success: true } vague)
        {
            return new(start, start + vague.Length, null, null, null, false, true, 1, false);
        }
        var about = About().Match(text, start);
        if (!about.Success)
        {
            return null;
        }
        var scale = about.Groups["u"] is { Success: true } unit ? Numerals.Unit(unit.Value[0]) : 1;
        var value = Numerals.Unit(text[start]) * scale;
        return new(start, start + about.Length, value, null, null, true, false, Math.Max(scale, value >= 1_000 ? 1_000 : 1), false);
    }

    [GeneratedRegex(@"\G(?:百儿?八十|千儿?八百|万儿?八千|百十来?)[万亿千]?", RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    [GeneratedRegex(@"\G[百千万][来把](?:个(?=[万亿]))?(?<u>[万亿])?", RegexOptions.CultureInvariant)]
    private static partial Regex About();
}
