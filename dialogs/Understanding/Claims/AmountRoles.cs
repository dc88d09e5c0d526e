using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

internal enum SumRole { Unknown, Owed, Remaining, Total, Paid, Unit, Other }

/// <summary>Says which of several sums is still owed, which is the price and which was paid.</summary>
internal static partial class AmountRoles
{
    public static SumRole Of(string text, Sum sum, int previousEnd, int nextStart)
    {
        var near = Before(text, sum.Start, previousEnd, wholeSentence: false);
        var behind = Behind(text, sum.End, nextStart);
        if (UnitPrices.Of(near, behind) is not null)
        {
            return SumRole.Unit;
        }
        // 5万减去已经退的8000，就是4万2: only what comes out counts.
        if (Subtracted().IsMatch(near) || Lessened().IsMatch(behind))
        {
            return SumRole.Other;
        }
        if (PartPaid().IsMatch(behind))
        {
            return SumRole.Total;
        }
        if (NotGivenBack().IsMatch(behind))
        {
            return SumRole.Owed;
        }
        if (Deposit().IsMatch(near) && KeptBack().IsMatch(text[sum.End..]))
        {
            return SumRole.Owed;
        }
        if (StillUnpaid().IsMatch(behind))
        {
            return SumRole.Owed;
        }
        var role = Nearest(near);
        if (role is SumRole.Unknown or SumRole.Total && StillOwed().IsMatch(behind))
        {
            return StillOwed().IsMatch(behind) ? SumRole.Owed : SumRole.Unknown;
        }
        if (role != SumRole.Unknown)
        {
            return role == SumRole.Paid && NotAtAll().IsMatch(near) ? SumRole.Owed
                : role == SumRole.Owed && Remaining().IsMatch(near) ? SumRole.Remaining : role;
        }
        if (PaidBehind().IsMatch(behind))
        {
            return SumRole.Paid;
        }
        if (TotalBehind().IsMatch(behind))
        {
            return SumRole.Total;
        }
        // 中期款两万 尾款两万三: the word before the next sum belongs to that one.
        var owed = OwedBehind().Match(behind);
        if (owed.Success && !(nextStart < text.Length && sum.End + owed.Length >= nextStart - 1))
        {
            return SumRole.Owed;
        }
        var sentence = Before(text, sum.Start, previousEnd, wholeSentence: true);
        // 收了货不付钱，6万5: what an earlier clause received was no money.
        return Nearest(sentence) is var far && far == SumRole.Paid && NotAtAll().IsMatch(sentence) ? SumRole.Owed : far;
    }

    private static SumRole Nearest(string words)
    {
        (SumRole Role, int End, int Start) best = (SumRole.Unknown, -1, -1);
        foreach (var (role, pattern) in (ReadOnlySpan<(SumRole, Regex)>)[(SumRole.Owed, Owed()), (SumRole.Total, Total()), (SumRole.Paid, Paid()), (SumRole.Other, Other())])
        {
            if (pattern.Matches(words) is { Count: > 0 } found && found[^1] is var last && last.Index + last.Length > best.End)
            {
                best = (role, last.Index + last.Length, last.Index);
            }
        }
        return best.Role;
    }

    private static string Before(string text, int start, int previousEnd, bool wholeSentence)
    {
        var from = Math.Max(previousEnd, start - 24);
        var stop = text.LastIndexOfAny(wholeSentence ? ['。', ';', '!', '?'] : ['。', ';', '!', '?', ','], Math.Max(0, start - 1));
        return text[Math.Min(start, Math.Max(from, stop + 1))..start];
    }

