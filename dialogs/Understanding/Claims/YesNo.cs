using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>An answer to a question that takes yes or no.</summary>
internal static partial class YesNo
{
    public static Said<Answer>? Read(NormalText source)
    {
        var text = source.Text.Trim();
        Said<Answer> Said(Answer answer, Match match) => new(answer, source.Words(Math.Min(match.Index, Math.Max(0, source.Text.Length - 1)), Math.Min(match.Length, source.Text.Length - match.Index)));
        if (Twice().Match(text) is { Success: true } twice)
        {
            return Said(Answer.Yes, twice);
        }
        if (Wrong().Match(text) is { Success: true } wrong)
        {
            return Said(Answer.No, wrong);
        }
        if (Unsure().Match(text) is { Success: true } unsure)
        {
            return Said(Answer.Unsure, unsure);
        }
        var no = No().Match(text);
        var yes = Yes().Match(text);
        if (no.Success && (!yes.Success || no.Index <= yes.Index || DeniedBehind().IsMatch(text[yes.Index..])))
        {
            return Said(Answer.No, no);
        }
        return yes.Success ? Said(Answer.Yes, yes) : null;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"没有没|不是没|不是不|并非没|没说没|不能说没|怎么(?:会|可能)(?:没|不)|不可能(?:没|不)|没(?:啥|什么|有什么|有)?(?:问题|毛病|错|意见|异议)(?!.*没(?:签|验|开|写|有书面))|不会错|不假|(?<!差|写|填|弄|搞)不错|错不了|无误|无异议|无问题|no problem|not wrong|no mistake|no issues?|no objection", Ways)]
    private static partial Regex Twice();

    // 好像不太对 doubts what stands there; it is a no.
    [GeneratedRegex(@"(?:还在|正在|还要|还得|等着?)(?:走|等|做|排)?.{0,4}(?:流程|验收|开票|审批|审核)|(?:金额|日期|时间|名字|名称|公司|数字?|号码|电话|合同|这里|这个|内容|信息|地址|人数|工资)(?:好像|还|都|也|是|的|有点)*(?:不对|错|有误|写错|不是)|(?:好像|似乎|感觉|可能|应该)(?:有点|有些|是)?(?:不(?:太|大|怎么)?对|不是|错|有(?:点|些)?(?:问题|误|出入)|写错)|有(?:点|些|个|一个|几个|一处)*(?:地方|内容|信息)?(?:要|需要|得|没)?(?:问题|错|误|出入|不对|改(?!善)|写对)|等(?:他|对方|客户).{0,8}再|拒(?:绝|签|收|不)|不(?:让|肯|给|愿意?|同意)(?:我们?)?(?:开|签|验|出|盖)", Ways)]
    private static partial Regex Wrong();

    [GeneratedRegex(@"不(?:太|大|怎么)?(?:确定|清楚|知道|记得|晓得|肯定|了解)|不好说|说不(?:好|准|清)|记不(?:太|大)?(?:清|得)|可能|也许|大概|好像|似乎|应该(?:是|有|吧|开|验|签|都|给|会)|或许|没(?:有|什么)?印象|忘了|忘记|开不开|开没开|(?:有没有|是不是|是否)|签没签|验没验|(?:查|核对|核实|确认|看|问|翻|找)一?下(?:再|吧|先|$|,|。|财务|会计)|(?:得|要|去|先|再|我|回头|帮我|让我)(?:去|先|再|来)?(?:核对|核实|问问?|查查?|翻翻?|找找|看看)|等一?下|回头|再看|not (?:so |really |quite |too )?(?:sure|certain)|unsure|maybe|perhaps|don'?t (?:know|remember|recall)|no idea|i think so|probably|possibly|(?:have|need|let me|'ll) (?:to )?(?:check|ask)|might have", Ways)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"没|沒|不(?!好意思|过|止|光|仅|但|只)|未|无|否|别(?!人|的)|冇|唔|错(?!过)|木有|\bno\b|\bnope\b|\bnah\b|\bnot\b|n't|\bnever\b|\bwrong\b|incorrect|\bnone\b|^n$|refus|❌|👎|✗", Ways)]
    private static partial Regex No();

    [GeneratedRegex(@"是|对(?!方|账|面|公|接|了一半)|有|嗯|恩|好(?!像|几)|(?<!银|进|执)行|可以|确认|没错|同意|当然|必须|(?:开|签|验|验收|寄|给|交)的|开(?:了|过|具|好|完|出)|验收?(?:了|过|完|好|通过|合格)|签(?:了|过|字)|ok|要得|中(?!午|间)|(?<!不|觉)得(?!看|问|去|要)|正确|准确|无误|妥|(?<!联|关)系|成(?!都|本|立)|给了|收到|通过|合格|\by(?:es|eah|ep|up|a)?\b|\bsure\b|\bright\b|correct|\bfine\b|confirm|\bdone\b|absolutely|of course|signed|issued|accepted|\bsent\b|we did|they did|👌|👍|✅|✔|🙆|^1$|已|早就|齐", Ways)]
    private static partial Regex Yes();

    // 验收单没有, 发票是没开的: what stands behind the yes word denies it.
    [GeneratedRegex(@"^(?:是|对|有的?|嗯+|恩|好|其实|的|啊|,)*(?:发票|验收单?|验收报告|票|单子)?(?:这个|那个|倒|还|都|就|是|也|,)*(?:没|未|无|冇)(?:有)?(?:开|签|验|做|出|过|给|弄|\p{P}|$)(?!错|问题)", Ways)]
    private static partial Regex DeniedBehind();
}
