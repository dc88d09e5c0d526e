using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>The person to call: 联系人王先生, 我叫李雷, 找张经理.</summary>
internal static partial class Contacts
{
    public static Said<string>? Read(NormalText source)
    {
        var match = Named().Match(source.Text);
        return match.Success ? new(match.Groups["n"].Value, source.Words(match.Groups["n"].Index, match.Groups["n"].Length)) : null;
    }

    [GeneratedRegex(@"(?:联系人|联络人|我叫|我姓名|姓名|我是(?=\p{IsCJKUnifiedIdeographs}{1,2}(?:先生|女士|经理|总|工)))\s*(?:是|叫|:|为)?\s*(?<n>\p{IsCJKUnifiedIdeographs}{1,3}(?:先生|女士|小姐|经理|总监|总|老师|工|老板|主任|会计)|\p{IsCJKUnifiedIdeographs}{2,3}(?=[,。;\s\d:]|电话|手机|$))|(?:contact(?: person)?(?: is|:)|my name is|i am|i'm)\s+(?<n>(?:Mr\.?|Ms\.?|Mrs\.?)?\s?(?-i:[A-Z])[a-z]+(?:\s(?-i:[A-Z])[a-z]+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
