using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>How many people are wanted.</summary>
internal static partial class Headcounts
{
    public static Count? Read(NormalText source, IReadOnlyList<Figure> figures, AskedSlot? asked)
    {
        var text = source.Text;
        var total = 0;
        Count? first = null;
        foreach (var figure in figures)
        {
            var counter = Counter().Match(text[figure.End..Math.Min(text.Length, figure.End + 40)]);
            var wanted = Wanted().IsMatch(text[Math.Max(0, figure.Start - 8)..figure.Start]);
            var bare = asked == AskedSlot.Headcount && figures.Count <= 2 || wanted && Role().IsMatch(text[figure.End..]);
            if (figure.IsVague || !(counter.Success || bare) || Company().IsMatch(text[Math.Max(0, figure.Start - 8)..figure.Start]) || NotPeople().IsMatch(text[figure.End..]))
            {
                continue;
            }
            var count = Build(source, figure, counter);
            count = count is { Value: { } each } && Each().IsMatch(text[..figure.Start]) ? count with { Value = each * Math.Max(1, JobTitles.Count(text[..figure.Start])) } : count;
            total += count?.Value ?? 0;
            first ??= count;
        }
        // 前端2个后端3个: the wish is for five people.
        return first is { Value: { } one } && total > one && !TotalSaid().IsMatch(text) ? first with { Value = total } : first ?? Pair(source, asked);
    }

    private static Count? Build(NormalText source, Figure figure, Match counter)
    {
        if (figure is { IsRange: true, High: < 100_000 })
        {
            return new(null, (int)figure.Low!, (int)figure.High!, figure.IsApprox, source.Words(figure.Start, figure.Length + counter.Length));
        }
        if (figure.Value is not (> 0 and < 100_000 and var value) || value != decimal.Truncate(value))
        {
            return null;
        }
        var (approx, bound) = Qualifiers.Of(source.Text, figure.Start, figure.End + counter.Length);
        approx |= figure.IsApprox || counter.Value.AsSpan().TrimStart().StartsWith("多") || counter.Value.AsSpan().TrimStart().StartsWith("来");
        int? Only(Bound which) => bound == which ? (int)value : null;
        return new(Only(Bound.None), Only(Bound.Min), Only(Bound.Max), approx && bound == Bound.None, source.Words(figure.Start, figure.Length + counter.Length));
    }

    private static Count? Pair(NormalText source, AskedSlot? asked)
    {
        var one = One().Match(source.Text);
        return one.Success && (asked == AskedSlot.Headcount || one.Groups["hire"].Success) ? new(one.Value.Contains("couple", StringComparison.OrdinalIgnoreCase) ? 2 : 1, null, null, false, source.Words(one.Index, one.Length)) : null;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(?:多|来)?\s*(?:个(?!月|亿|小时|工作日|星期|礼拜|点)(?:人)?|人(?!民币)|号人|名|位|员|people|persons?|heads?|positions?|openings?|openings|staff|(?:[\w-]+\s){0,3}?(?:engineers?|developers?|workers?|designers?|interns?|sales\w*|managers?|employees|hires?|candidates|assistants?|drivers?|accountants?|operators?|teachers?|tutors?|cleaners?|guards?|clerks?|chefs?|cooks?|waiters?|waitress(?:es)?|cashiers?|technicians?|programmers?|analysts?|translators?|receptionists?|consultants?|specialists?|testers?|editors?|students?|guys|roles?|folks))", Ways)]
    private static partial Regex Counter();

    [GeneratedRegex(@"(?:招|聘|要|缺|需要?|找|收|hire|hiring|need|want|looking for|recruit)\s*(?:个|大概|大约|差不多|about|around)?\s*$", Ways)]
    private static partial Regex Wanted();

    // 前端后端各两个: two for each of the jobs named.
    [GeneratedRegex(@"各(?:招|要|来|需要|需)?$", Ways)]
    private static partial Regex Each();

    [GeneratedRegex(@"^\s*\p{L}", Ways)]
    private static partial Regex Role();

    [GeneratedRegex(@"(?:公司|团队|现有|目前有?|我们有|一共有|规模|员工|就我|只有我)(?:大概|大约|约|有|就|才|是)*\s*$|第$", Ways)]
    private static partial Regex Company();

    [GeneratedRegex(@"^\s*(?:多|来)?(?:批|群|帮|k|千|万|元|块|年|岁|月|天|号(?!人)|薪|小时|%|点|以上学历|个岗位|个方向|个职位|years?|months?|rmb|yuan)", Ways)]
    private static partial Regex NotPeople();

    [GeneratedRegex(@"一共|总共|共|合计|in total|altogether", Ways)]
    private static partial Regex TotalSaid();

    [GeneratedRegex(@"(?<hire>(?:招|聘|找|缺|要|想要|需要)个(?!月)|(?:hire|need|hiring|looking for|want|recruit)\s+(?:an?|one|a couple of)\s)|俩|仨|(?:just |only )?one\b|a couple", Ways)]
    private static partial Regex One();
}
