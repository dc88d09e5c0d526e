using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

internal enum Bound { None, Min, Max }

/// <summary>Words around a figure that make it approximate or one end of a range.</summary>
internal static partial class Qualifiers
{
    /// <param name="end">After the unit, so that 三万块左右 is seen.</param>
    public static (bool IsApprox, Bound Bound) Of(string text, int start, int end)
    {
        var before = text[Math.Max(0, start - 24)..start];
        var after = text[end..Math.Min(text.Length, end + 16)];
        // a bit over 20k: the base is what counts.
        if (Slightly().IsMatch(before))
        {
            return (true, Bound.None);
        }
        if (MaxBefore().IsMatch(before) || MaxAfter().IsMatch(after))
        {
            return (false, Bound.Max);
        }
        if (MinBefore().IsMatch(before) || MinAfter().IsMatch(after))
        {
            return (false, Bound.Min);
        }
        return (ApproxBefore().IsMatch(before) || ApproxAfter().IsMatch(after) || ApproxInside().IsMatch(text[start..end]), Bound.None);
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?:不到|不足|未到|没到|没有到|不(?:会|能|可能|得)?超过?|没(?:有)?超过?|不会多于|最高|最大|封顶|不多于|不高于|不大于|最多|顶多|至多|撑死|上限|没超过|less than|under|below|up to|at most|no more than|not more than|max(?:imum)?|within|<=?|≤)\s*(?:也就|是|就|招|要|找|请|收|给|付|出|能|个)*\s*$", Ways)]
    private static partial Regex MaxBefore();

    [GeneratedRegex(@"^\s*(?:元|块钱|块)?(?:都|还|也)*(?:以内|以下|之内|封顶|不到|or less|at most|max)", Ways)]
    private static partial Regex MaxAfter();

    [GeneratedRegex(@"(?:(?<!不)至少|起码|最少|最低|不少于|不低于|不止|超过|多于|高于|大于|少说也?有?|at least|more than|over|above|no less than|min(?:imum)?|>=?|≥)\s*(?:得|有|要|是|也|招|找|请|给|付|出|了|个)*\s*$", Ways)]
    private static partial Regex MinBefore();

    [GeneratedRegex(@"^\s*(?:元|块钱|块)?(?:以上|之上|往上|起步|起(?!诉|来|码|初)|朝上|打底|or more|at least|plus\b|\+(?!\s*(?:提|绩|奖|补|全勤|五险|社保|佣|餐|房|包|高|分红|年终|comm|bonus|benefit)))", Ways)]
    private static partial Regex MinAfter();

    [GeneratedRegex(@"(?:大概齐?|大约摸?|大致|毛估估?|粗算|粗略|约莫|约摸|约|差不多|估计|估摸着?|可能|好像|好似|应该|将近|接近|近|快|小|成|上下|左右|得有个?|about|around|approx(?:imately)?\.?|roughly|nearly|almost|some|circa|or so|~)\s*(?:是|有|欠|在|得|要|就|个|人民币|rmb|¥)*\s*$", Ways)]
    private static partial Regex ApproxBefore();

    [GeneratedRegex(@"^[,\s]+(?:roughly|approximately|more or less|or so|about|大概|大约|差不多)|^\s*(?:多|来|余|几)?(?:元|块钱|块)?(?:左右|上下|出头|开外|的?样子|光景|附近|前后|不等|来块|把块?|ish|or so|give or take|approx)", Ways)]
    private static partial Regex ApproxAfter();

    [GeneratedRegex(@"(?:a (?:bit|little)|just|slightly|somewhat)\s+(?:over|above|more than|under|below|less than)\s*$", Ways)]
    private static partial Regex Slightly();

    [GeneratedRegex(@"多|余|来|几|左右|上下|出头")]
    private static partial Regex ApproxInside();
}
