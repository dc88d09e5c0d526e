using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Chats;

/// <summary>Reads a chat that was copied, mailed or written down. Pure; decides by which form fits most lines, and says so when none does.</summary>
public static partial class ReadChat
{
    /// <summary>A year of a busy group; more is read by nobody.</summary>
    private const int MostLines = 20_000;

    /// <summary>Fewer heads are no chat: one line with a time stands in many a text.</summary>
    private const int FewestHeads = 2;

    /// <param name="today">In Asia/Shanghai; a day without a year is the last such day.</param>
    public static ChatText Run(string text, DateOnly today)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Take(MostLines).Select(Clean).ToList();
        var heads = Heads(lines, today);
        if (heads is not { Form: { } form, Found.Count: >= FewestHeads })
        {
            return ChatText.Unknown;
        }

        var messages = heads.Value.Found.Select((head, i) => Message(head, lines, i + 1 < heads.Value.Found.Count ? heads.Value.Found[i + 1].Line : lines.Count, form, today)).ToList();
        return new(form, messages, FindGaps.Run(lines, heads.Value.Found[0].Line, messages, today));
    }

    // The byte order mark, and what clients put around names to keep their direction.
    private static string Clean(string line) => new string([.. line.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format) || c == '\t')]).TrimEnd();

    private static (ChatForm? Form, List<Head> Found)? Heads(List<string> lines, DateOnly today)
    {
        var forms = new (ChatForm Form, List<Head> Found)[] { (ChatForm.Mailed, Mailed(lines, today)), (ChatForm.Copied, Copied(lines, today)), (ChatForm.Lines, OneLine(lines, today)) };
        var best = forms.MaxBy(form => form.Found.Count);
        return best.Found.Count == 0 ? null : best;
    }

    // ————— 2024-03-05 —————, then 张三  14:22, then the words.
    private static List<Head> Mailed(List<string> lines, DateOnly today)
    {
        var (found, day) = (new List<Head>(), (DateOnly?)null);
        for (var i = 0; i < lines.Count; i++)
        {
            if (DayLine().Match(lines[i]) is { Success: true } line)
            {
                day = Day(line, today);
            }
            else if (day is { } known && (i == 0 || lines[i - 1].Length == 0 || DayLine().IsMatch(lines[i - 1])) && NameThenClock().Match(lines[i]) is { Success: true } head)
            {
                found.Add(new(i, head.Groups["n"].Value.Trim(), known.ToDateTime(Clock(head)), null));
            }
        }

        return found;
    }

    private static List<Head> Copied(List<string> lines, DateOnly today)
    {
        var found = new List<Head>();
        for (var i = 0; i < lines.Count; i++)
        {
            var head = NameThenTime().Match(lines[i]) is { Success: true } name ? name : TimeThenName().Match(lines[i]);
            if (head.Success)
            {
                found.Add(new(i, Name(head), At(head, today), null));
            }
        }

        return found;
    }

    private static List<Head> OneLine(List<string> lines, DateOnly today)
    {
        var found = new List<Head>();
        for (var i = 0; i < lines.Count; i++)
        {
            var head = NameTimeWords().Match(lines[i]) is { Success: true } name ? name : TimeNameWords().Match(lines[i]);
            if (head.Success)
            {
                found.Add(new(i, Name(head), At(head, today), head.Groups["w"].Value.Trim()));
            }
        }

        return found;
    }

    private static ChatMessage Message(Head head, List<string> lines, int end, ChatForm form, DateOnly today)
    {
        var below = lines.GetRange(head.Line + 1, end - head.Line - 1).Where(line => form != ChatForm.Mailed || !DayLine().IsMatch(line));
        var text = string.Join('\n', head.Words is null ? below : below.Prepend(head.Words)).Trim();
        return new(head.Line + 1, head.At, head.Speaker, text, MarkWords.Run(text, today)) { IsPlaceholder = Placeholder().IsMatch(text) };
    }

    private static DateTime? At(Match head, DateOnly today) => Day(head, today) is { } day ? day.ToDateTime(Clock(head)) : null;

    private static DateOnly? Day(Match match, DateOnly today)
    {
        if (!match.Groups["m"].Success)
        {
            return null;
        }

        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var (month, day) = (Part("m"), Part("d"));
        var year = match.Groups["y"].Success ? Part("y") + (Part("y") < 100 ? 2000 : 0) : today.Year;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var read = new DateOnly(year, month, day);
        return match.Groups["y"].Success || read <= today ? read : read.AddYears(-1);
    }

    // 下午 3:05 is 15:05.
    private static TimeOnly Clock(Match match)
    {
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var hour = Part("h");
        hour += match.Groups["half"].Value is "下午" or "晚上" or "PM" or "pm" && hour < 12 ? 12 : 0;
        return new(Math.Min(hour, 23), Math.Min(Part("mi"), 59), Math.Min(Part("s"), 59));
    }

    private static string Name(Match head) => Account().Replace(head.Groups["n"].Value, "").Trim().TrimEnd(':', '：').Trim();

    private const string Date = @"(?:(?<y>(?:20)?\d\d)\s?[-/.年]\s?)?(?<m>\d{1,2})\s?[-/.月]\s?(?<d>\d{1,2})日?";
    private const string Time = @"(?:(?<half>上午|下午|晚上|凌晨|中午|AM|PM|am|pm)\s?)?(?<h>\d{1,2})[:：](?<mi>\d\d)(?:[:：](?<s>\d\d))?(?:\s?(?<half>AM|PM|am|pm))?";

    [GeneratedRegex($@"^[\s\-—–─=_*]*{Date}(?:\s*(?:星期|周)[一二三四五六日天])?[\s\-—–─=_*]*$", RegexOptions.CultureInvariant)]
    private static partial Regex DayLine();

    [GeneratedRegex($@"^\s{{0,8}}(?<n>\S.{{0,39}}?)\s{{1,6}}{Time}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameThenClock();

    [GeneratedRegex($@"^\s{{0,4}}(?<n>\S.{{0,39}}?)[\s,，]{{1,6}}\(?{Date}[\sT]{{1,3}}{Time}\)?\s*[:：]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameThenTime();

    [GeneratedRegex($@"^\s{{0,4}}[\[【(]?{Date}[\sT]{{1,3}}{Time}[\]】)]?\s{{1,4}}(?<n>[^\s:：][^:：]{{0,39}}?)\s*[:：]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeThenName();

    [GeneratedRegex($@"^\s{{0,4}}(?<n>[^\s\d:：][^:：\d]{{0,29}}?)\s{{1,4}}[\[(（]?(?:{Date}[\sT]{{1,3}})?{Time}[\])）]?\s*[:：]?\s+(?<w>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NameTimeWords();

    [GeneratedRegex($@"^\s{{0,4}}[\[【(（]?(?:{Date}[\sT,，]{{1,3}})?{Time}[\]】)）]?\s{{0,4}}-?\s?(?<n>[^\s:：][^:：]{{0,29}}?)\s?[:：]\s?(?<w>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeNameWords();

    // 张三(12345678), 张三<a@b.c>
    [GeneratedRegex(@"\s?(?:\(\d{5,12}\)|<[^<>]{3,60}>)\s*$")]
    private static partial Regex Account();

    [GeneratedRegex(@"^\s*[\[【<](?:图片|照片|语音|视频|文件|表情|动画表情|转账|红包|位置|链接|小程序|聊天记录|音乐|名片|通话|Photo|Image|Video|Voice|Audio|File|Sticker|Transfer|Media omitted)[^\]】>]{0,80}[\]】>]", RegexOptions.IgnoreCase)]
    internal static partial Regex Placeholder();

    private sealed record Head(int Line, string Speaker, DateTime? At, string? Words);
}
