using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Whether a contract was signed: yes, no, partly, unsure, and whether the copy is lost.</summary>
internal static partial class Contracts
{
    public static ContractAnswer? Read(NormalText source, AskedSlot? asked)
    {
        var text = source.Text;
        var answers = asked == AskedSlot.Contract;
        if (!answers && !Mentioned().IsMatch(text))
        {
            return null;
        }
        ContractAnswer Answer(ContractState state, Match match, bool missing = false) => new(state, missing, source.Words(match.Index, match.Length));
        if (DoubleNegative().Match(text) is { Success: true } twice)
        {
            return Answer(ContractState.Yes, twice);
        }
        var lost = Lost().Match(text);
        if (Unsure().Match(text) is { Success: true } unsure && !lost.Success && (answers || AboutContract(text, unsure)))
        {
            return Answer(ContractState.Unsure, unsure);
        }
        if (Partly().Match(text) is { Success: true } partly && !lost.Success)
        {
            return Answer(ContractState.Partial, partly);
        }
        if (lost.Success)
        {
            return Answer(ContractState.Yes, lost, missing: true);
        }
        return No().Match(text) is { Success: true } no ? Answer(ContractState.No, no)
            : Yes().Match(text) is { Success: true } yes ? Answer(ContractState.Yes, yes)
            : answers ? FromYesNo(source) : null;
    }

    private static bool AboutContract(string text, Match match) =>
        Mentioned().IsMatch(text[Math.Max(0, match.Index - 12)..Math.Min(text.Length, match.Index + match.Length + 12)]);

    private static ContractAnswer? FromYesNo(NormalText source) => YesNo.Read(source) switch
    {
        { Value: Answer.Yes } yes => new(ContractState.Yes, false, yes.Words),
        { Value: Answer.No } no => new(ContractState.No, false, no.Words),
        { Value: Answer.Unsure } unsure => new(ContractState.Unsure, false, unsure.Words),
        _ => null,
    };

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"合同|合约|协议|签约|签字|白纸黑字|口头|盖章|contract|agreement|signed|paperwork|verbal", Ways)]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"没有没签|不是没签|并非没签|不是没有(?:签|合同)|没说没签|不可能没签|哪能(?:没|不)签|怎么(?:可能|会)(?:没|不)签|不可能不签|not that (?:we|there).{0,10}(?:didn'?t|no|without)", Ways)]
    private static partial Regex DoubleNegative();

    [GeneratedRegex(@"不(?:太)?(?:确定|清楚|知道|记得|晓得)|不好说|记不清|记不得|忘了(?!带)|搞不清|说不准|弄不清|得(?:问|查|找|看)一?下?|要(?:问|查)一?下|我?去?问问|not sure|unsure|don'?t (?:know|remember)|no idea|have to (?:check|ask)|need to check|maybe", Ways)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"框架(?:协议|合同|性)|只(?:有|签了?|签过|签的)?.{0,6}框架|只(?:有|签了)?.{0,8}(?:报价单|订单|意向|备忘|草稿|草案|初稿)|(?:报价单?|订单|po)(?:上)?.{0,6}(?:签字?|确认|盖章|接受|accepted|回签)|(?:认|接受|同意|批|确认)(?:了|过)?(?:我们的)?(?:报价|订单)|意向书|(?:单方|一方|我方|我们|他们|对方|甲方|乙方)(?:这边|那边|公司|单方面?)?(?:已经|已|先|只)?(?:单方)?(?:盖(?:了)?章|签(?:了)?字?|盖了|签了).{0,10}(?:(?:对方|他们|甲方|我们|乙方|那边|另一方|我方)(?:那边)?.{0,6}(?:没|未|还没|不)|没(?:回|寄|返|盖)|未回|还没)|(?:对方|他们|甲方|那边|我们|我方|客户)(?:那边)?(?:一直|还|迟迟)?(?:没|未|没有)(?:给)?(?:回|盖|返|寄回|签回)(?:章|签|传|来|寄)?|只有(?:一方|我们|对方|单方|他们)(?:盖章|盖了章|签字|签了)|(?:部分|有的|有些|有几个|个别|一部分|一半|几个).{0,10}(?:签|有合同|没签|没有)|(?:签|有)(?:了|过)?(?:一)?(?:部分|几个|一些|一半)|没(?:有)?(?:全|都)签|(?:没|未|不)(?:有)?(?:全部?|都|完全)(?:签|有)|草稿|草案|初稿|电子版.{0,6}(?:没|未)(?:盖|签)|(?:合同|协议)?(?:文本|版本)?(?:发|给|寄)(?:过|给|了).{0,8}(?:没|未)(?:盖|签|回)|补充协议没|framework (?:agreement|contract)|only (?:a )?(?:quotation|quote|purchase order|po|draft|framework|one side|we signed|they signed)|draft|partly|partial|some of (?:them|the)|signed by (?:us|one side|them) only|never (?:signed|countersigned|sent).{0,12}back|countersign", Ways)]
    private static partial Regex Partly();

    [GeneratedRegex(@"(?:合同|协议|原件|签了|签过|有签|有的|有合同|签的).{0,14}(?:丢了?|弄丢|遗失|不见了|找不(?:到|着)|没(?:有)?(?:留|保留|存)(?:底|下|着)?|不在(?:我|手|了)|搞丢|没了|搬家)|(?:丢了|找不到|弄丢了?|遗失)(?:合同|协议|原件)|(?:lost|can'?t find|cannot find|misplaced|missing).{0,16}(?:contract|copy|agreement|it)|contract.{0,16}(?:lost|missing)", Ways)]
    private static partial Regex Lost();

    [GeneratedRegex(@"(?:没|沒|未|无|冇|木有)(?:有)?(?:正式|书面|任何|去|跟|和|与|给|他们|对方|过|纸质|正规|签订|签署|签|订|立|啥|什么|写|的)*(?:合同|合约|协议|签|字据)|(?:合同|合约|协议)(?:都|也|是|一直|压根|根本|并|啥的|什么的|这些|还|就|从来|,|\s|呢|嘛)*(?:没|未|无|不曾|忘了?)(?:有|签|过|来得及|订|弄|搞|签过|签订)?|(?:没|未)签|口头(?:约定|协议|说|谈|答应|定|承诺)?|不签合同|哪(?:里)?有(?:什么)?合同|熟人.{0,8}没签|\bno (?:written |formal |signed )?(?:contract|agreement|paperwork)|without (?:a |any )?(?:written |formal )?(?:contract|agreement)|(?:didn'?t|never|not|haven'?t|hasn'?t|did not) (?:have |been )?(?:sign|signed|get|a contract)|verbal(?:ly)?|oral(?:ly)?|nothing (?:in writing|signed)|unsigned", Ways)]
    private static partial Regex No();

    [GeneratedRegex(@"签(?:了|过|的|有|好|订|署|完)|有(?:正式|书面|正规|纸质|双方|盖章|签|一份|过|个|的)*(?:合同|协议|合约)|合同.{0,8}(?:有|在|齐|都在|签了|盖了|盖过)|双方.{0,6}(?:盖章|签字|签)|盖(?:了|过|好)(?:章|公章)|白纸黑字|(?:合同|协议)(?:里|上|中|约定|规定|写|金额|价|总|编号|额|款|照片|扫描|原件|复印)|(?:凭|按|根据|依照|按照)合同|signed|(?:have|has|had|with|there is|there'?s|got) (?:a |the )?(?:written |formal |signed )?(?:contract|agreement)|(?:contract|agreement) (?:value|amount|price|says|no)", Ways)]
    private static partial Regex Yes();
}
