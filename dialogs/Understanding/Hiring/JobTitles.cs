using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>What the job is called, without counters and particles (Data/jobs.txt holds the endings).</summary>
internal static partial class JobTitles
{
    private static readonly Regex Title = new(
        $@"[\p{{IsCJKUnifiedIdeographs}}A-Za-z+#./]{{0,10}}?(?:{string.Join('|', Vocabulary.Words("jobs"))})(?:工程师|设计师|实习生|专员|助理|经理|主管|人员|文员|代表|顾问|前台|主播|客服|文案|老师|翻译|司机|店长|员|师|总监)?",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    public static Said<string>? Read(NormalText source)
    {
        if (!source.Text.Any(c => c >= '\u4E00') && English().Match(source.Text) is { Success: true } whole)
        {
            return Said(source, whole);
        }
        foreach (Match match in Title.Matches(source.Text))
        {
            var lead = Lead().Match(match.Value);
            var start = match.Index + (lead.Success ? lead.Length : 0);
            start += Sex().Match(source.Text[start..]).Length;
            var title = source.Text[start..(match.Index + match.Length)].Trim();
            if (title.Length >= 2 && !Other().IsMatch(title))
            {
                var words = source.Words(start, match.Index + match.Length - start);
                return new(words.Trim(), words);
            }
        }
        var english = English().Match(source.Text);
        return english.Success ? Said(source, english) : null;
    }

    private static Said<string> Said(NormalText source, Match english) =>
        new(Singular(english.Groups["t"].Value), source.Words(english.Groups["t"].Index, english.Groups["t"].Length));

    /// <summary>How many jobs a text names.</summary>
    public static int Count(string text) => Title.Count(text);

    // 男保安: whom they want is a ground of its own, not part of the job.
    [GeneratedRegex(@"^(?:[男女](?!装|鞋|包|士|性|人|科|足|团|款))?", RegexOptions.CultureInvariant)]
    private static partial Regex Sex();

    private static string Singular(string title) => title.EndsWith('s') && !title.EndsWith("sales", StringComparison.OrdinalIgnoreCase) && !title.EndsWith("ss", StringComparison.Ordinal) ? title[..^1] : title;

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^.*(?:招聘?|[征徵]求?|聘请?|诚聘|急聘|急招|诚招|急需|急缺|需|找|缺|需要|想要|要|来|增加?|改成|改为|岗位(?:是|:)?|职位(?:是|:)?|[一二两三四五六七八九十俩仨几多]?个|[一二两三四五六七八九十几多]+名|名|位|些|经验的?|以上的?|和|的|是|懂|会(?!计)|做|一下|点|学历|全职|兼职|应届|这边|那边|公司|杭州|我们|短期|长期|人手)", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:人事|开发|测试|财务)$(?<=不)|^(?:经验|工作)", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?<t>(?:(?:senior|junior|lead|full.?stack|front.?end|back.?end|software|hardware|data|product|project|sales|marketing|customer service|graphic|ui|ux|java|python|android|ios|mechanical|electrical|web|qa|test|hr|office|administrative|account|operations?|english|warehouse|machine learning|ai)\s+){0,3}(?:engineers?|developers?|designers?|managers?|accountants?|interns?|assistants?|sales(?:person|man|people| reps?)?|analysts?|operators?|drivers?|teachers?|translators?|receptionists?|technicians?|representatives?|consultants?|cashiers?|programmers?|specialists?|directors?|workers?|testers?|editors?|scientists?))\b", Ways)]
    private static partial Regex English();
}
