using System.Text.RegularExpressions;

namespace FrontDoor.Core.Policies;

/// <summary>What can be understood of a document by itself. Nothing is guessed: what the text does not say stays empty, and the page shows what is missing.</summary>
public static partial class ReadPolicy
{
    private const int LongestTitle = 120;
    private const int HeadLines = 12;

    /// <summary>An entry without a key. Its text may be empty: then there was none to read.</summary>
    /// <param name="lines">Paragraphs in order.</param>
    /// <param name="head">What stands in the head of a Markdown file, or in the fields of a page; it wins over what is understood.</param>
    public static PolicyEntry From(IReadOnlyList<string> lines, IReadOnlyDictionary<string, string>? head = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var clean = lines.Select(line => Blanks().Replace(line, " ").Trim()).Where(line => line.Length > 0).ToList();
        var (title, body) = Title(clean);
        var text = string.Join('\n', clean);
        var (dates, sections) = (PolicyDates.Of(text), PolicySection.Split(body));
        var entry = new PolicyEntry("", title ?? "")
        {
            Number = Number().Match(text) is { Success: true } number ? number.Value : null,
            Issuer = IssuerOf(clean),
            EffectiveFrom = dates.From,
            EffectiveTo = dates.To,
            IsOpenEnded = dates.IsOpenEnded,
            Window = Window().Match(text) is { Success: true } window ? window.Groups["w"].Value : null,
            Who = LineUnder(sections, Whom()),
            Benefit = LineUnder(sections, Gives()),
            HowToApply = LineUnder(sections, Applies()),
            Sections = text.Length == 0 ? [] : sections,
        };
        return head is null ? entry : PolicyHead.Over(entry, head);
    }

    // The title may run over several lines, up to the first line that is a number, a mark or a paragraph.
    private static (string? Title, List<string> Body) Title(List<string> lines)
    {
        var at = lines.FindIndex(line => line.Length <= LongestTitle && !IsNumberLine(line));
        if (at is < 0 or > 4)
        {
            return (null, lines);
        }

        var title = lines[at].TrimStart('#', ' ');
        var taken = 1;
        while (at + taken < Math.Min(lines.Count, at + 3) && title.Length < 60 && !TitleEnds().IsMatch(title) && TitleGoesOn().IsMatch(lines[at + taken]))
        {
            title += lines[at + taken++];
        }

        return (title, [.. lines.Take(at), .. lines.Skip(at + taken)]);
    }

    private static bool IsNumberLine(string line) => Number().Match(line) is { Success: true } number && number.Length >= line.Trim('(', ')', '（', '）', ' ').Length - 4;

    private static string? IssuerOf(List<string> lines)
    {
        var signed = lines.TakeLast(HeadLines).Concat(lines.Take(HeadLines)).FirstOrDefault(line => IssuerLine().IsMatch(line));
        return signed ?? (Publishes().Match(string.Join('\n', lines.Take(HeadLines))) is { Success: true } named ? named.Groups["i"].Value : null);
    }

    private static string? LineUnder(IReadOnlyList<PolicySection> sections, Regex heading)
    {
        var found = sections.FirstOrDefault(section => heading.IsMatch(section.Heading));
        var text = found is null ? null : found.Text.Length > found.Heading.Length ? found.Text[found.Heading.Length..].Trim() : null;
        return text is null or "" ? null : text.Length <= 300 ? text.ReplaceLineEndings(" ") : text[..300].ReplaceLineEndings(" ") + "…";
    }

    [GeneratedRegex(@"[ \t\u00A0\u3000]+")]
    private static partial Regex Blanks();

    // 样政发〔2025〕12号, 财政部 税务总局公告2023年第7号.
    [GeneratedRegex(@"[\u4e00-\u9fff]{1,12}[\[(〔【（]\s*(?:19|20)\d{2}\s*[\])〕】）]\s*第?\s*\d{1,5}\s*号|(?:[\u4e00-\u9fff]{2,10}\s){0,3}[\u4e00-\u9fff]{0,10}(?:公告|令)\s*(?:19|20)\d{2}\s*年\s*第\s*\d{1,4}\s*号")]
    internal static partial Regex Number();

    [GeneratedRegex(@"(?:办法|措施|通知|意见|细则|方案|规定|公告|指南|指引|条例|政策|规划|决定)(?:（.{1,20}）|\(.{1,20}\))?$")]
    private static partial Regex TitleEnds();

    [GeneratedRegex(@"^(?!第[一二三四五六七八九十\d]+[章条]|[一二三四五六七八九十]+、|各|为)[^。：:；]{2,60}$")]
    private static partial Regex TitleGoesOn();

    [GeneratedRegex(@"^(?:发布(?:机构|单位)|发文(?:机关|单位)|制定机关)[:：]?\s*|^[\u4e00-\u9fff、 ]{2,40}(?:人民政府(?:办公室|办公厅)?|委员会|管委会|局|厅|部|办事处|总局)$")]
    private static partial Regex IssuerLine();

    [GeneratedRegex(@"(?<i>[\u4e00-\u9fff]{2,20}(?:人民政府(?:办公室|办公厅)?|委员会|管委会|局|厅|部|办事处))关于(?:印发|发布|公布|转发)")]
    private static partial Regex Publishes();

    [GeneratedRegex(@"(?:申报|申请|受理)(?:时间|期限|窗口)(?:为|是|[:：])?\s*(?<w>[^。；\n]{4,60})|(?<w>每年\d{1,2}月[^。；，\n]{0,24}(?:申请|申报|提出|受理))")]
    private static partial Regex Window();

    [GeneratedRegex("适用(?:对象|范围)|申(?:报|请)(?:对象|条件)|支持对象|受理条件|适用于")]
    private static partial Regex Whom();

    [GeneratedRegex("(?:支持|补助|补贴|奖励|资助|优惠)(?:标准|内容|政策|方式|额度)")]
    private static partial Regex Gives();

    [GeneratedRegex("(?:申报|申请|办理)(?:流程|程序|方式|材料|步骤|渠道)|如何申请|怎么办")]
    private static partial Regex Applies();
}
