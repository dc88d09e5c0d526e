using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>A name that is the whole answer, without the words around it; questions, refusals and sums are none.</summary>
internal static partial class BareName
{
    /// <summary>Null when the words are no name.</summary>
    public static string? Read(string text)
    {
        var name = Frame().Replace(text, "").Trim(' ', '\t', '\r', '\n', '，', ',', '。', '.', '！', '!', '、');
        return name.Length < 2 || NoName().IsMatch(Normalizer.Normalize(name).Text) ? null : name;
    }

    /// <summary>The name of a firm or a person: what tells a story is none, though it may tell of a project.</summary>
    public static string? Party(string text) => Read(text) is { } name && !Story().IsMatch(Normalizer.Normalize(name).Text) ? name : null;

    [GeneratedRegex(@"^(?:说|写|打|搞)错|^不对[,，\s]|^我?们?(?:公司)?在.{2,30}(?:[栋幢座楼层室号]|园)\W*$|(?:月薪|年薪|底薪|工资|薪资|待遇)\s*[\d一二三四五六七八九两]|^(?:很|好|太|特别|非常|真的?|比较)?(?:着)?急(?:得很|死|用|着|了|啊|呀|,|\s|$)|^(?:对方|欠款方|债务人)|(?:付|转|打|给|还)了\s*[\d一二三四五六七八九两十]|(?:还差|还剩)\s*[\d一二三四五六七八九两十]|\d\s*[kw万]?\s*是\s*(?:usd|美)|[个多]\s*(?:项目|单子|笔)\s|欠|不给|没付|拖着|的(?:钱|款|事|活|费用?)$|^(?:做|拍|搞|搭|帮|给|替).{1,8}[的了]|^(?:这个?|那个?|这些)(?:就?是|都是)|^(?:没有?|无|有|签).{0,4}(?:合同|协议|合约|签)|(?:验收单|发票|聊天记录|截图|对账单|送货单|收据|欠条|转账记录|录音|照片|图片|文件)$|(?<=\p{IsCJKUnifiedIdeographs})[,;](?=\p{IsCJKUnifiedIdeographs})|\b(?:is|are|was|were|amount|wait|actually|they|owes?|paid|please)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Story();

    [GeneratedRegex(@"^\s*(?:嗯|呃|就是|是|叫|應該是|应该是|好像是|公司叫|名字是|我们是|我們是|我们公司是|我們公司是|we are|it'?s|this is)+\s*|(?:吧|啊|呀|哦|呢)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    [GeneratedRegex(@"^(?:[讲说唱写来][个首篇一]|[帮给]我|告诉我|推荐|不是|能不能|可不可以|可以)|^(?:确认|确定|提交|修改|都有)$|你还没|你们|回答我|^我要|^我想|我要退|几点|哪里|^(?:快点|快些|赶紧|抓紧|人呢|在吗|喂$)|烦|啰嗦|这么多|别问|找.{0,2}律师$|never ?mind|forget it|算了|没签|签了|^\d+年|不知道|不清楚|不记得|不确定|忘了|没有|不想|不方便|不告诉|为什么|怎么|什么|多少|凭啥|跳过|稍后|取消|上一步|帮助|谢谢|^(?:对|好|嗯|有|不|没|急|行|可以)$|don'?t|not sure|why|what|how|skip|later|unknown|吗$|[?]|\d万|^[\d\s.,+-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}
