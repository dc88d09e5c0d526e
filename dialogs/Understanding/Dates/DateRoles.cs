using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Which date says since when money is owed, which when it was due, which is another.</summary>
internal static partial class DateRoles
{
    public static Reading Read(Reading reading, NormalText source, IReadOnlyList<DateHit> hits, AskedSlot? asked)
    {
        DateHit? due = null, accepted = null, owed = null, signed = null;
        foreach (var hit in hits)
        {
            var around = Around(source.Text, hit);
            if (asked != AskedSlot.Date && Due().IsMatch(around))
            {
                due ??= hit;
            }
            else if (asked != AskedSlot.Date && Accepted().IsMatch(around))
            {
                accepted ??= hit;
            }
            else if (asked != AskedSlot.Date && Signed().IsMatch(around))
            {
                signed ??= hit;
            }
            else
            {
                owed ??= hit;
            }
        }
        owed ??= due ?? accepted ?? signed;
        return reading with
        {
            Date = owed?.ToDate(source),
            DateDue = due?.ToDate(source),
            DateAcceptance = accepted?.ToDate(source),
            PaymentTermDays = TermDays(source.Text),
        };
    }

    private static string Around(string text, DateHit hit)
    {
        var from = text.LastIndexOfAny([',', '。', ';', '!', '?'], Math.Max(0, hit.Start - 1)) + 1;
        var to = text.IndexOfAny([',', '。', ';', '!', '?'], hit.End);
        return text[Math.Max(Math.Min(from, hit.Start), hit.Start - 12)..Math.Min(to < 0 ? text.Length : to, hit.End + 12)];
    }

    private static int? TermDays(string text)
    {
        var match = Term().Match(text);
        if (!match.Success)
        {
            return null;
        }
        var number = match.Groups["n"].Value;
        var days = int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var plain) ? plain : (int?)Recognizers.Number(number);
        return number == "半" ? 15 : match.Groups["m"].Success ? days * 30 : match.Groups["w"].Success ? days * 7 : days;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"到期|(?:应该|早该|就该|本该|该|应)(?:.{0,12}?)(?:付|给|结|打款|还|到账)|应于|付款日|付款期|截止|最晚|最迟|(?:约定|说好|讲好|谈好|答应|说是|规定|写的?|承诺|保证|计划|原定)(?:.{0,18})(?:付|给|结|打款|打钱|还|到账|转)|承诺|(?:之前|前|内).{0,4}(?:付清|结清|付完|付款|给钱|打款)|\bdue\b|deadline|payable", Ways)]
    private static partial Regex Due();

    [GeneratedRegex(@"验收|accept(?:ed|ance)|signed? off", Ways)]
    private static partial Regex Accepted();

    [GeneratedRegex(@"签(?:的|了|订|署|约|合同)|签.{0,3}合同|开始合作|合作的?$|注册|成立|开工|接的|下的?单|contract (?:was )?signed|signed (?:the|a) contract|started", Ways)]
    private static partial Regex Signed();

    [GeneratedRegex(@"(?:账期|帐期|月结|付款期限?|(?:验收|开票|收票|交付|交货|发货|收货|完工|竣工|到货|货到|票到|到票|上线|交稿|收到(?:发票|货)|开(?:具)?发票)(?:合格|完成|通过|票)?(?:之?后|以后)?|net)\s*(?:的|是|为|后|在|起|,)*\s*(?<n>\d{1,3}|[一二两三四五六七八九十百半]{1,4})\s*(?:个?工作日|天|日|(?<m>个?月)|(?<w>周|个?星期)|(?=$|[,。;])|days?|(?<m>months?))|(?<n>\d{1,3}|[一二两三四五六七八九十百]{1,4})\s*(?:天|日|(?<m>个月))的?(?:账期|帐期|付款期|信用期|回款期)|within\s+(?<n>\d{1,3})\s+(?:(?:business|working|calendar)\s+)?days|(?<n>\d{1,3})[\s-]days?\s+(?:payment\s+)?(?:terms?|after|from|of)|net[\s-]?(?<n>\d{1,3})\b", Ways)]
    private static partial Regex Term();
}
