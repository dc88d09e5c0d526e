using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>When the work begins: a date or as soon as possible.</summary>
internal static partial class Starts
{
    public static StartDate? Read(NormalText source, IReadOnlyList<DateHit> dates, AskedSlot? asked)
    {
        var soon = Soon().Match(source.Text);
        var hit = dates.FirstOrDefault(date => !Other().IsMatch(Around(source.Text, date)));
        // 越快越好，最好下周: the wish is as soon as possible.
        if (hit is not null && (asked == AskedSlot.Start || About().IsMatch(source.Text) || Wanted().IsMatch(source.Text[hit.End..])) && !(soon.Success && hit.Iso is null))
        {
            var date = hit.ToDate(source);
            return new(date, false, date.Words);
        }
        return soon.Success ? new(null, true, source.Words(soon.Index, soon.Length)) : null;
    }

    private static string Around(string text, DateHit hit) =>
        text[Math.Max(0, hit.Start - 4)..hit.Start] + "|" + text[hit.End..Math.Min(text.Length, hit.End + 5)];

    // 12月要搞活动 and 明年春节后要10个操作工: a wish with a time.
    [GeneratedRegex(@"^(?:之?后|之?前|左右|,|\s)*(?:要|需要?|招|用|缺|来|能|找)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"截止|报名|面试|毕业|出生|届|成立|注册|工作了", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"入职|到岗|上班|上岗|开始|报到|到位|进场|进厂|开工|from\b|start|join|onboard|begin|available|needed by", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex(@"尽快|越[快早]越好|马上|立刻|立即|随时|赶紧|急招|急聘|急需|急缺|现在就|即刻|抓紧|最快|随到随|人到就|到了就|来了就|今天就|急(?:着)?(?:要|找|招)|asap|as (?:soon|early|quickly) as (?:possible|you can|we can)|immediate(?:ly)?|right away|urgent(?:ly)?|straight away|any ?time", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Soon();
}
