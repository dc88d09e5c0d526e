using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Chats;

/// <summary>Words in a message that may be a price, an acceptance, a promise or a demand. Proposals for a person's eye, nothing is decided by them.</summary>
internal static partial class MarkWords
{
    public static IReadOnlyList<ChatMark> Run(string text, DateOnly today)
    {
        var source = Normalizer.Normalize(text);
        var marks = new List<ChatMark>();
        Add(marks, ChatMarkKind.Promise, source, Promise());
        Add(marks, ChatMarkKind.Demand, source, Demand());
        if (!Refused().IsMatch(source.Text))
        {
            Add(marks, ChatMarkKind.Acceptance, source, Acceptance());
        }

        if (Money().IsMatch(source.Text) && SlotReader.Read(new(text, Domain.PaymentRecovery, null, today)) is { Amount: { Value: not null } sum })
        {
            marks.Add(new(ChatMarkKind.Price, sum.Words));
        }

        return marks;
    }

    private static void Add(List<ChatMark> marks, ChatMarkKind kind, NormalText source, Regex words)
    {
        if (words.Match(source.Text) is { Success: true } match)
        {
            marks.Add(new(kind, source.Words(match.Index, match.Length)));
        }
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\d|[一二两三四五六七八九十百千万]\s?[万千百块元]|[壹贰叁肆伍陆柒捌玖拾]")]
    private static partial Regex Money();

    [GeneratedRegex(@"(?:验收|审核)(?:已经|已)?(?:通过|合格|没问题|ok)|没(?:有)?(?:什么)?(?:问题|意见)|(?:可以|行|好)(?:了|的)?[,。!]?\s?(?:就|就按|按)(?:这个|这版|这样)|就(?:用|按)这(?:个|版|样)|定稿|终稿(?:可以|确认)|(?:已经|已)(?:上线|投放|发布|播出|使用)(?:了)?|(?:片子|视频|成片|成品|东西|文件|样片|方案)(?:都)?(?:收到|可以|很好|不错|满意)|确认(?:了|收到|无误|验收)|通过了|很满意|挺满意|approved|looks good|accepted|signed off", Ways)]
    private static partial Regex Acceptance();

    [GeneratedRegex(@"(?:验收|审核)(?:没|未|不)(?:有)?(?:通过|合格)|没(?:有)?(?:通过|验收)|(?<!没)有(?:点|些|很多|一些)?问题|不满意|不行|要改|再改|not (?:approved|accepted)", Ways)]
    private static partial Regex Refused();

    [GeneratedRegex(@"(?:(?:这|下|本)(?:个)?(?:周|月|礼拜|季度)(?:内|底|初|末|[一二三四五六日天])?|月底|月初|年前|年后|年底|节前|节后|过(?:完)?年|明天|后天|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:号|日|天内|天之内)|尽快|尽量|到时候|一定|肯定|马上|放心)[^。;!?\n]{0,12}?(?:付|打|转|结|给(?:你|您|到)|安排|支付|汇|补)|(?:我们?|公司|财务)(?:会|来|一定|肯定|在|正在|已经在)(?:尽快)?(?:付|打款|转|结清|安排|走流程)|走(?:付款)?流程|分(?:期|[两二三四五六]次|批)(?:付|给|还)|(?:等|资金|款项|甲方)[^。;!?\n]{0,10}(?:回款|到账|到位)[^。;!?\n]{0,6}(?:付|给|结)|欠(?:你|您|你们)的[^。;!?\n]{0,8}(?:会|一定|肯定)|(?:will|going to) pay|pay (?:you )?(?:by|next|this)", Ways)]
    private static partial Regex Promise();

    [GeneratedRegex(@"(?:什么时候|啥时候|何时|几时|哪天)[^。;!?\n]{0,10}(?:付|打|结|到账|安排|给)|(?:尾款|余款|欠款|款项|钱|账|货款|项目款)[^。;!?\n]{0,12}(?:什么时候|啥时候|何时|还没|麻烦|请|尽快|能不能|可以)|(?:请|麻烦|烦请|辛苦|希望|务必)[^。;!?\n]{0,14}(?:付款|支付|打款|结清|结一下|付清|安排(?:一下)?(?:付款|尾款|打款)|转一下)|催(?:一下|款|一催)|拖了[^。;!?\n]{0,10}(?:没|未)(?:付|结|给)|(?:还|一直|至今)(?:没|未)(?:有)?(?:付|收到|到账|结)[^。;!?\n]{0,6}(?:款|钱)?|when (?:will|can) you pay|please (?:pay|settle)|overdue", Ways)]
    private static partial Regex Demand();
}
