using System.Globalization;
using FrontDoor.Core.Time;

namespace FrontDoor.Core.Notices;

/// <summary>When notices rest, in local time of the office.</summary>
public sealed class QuietHours(NoticeOptions options)
{
    private readonly TimeOnly from = Parse(options.QuietFrom);
    private readonly TimeOnly until = Parse(options.QuietUntil);

    /// <summary>Null: it is not quiet. Else when it ends.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset moment)
    {
        var local = ShanghaiTime.Of(moment);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        if (from == until || !time.IsBetween(from, until))
        {
            return null;
        }

        var end = new DateTimeOffset(local.Date + until.ToTimeSpan(), local.Offset);
        return end > local ? end : end.AddDays(1);
    }

    /// <summary>When a notice that may go out begins to; null: at once.</summary>
    public DateTimeOffset? StartOf(Notice notice, DateTimeOffset now)
    {
        var begin = notice.Content.NotBefore > now ? notice.Content.NotBefore.Value : now;
        var start = notice.IsUrgent ? begin : EndAfter(begin) ?? begin;
        return start > now ? start : null;
    }

    /// <summary>When work of this length, begun at this moment, ends if it rests in quiet hours.</summary>
    public DateTimeOffset EndOf(DateTimeOffset begin, TimeSpan work, bool passesQuiet)
    {
        while (!passesQuiet)
        {
            begin = EndAfter(begin) ?? begin;
            var stop = NextQuiet(begin);
            if (begin + work <= stop)
            {
                break;
            }

            work -= stop - begin;
            begin = stop;
        }

        return begin + work;
    }

    private DateTimeOffset NextQuiet(DateTimeOffset moment)
    {
        if (from == until)
        {
            return DateTimeOffset.MaxValue;
        }

        var local = ShanghaiTime.Of(moment);
        var begin = new DateTimeOffset(local.Date + from.ToTimeSpan(), local.Offset);
        return begin > local ? begin : begin.AddDays(1);
    }

    private static TimeOnly Parse(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
