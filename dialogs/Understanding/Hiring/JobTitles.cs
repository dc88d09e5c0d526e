using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>What the job is called, without counters and particles (Data/jobs.txt holds the endings).</summary>
internal static partial class JobTitles
{
    private static readonly Regex Title = new(
        $@"[\p{{IsCJKUnifiedIdeographs}}A-Za-z+#./]{{0,10}}?(?:{string.Join('|', Vocabulary.Words("jobs"))})(?:工程师|实习生|专员|助理|经理|主管|人员|文员|岗|员|师|总监)?",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    public static Said<string>? Read(NormalText source)
    {
        foreach (Match match in Title.Matches(source.Text))
        {
            var lead = Lead().Match(match.Value);
            var start = match.Index + (lead.Success ? lead.Length : 0);
            var title = source.Text[start..(match.Index + match.Length)].Trim();
            if (title.Length >= 2 && !Other().IsMatch(title))
            {
                return new(title, source.Words(start, match.Index + match.Length - start));
            }
        }
        var english = English().Match(source.Text);
        return english.Success ? new(Singular(english.Groups["t"].Value), source.Words(english.Groups["t"].Index, english.Groups["t"].Length)) : null;
    }

    private static string Singular(string title) => title.EndsWith('s') && !title.EndsWith("sales", StringComparison.OrdinalIgnoreCase) && !title.EndsWith("ss", StringComparison.Ordinal) ? title[..^1] : title;

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^.*(?:招聘?|聘请?|诚聘|急聘|急招|找|缺|需要|想要|要|来|增加?|改成|改为|岗位(?:是|:)?|职位(?:是|:)?|[一二两三四五六七八九十俩仨几多]?个|[一二两三四五六七八九十几多]+名|名|位|些|经验的?|以上的?|和|的|是|懂|会(?!计)|做|一下|点|学历|全职|兼职|应届|这边|那边|公司|杭州|我们|短期|长期|人手)", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:人事|开发|测试|财务)$(?<=不)|^(?:经验|工作)", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?<t>(?:(?:senior|junior|lead|full.?stack|front.?end|back.?end|software|hardware|data|product|project|sales|marketing|customer service|graphic|ui|ux|java|python|android|ios|mechanical|electrical|web|qa|test|hr|office|administrative|account|operations?|english|warehouse|machine learning|ai)\s+){0,3}(?:engineers?|developers?|designers?|managers?|accountants?|interns?|assistants?|sales(?:person|man|people| reps?)?|analysts?|operators?|drivers?|teachers?|translators?|receptionists?|technicians?|representatives?|consultants?|cashiers?|programmers?|specialists?|directors?|workers?|testers?|editors?|scientists?))\b", Ways)]
    private static partial Regex English();
}
