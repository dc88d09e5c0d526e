using System.Text;
using System.Text.RegularExpressions;

namespace FrontDoor.Core.Policies;

/// <param name="Heading">As in the text ("第三条", "二、申报条件"); empty before the first one.</param>
public sealed partial record PolicySection(string Heading, string Text)
{
    private const int LongestHeading = 30;

    /// <summary>Lines in order, parted where a line numbers itself. Never empty, so that a document without text is found by its title.</summary>
    public static IReadOnlyList<PolicySection> Split(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        List<PolicySection> sections = [];
        var (heading, body) = ("", new StringBuilder());
        foreach (var line in lines)
        {
            if (Number().Match(line) is { Success: true } number)
            {
                Close();
                heading = IsHeading(line) ? line : number.Value.TrimEnd();
            }

            body.Append(line).Append('\n');
        }

        Close();
        return sections.Count > 0 ? sections : [new("", "")];

        void Close()
        {
            if (body.Length > 0)
            {
                sections.Add(new(heading, body.ToString().TrimEnd()));
                body.Clear();
            }
        }
    }

    // A clause of few words is no heading of itself.
    private static bool IsHeading(string line) => line.Length <= LongestHeading && !line.Contains('，', StringComparison.Ordinal) && !line.EndsWith('。');

    [GeneratedRegex(@"^(第[一二三四五六七八九十百零〇\d]+[条章节款]\s*|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|(?:适用(?:对象|范围)|申[报请](?:对象|条件|材料|流程|时间|方式|渠道)|支持(?:对象|标准|内容)|(?:补助|补贴|奖励|资助)标准|优惠内容|办理(?:流程|材料|地点|时限|条件)|受理(?:部门|时间|条件)|联系方式|执行期限|有效期限?|注意事项)(?:[:：]|$))")]
    private static partial Regex Number();
}
