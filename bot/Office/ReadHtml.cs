using System.Net;
using System.Text.RegularExpressions;

namespace FrontDoor.Bot.Office;

/// <summary>The paragraphs of a saved web page: text only, whatever else stands in it.</summary>
public static partial class ReadHtml
{
    /// <summary>Lines in order, and the page's title where it names one.</summary>
    public static (IReadOnlyList<string> Lines, string? Title) Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var title = Title().Match(html) is { Success: true } found ? WebUtility.HtmlDecode(Tags().Replace(found.Groups["t"].Value, "")).Trim() : null;
        var body = Article().Match(html) is { Success: true } article ? article.Value : Body().Match(html) is { Success: true } whole ? whole.Value : html;
        var text = Tags().Replace(Breaks().Replace(Unseen().Replace(body, ""), "\n"), "");
        return ([.. WebUtility.HtmlDecode(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], string.IsNullOrEmpty(title) ? null : title);
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking;

    // The field in which the sites of the government name a document, else the first heading.
    [GeneratedRegex(@"<meta\s[^>]*name=[""']ArticleTitle[""'][^>]*content=[""'](?<t>[^""']*)[""']|<h1[^>]*>(?<t>.*?)</h1>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex Title();

    [GeneratedRegex("<article[ >].*</article>", Ways)]
    private static partial Regex Article();

    [GeneratedRegex("<body[ >].*</body>", Ways)]
    private static partial Regex Body();

    [GeneratedRegex("<(?:script|style|head|nav|header|footer|noscript)[ >].*?</(?:script|style|head|nav|header|footer|noscript)>|<!--.*?-->", Ways)]
    private static partial Regex Unseen();

    [GeneratedRegex("</?(?:p|div|br|li|tr|h[1-6]|table|ul|ol|section|td)(?:[ /][^>]*)?>", Ways)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>", Ways)]
    private static partial Regex Tags();
}
