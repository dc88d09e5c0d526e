using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>When the work begins: a date or as soon as possible.</summary>
internal static partial class Starts
{
    public static StartDate? Read(NormalText source, IReadOnlyList<DateHit> dates, AskedSlot? asked)
    {
        if (dates.Count > 0 && (asked == AskedSlot.Start || About().IsMatch(source.Text)))
        {
            var date = dates[0].ToDate(source);
            return new(date, false, date.Words);
        }
        var soon = Soon().Match(source.Text);
        return soon.Success ? new(null, true, source.Words(soon.Index, soon.Length)) : null;
    }

    [GeneratedRegex(@"入职|到岗|上班|上岗|开始|报到|到位|进场|开工|start|join|onboard|begin|available|needed by", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex(@"尽快|越快越好|马上|立刻|立即|随时|赶紧|急招|急聘|急需|急缺|现在就|即刻|抓紧|最快|急(?:着)?(?:要|找|招)|asap|as soon as possible|immediate(?:ly)?|right away|urgent(?:ly)?|straight away|any ?time", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Soon();
}
