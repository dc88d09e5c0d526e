using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>The person to call: 联系人王先生, 我叫李雷, 找张经理.</summary>
internal static partial class Contacts
{
    public static Said<string>? Read(NormalText source, bool hasPhone, AskedSlot? asked)
    {
        if (SelfIntroduction.Person(source.Text, asked) is { } speaker)
        {
            return new(source.Words(speaker.Start, speaker.End - speaker.Start), source.Words(speaker.Start, speaker.End - speaker.Start));
        }
        var match = Named().Match(source.Text);
        // 找陈总 names a contact only beside a number to call.
        match = match.Success || !hasPhone ? match : Beside().Match(source.Text);
        return match.Success ? new(source.Words(match.Groups["n"].Index, match.Groups["n"].Length).Trim(), source.Words(match.Groups["n"].Index, match.Groups["n"].Length)) : null;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Title = "(?:先生|女士|小姐|太太|经理|总监|总|老师|工|老板|主任|会计|出纳|主管|助理|律师|阿姨|师傅|哥|姐|姑娘)";

    [GeneratedRegex(@"(?:联系人|联络人|我叫|我姓名|姓名|名字叫|我是(?=\p{IsCJKUnifiedIdeographs}{1,2}" + Title + @"))\s*(?:是|叫|:|为)?\s*(?:我们?)?(?:公司)?(?:的)?(?:财务|会计|老板|同事|经理(?!\p{P}|电|\d)|负责人)?\s*(?<n>\p{IsCJKUnifiedIdeographs}{1,3}" + Title + @"|[小老阿]\p{IsCJKUnifiedIdeographs}(?=[,。;\s\d:]|电话|手机|$)|\p{IsCJKUnifiedIdeographs}{2,3}?(?=[,。;\s\d:(]|电话|手机|的|$))|(?:contact(?: person)?(?: is|:)?|my name is|my name's|name:|i am|i'm|this is|ask for|call)\s+(?<n>(?:(?:Mr|Ms|Mrs|Miss|Dr)\.?\s?)?(?-i:[A-Z])[a-z]+(?:\s(?-i:[A-Z])[a-z]+)?)", Ways)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:找|联系|打给|联络|问|加|这是)(?:我们|我|一下|公司|这边|的|下)*(?:财务|会计|老板娘?|同事|经理|负责人|法人|项目经理|业务员|采购)?\s*(?!我|一下|他们|对方|这|那|你|人|方式|律师|微信|电话|手机|号码)(?<n>[小老阿]\p{IsCJKUnifiedIdeographs}(?!板)|\p{IsCJKUnifiedIdeographs}{1,2}" + Title + @"|\p{IsCJKUnifiedIdeographs}{2,3}(?=[,。;\s\d:(]|电话|手机|$))|(?:^|[,。;\s\d])(?![找打给问叫请联])(?<n>\p{IsCJKUnifiedIdeographs}{1,2}(?:先生|女士|小姐|经理|总|工|主任|会计|老师|老板))(?=[,。;\s\d:(]|的?电话|的?手机|$)", Ways)]
    private static partial Regex Beside();
}
