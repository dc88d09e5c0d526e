using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Words by which people take back what they said in the same breath.</summary>
internal static partial class Amendments
{
    /// <summary>The words between two values take the first one back: 四万八，不对，四万六.</summary>
    public static bool IsTakenBack(string between) => TakenBack().IsMatch(between);

    /// <summary>The first value is denied and the second put in its place: 不是三十万是28万.</summary>
    public static bool IsDenied(string before, string between) => Not().IsMatch(before) && But().IsMatch(between);

    /// <summary>Where the new words begin after 不对 or 说错了, or -1.</summary>
    public static int NewWords(string text)
    {
        var match = Turn().Match(text);
        return match.Success ? match.Groups["new"].Index : -1;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^[^\d]{0,4}?(?:啊|哦|呃|诶|吧|元|块|钱|[,。.…\s-])*(?:不对|不是(?=[,。\s]|$)|说错了?|写错了?|打错了?|记错了?|错了|更正|改成|改为|应该是|sorry|no,? wait|i mean|i meant|scratch that|correction|actually)", Ways)]
    private static partial Regex TakenBack();

    [GeneratedRegex(@"(?:不是|并非|不叫|\bnot)\s*(?:¥|\$)?$", Ways)]
    private static partial Regex Not();

    [GeneratedRegex(@"^(?:元|块|钱|的)*[,。;\s]*(?:而|应该|应|其实|实际)?(?:就?是|but|it'?s|it is)\s*¥?$", Ways)]
    private static partial Regex But();

    [GeneratedRegex(@"^.{1,40}?(?:[,。.…!\s-]|吧|啊|哦|呃|诶)*(?:不对|(?<=[,。\s])不是(?=[,。\s])|说错了?|写错了?|打错了?|记错了?|搞错了?|更正|(?:sorry|no),? wait|i meant?|scratch that|correction)(?:了|啊|哦|应该|其实|实际上|[,。.:…!\s-])*(?:是|叫|it'?s)?\s*(?<new>\S.*)$", Ways)]
    private static partial Regex Turn();
}