    private static string Behind(string text, int end, int nextStart)
    {
        var to = Math.Min(Math.Min(nextStart, text.Length), end + 24);
        var stop = text.IndexOfAny(['。', ';', '!', '?', ','], end);
        return stop >= 0 && stop < to ? text[end..stop] : text[end..Math.Max(end, to)];
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"尾款|余款|欠款|货款|本金|欠|剩余|剩|后面的?$|后续的?$|还差|差|没付|未付|没给|没结|未结|没收|未收|拖(?!鞋|把)|压着|待付|应收|余额|追回|讨回|要回|追讨|outstanding|owes?|owed|owing|unpaid|balance|remaining|remainder|rest|left|overdue|not paid|due|still", Ways)]
    private static partial Regex Owed();

    [GeneratedRegex(@"总价|总额|总共|一共|总计|合计|共计|合同额|合同价款?|合同金额|合同总|合同款|合同(?:是|签|写|约定|上)|总款|全款|总金额|总包|总共是?|out of|全部(?:是|共)?|(?:合同|订单|协议)$|(?:合同|订单)款|做了|项目款|造价|工程款|报价|价格|价钱|标的|签了?|谈好|说好|约定|总的|金额是|工程总|total|contract(?: value| price| amount| sum| was| is)?|price|quoted?|worth|full amount", Ways)]
    private static partial Regex Total();

    [GeneratedRegex(@"(?<!未|没|没有|拒|应|待|该|底|前|内|初|节后|再|会|要|说好|答应|约定|承诺|本来要)(?:付了|付过|已付|付款|付的?|支付了?|给了|给过|打了|打过|转了|转过|首付款?|首款|预付款?|定金|订金|押金|头款|进度款|中期款|中款|二期款|已收|收到过?了?|收了|结了|结过|结清了?|到账|回款|回了|汇了|还了|还过)|paid|received|deposit|advance|down ?payment|prepaid|transferred|settled", Ways)]
    private static partial Regex Paid();

    [GeneratedRegex(@"原价|原先|违约金|利息|滞纳金|罚款|律师费|注册资本|月薪|工资|租金是|年营收|interest|penalty|fine", Ways)]
    private static partial Regex Other();

    [GeneratedRegex(@"没付|未付|不付|没给|不给|没结|未结|没收|未收|拖|挂着|挂账|悬着|没影|没下文|没动静|没消息|收不回|要不回|要不到|没到账|没着落|没有付|没有给|没有结|还没|欠|unpaid|outstanding|not paid|hasn'?t|haven'?t|never|still|overdue|owed|owing|due|left|remain", Ways)]
    private static partial Regex StillOwed();

    [GeneratedRegex(@"^.{0,6}(?:已经?付|付了|付过|付掉|付清|给了|到账|到了|已到|收到了|收了|拿到|打过来|打了|转过来|结了|结清|结掉|已收|没问题)|^.{0,16}(?:paid|received|upfront|in advance|deposit|定金|订金|预付款?|首付)", Ways)]
    private static partial Regex PaidBehind();

    [GeneratedRegex(@"^\s*(?:左右|多)?(?:的|总)?(?:合同|项目|总价|总款|单子|订单|工程|活|case|contract|project|order|job|deal|in total|total)", Ways)]
    private static partial Regex TotalBehind();

    [GeneratedRegex(@"^\s*(?:左右|多)?(?:的)?(?:尾款|余款|欠款|货款|款|账|钱)", Ways)]
    private static partial Regex OwedBehind();

    // 货款15万，现在还欠12万: what is left now goes before what was asked at first.
    [GeneratedRegex(@"还(?:欠|差|剩|有)|剩|尾款|余款|余额|现在|目前|仍|still|remain|balance|left", Ways)]
    private static partial Regex Remaining();

    [GeneratedRegex(@"(?:减去?|扣掉|扣除|除去|刨去|抵掉|去掉)(?:已经|之前|了|退的?|付的?|给的?|那|个)*$|\b(?:minus|less)\s*$", Ways)]
    private static partial Regex Subtracted();

    [GeneratedRegex(@"^\s*(?:减去?|减掉|扣掉|扣除|除去|刨去|minus\b|less\b)", Ways)]
    private static partial Regex Lessened();

    // 工程款一百二十万已付七成剩三成没付: a share of it was paid, so it is the whole.
    [GeneratedRegex(@"^\s*(?:元|块)?(?:只|就|才|仅|已经?|目前|现在|,)*(?:付|给|打|收|结|到账)(?:了|过|到)?(?:\d{1,2}%|百分之|[一二两三四五六七八九](?:成|层))", Ways)]
    private static partial Regex PartPaid();

    // 押金2万，合同到期半年了房东就是不退.
    [GeneratedRegex(@"(?:押金|保证金|质保金|定金|订金)\p{L}{0,4}$", Ways)]
    private static partial Regex Deposit();

    [GeneratedRegex(@"^.{0,30}?(?:不退|没退|未退|不肯退|没有退|不还|没还|退不)", Ways)]
    private static partial Regex KeptBack();

    // 预付了三成 后面七万一直拖: what stands right behind the sum says more than what came before.
    [GeneratedRegex(@"^\s*(?:元|块|钱|左右|多)?(?:却|就|也|都)?(?:一直|到现在|至今|迟迟|到今天)(?:都|也|还|就是?)*(?:在?拖|没|不|未|欠|挂)", Ways)]
    private static partial Regex StillUnpaid();

    // 押金3万不退: what was paid is asked back.
    [GeneratedRegex(@"^\s*.{0,6}(?:不退|没退|未退|不还|没还|未还|不肯退|不肯还|退不|没有退|没有还|won't (?:return|refund)|not (?:returned|refunded))", Ways)]
    private static partial Regex NotGivenBack();

    [GeneratedRegex(@"没|未|不|拒|n't|\bnot\b|never|refus", Ways)]
    private static partial Regex NotAtAll();
}
