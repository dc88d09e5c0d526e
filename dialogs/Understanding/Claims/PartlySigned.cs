using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Contracts that bind only in part: sealed by one side, a framework only, a quotation or order accepted, some projects only, a draft.</summary>
internal static partial class PartlySigned
{
    public static Match Find(string text)
    {
        foreach (var pattern in (ReadOnlySpan<Regex>)[Framework(), Accepted(), OneSide(), Some(), Draft(), English()])
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return match;
            }
        }
        if (Turned().Match(text) is { Success: true } turned)
        {
            return turned;
        }
        return Count().Match(text) is { Success: true } count && Number(count, "part") < Number(count, "all") ? count : Match.Empty;
    }

    private static decimal Number(Match match, string group) => Recognizers.Number(match.Groups[group].Value) ?? (match.Groups[group].Value == "两" ? 2 : 0);

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"框架(?:协议|合同|性|合作)|只(?:有|签了?|签过|签的)?.{0,6}框架|战略合作协议|意向书|意向(?:协议|合同)|备忘录", Ways)]
    private static partial Regex Framework();

    [GeneratedRegex(@"盖(?:了|过)?章的?(?:报价|订单|采购单|委托书)|(?:只|就|仅|光)(?:有|是|签了|签|下了?|给了?|一张|一份|个)*(?:一?(?:张|份|个))?[^,。;、和微聊邮发]{0,6}(?:报价|订单|采购单|意向|下单|委托书|委托单|中标通知)|(?:报价单?|订单|采购单|\bpo\b)(?:上|他们|对方|甲方|客户|是|也)*.{0,6}(?:签字?(?!合同)|签回|确认|盖了?章|接受|accepted|回签|认可|认了)|(?:认|接受|同意|批|确认|签|认可)(?:了|过)?(?:我们?的?)?(?:报价|订单|采购单)|有(?:采购)?(?:订单|po\b|报价单).{0,10}(?:没|无|未)(?:有)?(?:签|正式|合同|书面)|(?:没|无)(?:有)?(?:正式|书面|签)*(?:合同|协议)[,;\s]*(?:但|不过|但是)?(?:只|就)?有(?:采购|他们的?|对方的?)?(?:订单|采购单|\bpo\b)(?!.{0,3}没)", Ways)]
    private static partial Regex Accepted();

    [GeneratedRegex(@"(?:单方面?|一方|我方|我们|我司|我|他们|对方|甲方|乙方|客户)(?:公司|这边|那边|单方面?|自己)?(?:已经|已|先|只|单方面?)*(?:盖(?:了|好|过)?(?:公)?章|签(?:了|好|过)?字?|盖了|签了)[^。;]{0,12}?(?:(?:对方|他们|甲方|我们|乙方|那边|另一方|我方|客户|他)(?:那边|公司)?.{0,8}(?:没|未|还没|不)|没(?:回|寄|返|盖|签)|未(?:回|盖|签|返)|还没)|(?:对方|他们|甲方|那边|我们|我方|客户|乙方)(?:那边|公司)?(?:一直|还|迟迟|就是|始终|至今|却)*(?:没|未|没有|不肯|不)(?:给|肯|有)?(?:我们?)?(?:回签|回传|盖|返|寄回|签回|回寄|回章|签字(?!合同))|(?:只有?|仅|就)(?:一方|我们|我方|我司|我|对方|单方|他们|甲方|客户)(?:公司|这边|那边|单方|单方面|一家|自己)*(?:的)?(?:盖|签|章)|单方面?(?:的)?(?:签|盖)|(?:寄|发|传|递)(?:过|出|给|去|了|他们?|对方|甲方)+[^货票钱款样邮微。;]{0,8}(?:没|未|还没|不)(?:见|有|再|给|人|肯)?(?:寄|签|盖|回|返|传|消息|下文)|签(?:了|好|过)?字?.{0,6}(?:他们|对方|甲方|那边|客户|乙方)(?:的)?(?:那?一?份|那边|公司)?.{0,4}(?:没|未)(?:有)?(?:给|肯)?(?:寄|回|给|盖|签|返)|签(?:了)?字?(?:但|可|却|,)?(?:没|未)盖章|盖了?章?(?:但|可|却|,)(?:没|未)签字|(?:没|未)(?:有)?盖(?:公|合同|骑缝)?章", Ways)]
    private static partial Regex OneSide();

    [GeneratedRegex(@"(?:部分|(?<!合同|协议|是)有的|有些|有几(?:个|份|单)|个别|一部分|一半|几个|大部分|大多数|前几个|后面几个|个别).{0,10}(?:签|有合同|没签|没有|补)|(?:签|有)(?:了|过)?(?:一)?(?:部分|几个|一些|一半|大部分)|没(?:有)?(?:全|都)签|(?:没|未|不)(?:有)?(?:是)?(?:全部?|都|完全)(?:签|有)|(?:补充|增项|追加|后续|变更|二期|续签?|续约|后面的?|后来的?|新增的?|加的?)(?:协议|合同|部分|工程|项目|活|续签?)?(?:都|的|是|就|也)*(?:没|未)(?:有)?(?:再)?签", Ways)]
    private static partial Regex Some();

    // 前两期签了，第三期没签: one part is signed and another is not.
    [GeneratedRegex(@"(?:期|个|份|次|批|单|笔|家|部分|项目|阶段|工程).{0,6}签(?:了|过|的|有|合同)[^。;]{0,6}(?:期|个|份|次|批|单|笔|家|部分|项目|阶段|工程|后来|后面|另).{0,8}(?:没|未)(?:有)?(?:再|来得及|顾上)?签|(?:期|个|份|次|批|单|笔|家|部分|阶段).{0,6}(?:没|未)(?:有)?签[^。;]{0,6}(?:期|个|份|次|批|单|笔|家|部分|阶段).{0,4}签(?:了|过|的|有)", Ways)]
    private static partial Regex Turned();

    [GeneratedRegex(@"草稿|草案|初稿|没定稿|未定稿|电子版.{0,6}(?:没|未)(?:盖|签)|(?:合同|协议)(?:在|还在|一直在)?(?:走流程|审批|拟|起草|谈|法务|流程)|拟(?:了|好)(?:合同|协议|没)", Ways)]
    private static partial Regex Draft();

    [GeneratedRegex(@"framework|only (?:have |got |had )?(?:an? |the )?(?:signed |accepted |approved )?(?:quotation|quote|purchase order|po\b|draft|order|letter of intent|loi|one side|we signed|they signed|our side|one party)|\bdrafts?\b|partly|partially|partial|(?:some|half|most|part|one|two|three|a few) of (?:them|the|our|it)|\bsome (?:projects|orders|jobs|are|were|have)|signed by (?:us|one side|them|our side|one party|me) only|only (?:signed|stamped|sealed) by|(?:never|didn'?t|haven'?t|hasn'?t|not|yet to) (?:\w+ )?(?:signed |counter-?sign\w*|sent|send|return(?:ed)?|stamp\w*|seal\w*).{0,18}(?:back|copy|it back)|countersign|we (?:have |had )?(?:signed|stamped|sealed).{0,24}(?:never|didn'?t|hasn'?t|haven'?t|did not|not yet)|(?:they|client|customer) (?:have |had )?(?:signed|stamped).{0,16}(?:but )?we (?:never|didn'?t|haven'?t)|accept\w* (?:our|the|my|a) (?:\w+ )?(?:quote|quotation|order|offer|proposal)|(?:quote|quotation|order|po) (?:was |is |has been )?(?:accepted|approved|confirmed|signed)|(?:approved|confirmed|signed) (?:our|the|my) (?:quote|quotation|order)|\bpo\b|purchase order|letter of intent|\bmou\b", Ways)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<all>\d+|[一两三四五六七八九十]+)(?:个|份|单|笔|家)(?:项目|合同|订单|单子|活|工程)?[,\s]*(?:里|中|只|就|才|有)*(?:签|有)(?:了|过)?(?:合同)?(?:的)?(?:有|只有)?(?<part>\d+|[一两三四五六七八九十]+)(?:个|份|单)", Ways)]
    private static partial Regex Count();
}
