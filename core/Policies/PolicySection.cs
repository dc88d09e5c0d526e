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
                heading = line.Length <= LongestHeading ? line : number.Value.TrimEnd();
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

    [GeneratedRegex(@"^(第[一二三四五六七八九十百零〇\d]+[条章节款]\s*|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])")]
    private static partial Regex Number();
}
