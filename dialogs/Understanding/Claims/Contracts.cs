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
        var twice = DoubleNegative().Match(text);
        var lost = Lost(text, answers);
        if (lost.Success)
        {
            return Answer(ContractState.Yes, lost, missing: true);
        }
        if (twice.Success)
        {
            return Answer(ContractState.Yes, twice);
        }
        if (Unsure().Match(text) is { Success: true } unsure && (answers || AboutContract(text, unsure)))
        {
            return Answer(ContractState.Unsure, unsure);
        }
        if (PartlySigned.Find(text) is { Success: true } partly)
        {
            return Answer(ContractState.Partial, partly);
        }
        return No().Match(text) is { Success: true } no ? Answer(ContractState.No, no)
            : Yes().Match(text) is { Success: true } yes ? Answer(ContractState.Yes, yes)
            : answers && Spoken().Match(text) is { Success: true } spoken ? Answer(ContractState.No, spoken)
            : answers ? FromYesNo(source) : null;
    }

    // Lost is only what was signed: 没签，什么都找不到 is none.
    private static Match Lost(string text, bool answers)
    {
        var lost = LostWords().Match(text);
        var near = lost.Success && (answers || AboutContract(text, lost));
        return near && !Unsigned().IsMatch(text) ? lost : Match.Empty;
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

    [GeneratedRegex(@"合同|合约|协议|签约|签字|签的|签了|没签|未签|白纸黑字|口头|盖章|contract|agreement|signed|paperwork|verbal|handshake|nothing in writing", Ways)]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"(?:后来|后面|后|又|已经?|都|再)补签|补签了|没有没签|不是没(?:有)?(?:签|合同|协议)|并(?:非|不是)没(?:有)?(?:签|合同|协议)|(?:没|不能|不可|没有|不会)说没(?:有)?(?:签|合同)|不可能(?:没|不)(?:有)?(?:签|合同)|哪能(?:没|不)(?:有)?(?:签|合同)|怎么(?:可能|会)(?:没|不)(?:有)?(?:签|合同)|not that (?:we|there).{0,10}(?:didn'?t|no|without)|it'?s not (?:that )?(?:un|not )signed", Ways)]
    private static partial Regex DoubleNegative();

    [GeneratedRegex(@"不(?:太|大|怎么|敢|能|是很|十分)?(?:确定|清楚|知道|记得|晓得|了解|肯定)|不好说|记不(?:太|大)?(?:清|得)|忘了?(?:签没签|有没有|是不是|到底)|(?:^|[,。\s])(?:我)?(?:忘了|忘记了?)(?:[,。!\s]|$)|签没签|(?:有没有|是不是|是否)(?:签|合同)|搞不清|说不(?:准|清|好)|弄不清|(?:得|要|需要|我|去|先|再|回头|待|让我)(?:去|先|再|来)?(?:问|查|翻|找|确认|核实|看)(?:问|查|翻|找|确认|核实|看|一|下|财务|会计|老板|同事|法务|他们|公司)|可能(?!性)|好像|也许|或许|大概(?:是)?(?:签|有)|应该(?:是|有|都|也)?(?:签|有)(?!的合同)|应该是(?:签|有)|印象中|没(?:什么)?印象|not (?:so |really |quite |too )?(?:sure|certain)|unsure|don'?t (?:know|remember|recall)|no idea|(?:have|need|let me|got|'ll) (?:to )?(?:check|ask)|maybe|perhaps|probably|i think (?:so|we did|there)", Ways)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"丢(?!了工作|了客户)|遗失|不见了|找不(?:到|着)|不知(?:道)?(?:放|丢)?(?:哪|去哪)|没(?:有)?(?:留|保留|存)(?:底|下|着|档|一份)?|不在(?:我|手|了)|搬家|带走|拿走|收走|水泡|泡了|泡烂|烧了|烧掉|(?:手|身)(?:上|里|头|边)(?:没有?|没了|无)|(?:都|全|只)?在(?:他们|对方|甲方|客户|前任|前同事)\p{L}{0,4}(?:那|手|处|这)|没给我(?:们)?(?:留|一份|原件)|(?<=合同|协议|原件|签|丢|弄|,)没了|碎掉|撕了|\blost\b|can'?t (?:find|locate)|cannot (?:find|locate)|couldn'?t find|misplaced|don'?t have (?:a|the|my|our) copy|(?:copy|contract|original) (?:is )?(?:lost|missing|gone)", Ways)]
    private static partial Regex LostWords();

    [GeneratedRegex(@"(?<!不是|并非|并不是|没有|不能说|没说)(?:没|未|没有|从来?没|不曾)(?:有|去|跟|和|他|正式|书面)*签|没(?:有)?(?:合同|协议)|口头|never signed|no contract|didn'?t sign|without (?:a )?contract", Ways)]
    private static partial Regex Unsigned();

    [GeneratedRegex(@"(?:没|沒|未|无|冇|木有)(?:有)?(?:得|正式|书面|任何|去|跟|和|与|给|他们|对方|过|纸质|正规|签订|签署|签|订|立|弄|搞|写|办|做|走|啥|什么|的|个)*(?:合同|合约|协议|签|字据)|(?:合同|合约|协议)(?:都|也|是|一直|压根|根本|并|啥的|什么的|这些|还|就|从来|,|\s|呢|嘛|啊|的话)*(?:没(?!用|意义|问题|关系|效|钱|写|约定|说|注明|规定|提|明确|到期)|未(?!付|到|约|明|写)|无(?!效|关)|不曾|忘了?)(?:有|签|过|来得及|订|弄|搞|签过|签订)?|(?:没|未|忘了?)(?:来得及|顾上|顾得上|去|再)?签|口头(?:约定|协议|说|谈|答应|定|承诺|上|的)?|不签合同|哪(?:里|儿)?(?:有|签)(?:什么|过|得)?(?:合同)?|熟人.{0,8}没签|\bno (?:written |formal |signed |actual )?(?:contract|agreement|paperwork)|without (?:a |any )?(?:written |formal )?(?:contract|agreement)|(?:didn'?t|never|not|haven'?t|hasn'?t|did not|wasn'?t) (?:\w+ )?(?:have |been |actually |even )?(?:sign|signed|get|had|a contract|one)|verbal(?:ly)?|oral(?:ly)?|handshake|nothing (?:in writing|signed|was signed|on paper)|unsigned", Ways)]
    private static partial Regex No();

    [GeneratedRegex(@"签(?:了|过|的|有|好|订|署|完|字|约)|有(?:正式|书面|正规|纸质|电子|双方|盖章|签|一份|过|个|的)*(?:合同|协议|合约)|(?:合同|协议).{0,8}(?:有|在|齐|都在|签了|盖了|盖过)|双方.{0,6}(?:盖章|签字|签|盖|确认)|盖(?:了|过|好)(?:章|公章)|白纸黑字|(?:合同|协议)(?:里|上|中|约定|规定|写|金额|价|总|编号|额|款|照片|扫描|原件|复印|书|签|明确|注明|\s?(?:¥|\d|[一二两三四五六七八九十]))|(?:凭|按|根据|依照|按照)合同|e签宝|法大大|电子(?:签|章)|signed|(?:have|has|had|with|there is|there'?s|got) (?:a |the |an )?(?:written |formal |signed |proper )*(?:contract|agreement)|(?:contract|agreement) (?:value|amount|price|says|states|no|sum|was|is (?:for|signed|in place))|(?:per|under|according to) (?:the |our )?(?:contract|agreement)", Ways)]
    private static partial Regex Yes();

    // Only as an answer: 电话里讲好的.
    [GeneratedRegex(@"(?:电话|微信|饭桌|酒桌|嘴|群|当面|口)(?:里|上|头)?(?:.{0,4})(?:讲|说|谈|聊|答应|约|定)(?:好|定|的|过|了)|(?:讲|说|谈)好的|君子协定|凭(?:信任|关系|交情)|靠(?:信任|关系)|(?:什么|啥)(?:都|也)没|全靠|\b(?:only|just) (?:exchanged |had |have |by |over |via |on )*(?:e-?mails?|wechat|messages|chats?|the phone|phone)\b", Ways)]
    private static partial Regex Spoken();
}
