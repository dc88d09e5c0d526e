using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>What somebody wants done about a debt, and what the work was, where a message says so by itself.</summary>
internal static partial class Wishes
{
    /// <summary>The clause with the wish; null when there is none.</summary>
    public static string? Read(string text)
    {
        foreach (var clause in Clauses().Split(text))
        {
            if (Wish().IsMatch(Normalizer.Normalize(clause).Text))
            {
                return clause.Trim();
            }
        }
        return null;
    }

    /// <summary>展厅视频 in 给一家公司做了展厅视频，尾款…; null when it is not that plain.</summary>
    public static string? Project(string text)
    {
        var source = Normalizer.Normalize(text);
        var match = Work().Match(source.Text);
        return match.Success ? source.Words(match.Groups["p"].Index, match.Groups["p"].Length).Trim() : null;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[，。；;！!\r\n]+|,\s*|\.(?:\s|$)", Ways)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"^.{0,6}(?:想|希望|打算|请|要求|能不能|可不可以|可以|需要|找(?!了|过|到)|帮我?们?)(?!.*(?:人工|真人|客服)).{0,14}(?:律师|发函|律师函|起诉|打官司|调解|仲裁|催款|催一催|怎么要|要回来?|追回|讨回|追讨|法律|支付令)|(?:want|would like|wish|hope|need|could|can|like) .{0,30}(?:lawyer|legal|mediat|letter|sue|court|money back|recover)", Ways)]
    private static partial Regex Wish();

    [GeneratedRegex(@"(?:给|帮|替|为).{0,24}?(?:做|制作|承接|承办|设计|搭建|拍摄?|开发|施工)(?:了|过|的)+(?:一?[个批套场次些])?(?<p>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}A-Za-z0-9]{1,14}?)(?:的?项目|的?工程)?(?=[,。;!\s]|$|的?尾款)|\bfor (?:an? |the |our )(?<p>[a-z][a-z ]{2,30}?(?:video|website|site|booth|exhibition|design|software|app|project|campaign|event))\b|(?:made|built|produced|designed|filmed) (?:an? |the )?(?<p>[a-z][a-z ]{2,30}?)(?= for\b|[,.;])", Ways)]
    private static partial Regex Work();
}
