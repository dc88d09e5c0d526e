using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Names without a legal form, known by what is said about them: 欠款方是未来科技, 给银泰百货做的, 大洋广告欠5万.</summary>
internal static partial class GivenNames
{
    /// <summary>Debtors in the order of the text.</summary>
    public static List<NameSpan> Debtors(string text)
    {
        var found = new List<NameSpan>();
        foreach (Match match in Labelled().Matches(text))
        {
            Add(found, text, match.Groups["n"], _ => true);
        }
        foreach (Match match in OwesUs().Matches(text))
        {
            Add(found, text, match.Groups["n"], _ => true);
        }
        foreach (Match match in Told().Matches(text))
        {
            Add(found, text, match.Groups["n"], name => NameShapes.IsFirm(name) || NameShapes.IsPerson(name) || match.Value.Contains('叫', StringComparison.Ordinal) && Owed().IsMatch(text));
        }
        foreach (Match match in HoldsBack().Matches(text))
        {
            Add(found, text, match.Groups["n"], name => NameShapes.IsFirm(name) || NameShapes.IsPerson(name));
        }
        foreach (Match match in OwesSum().Matches(text))
        {
            Add(found, text, match.Groups["n"], name => NameShapes.IsFirm(name) || NameShapes.IsPerson(name));
        }
        foreach (var pattern in (ReadOnlySpan<Regex>)[WorkedFor(), TheirWork()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                Add(found, text, match.Groups["n"], NameShapes.IsFirm);
            }
        }
        if (found.Count == 0 && Owed().IsMatch(text))
        {
            foreach (Match match in Alone().Matches(text))
            {
                Add(found, text, match.Groups["n"], NameShapes.IsFirm);
            }
        }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>The whole message as the answer to "who owes you?".</summary>
    public static NameSpan? Answer(string text)
    {
        var several = Listed().Matches(text);
        // 没有公司，我自己开小店的，叫阿芳杂货: who speaks tells of the own shop.
        if (OfSelf().IsMatch(text))
        {
            return null;
        }
        if (several.Count == 0 && Called().Match(text) is { Success: true } called && Clean(text, called.Groups["n"]) is { } name)
        {
            return name;
        }
        var whole = Whole().Match(text);
        return several.Count == 0 && whole.Success && !Wish().IsMatch(whole.Groups["n"].Value) ? Clean(text, whole.Groups["n"]) : null;
    }

    /// <summary>一个叫大地传媒，一个叫天一广告.</summary>
    public static List<NameSpan> List(string text) =>
        [.. Listed().Matches(text).Select(match => Clean(text, match.Groups["n"])).OfType<NameSpan>()];

    /// <summary>The own company after 我们公司叫 and the like.</summary>
    public static NameSpan? Own(string text) => OwnNamed().Match(text) is { Success: true } match ? Clean(text, match.Groups["n"])
        : Hires().Match(text) is { Success: true } hires && NameShapes.IsFirm(hires.Groups["n"].Value) && !NameShapes.IsIndefinite(hires.Groups["n"].Value) ? Clean(text, hires.Groups["n"]) : null;

    private static void Add(List<NameSpan> found, string text, Group group, Predicate<string> fits)
    {
        foreach (var span in Several(text, group) is { Count: > 1 } several ? several : [.. new[] { Clean(text, group) }.OfType<NameSpan>()])
        {
            if (fits(span.Of(text)) && !found.Exists(span.Overlaps))
            {
                found.Add(span);
            }
        }
    }

    // 张老板还有王老板都欠我钱: each of them is a name.
    private static List<NameSpan> Several(string text, Group group)
    {
        var spans = new List<NameSpan>();
        var start = group.Index;
        foreach (Match joint in Joint().Matches(group.Value))
        {
            spans.Add(new(start, group.Index + joint.Index));
            start = group.Index + joint.Index + joint.Length;
        }
        spans.Add(new(start, group.Index + group.Value.TrimEnd('都', '也', '全', '俩').Length));
        return spans.TrueForAll(span => span.End - span.Start >= 2 && (NameShapes.IsPerson(span.Of(text)) || NameShapes.IsFirm(span.Of(text)))) ? spans : [];
    }

    private static NameSpan? Clean(string text, Group group)
    {
        var cut = Behind().Match(group.Value);
        var end = group.Index + (cut is { Success: true, Index: > 0 } ? cut.Index : group.Length);
        while (end > group.Index && (text[end - 1] is '的' or '了' or '吧' or '啊' or '呢' or ' ' or '呀' or '哦' or '嘛' or ',' or '这' or '那' or '也'))
        {
            end--;
        }
        // 富阳那边一家酒厂: what is cut off must not be the one that is meant.
        if (end < group.Index + group.Length && SomeFirm().IsMatch(text[end..(group.Index + group.Length)]))
        {
            return null;
        }
        // 华夏传媒的李总: he speaks for the firm that owes.
        if (Boss().Match(text[group.Index..end]) is { Success: true } boss && NameShapes.IsFirm(boss.Groups["firm"].Value))
        {
            end = group.Index + boss.Groups["firm"].Length;
        }
        var start = group.Index + Front().Match(text[group.Index..end]).Length;
        var name = start < end ? text[start..end] : "";
        return name.Length is < 2 or > 60 || NameShapes.IsIndefinite(name) || NameShapes.IsNoName(name) ? null : new(start, end);
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Word = @"[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·]";

    [GeneratedRegex(@"(?:欠款方|欠款人|欠款单位|债务人|欠(?:钱|款)的(?:人|公司|单位)?|欠我们?钱的|对方(?:\s*(?:公司|单位|company))?(?:名字|名称|全称)?|甲方(?:公司|单位)?|客户(?:公司|名称|名字)?)\s*(?:就?是|叫做?|名叫|:|为|系|改成|改为|应该是)+\s*(?:一个|个|那个)?(?:叫)?(?<n>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·.' ]{2,40})|(?:debtor|client|customer)(?:'s name)? (?:is|was|name is|called|named|is called),?\s+(?<n>(?-i:[A-Z])[A-Za-z0-9&.' -]{1,50})|(?:欠款方|债务人|甲方|客户)(?<n>" + Word + @"{2,14}?)(?=(?:还|一直|那边)*(?:拖?欠|差我|没付|不付|没给|不给|拖))", Ways)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?:有|是|这|那)?[一这那]?[家个]\p{L}{0,12}?(?:公司|店|厂|单位|酒店|餐厅|机构|老板|客户)(?:的)?(?:名字|名)?(?:就)?叫做?(?<n>" + Word + @"{2,20}?)(?=[,。;\s]|欠|拖|没|不|$)|(?:欠款方|欠款单位|债务人)[:\s]*(?<n>" + Word + @"{3,20}?)(?=[,。;\s]|$)", Ways)]
    private static partial Regex Told();

    [GeneratedRegex(@"(?:^|[,。;:、!?\s])(?<n>" + Word + @"{2,16}?)(?:还|一共|总共|总计|一直|那边|现在|已经|至今|仍然?|拖|就|也|总是)*(?:拖?欠|差|赖)(?:了|着)?(?:我们?|咱们?|我司|我公司|本公司|我方|俺|阿拉)|(?:被)(?<n>" + Word + @"{2,16}?)(?:拖欠|坑|骗|赖|欠|拖|耍)|(?<!\w)(?<n>(?-i:[A-Z])[\w&'-]*(?:\s(?-i:[A-Z])[\w&'-]*){0,4})\s+(?:still\s+|has\s+|have\s+)?(?:owes?|owed|hasn't paid|didn't pay|refuses to pay|won't pay)\b", Ways)]
    private static partial Regex OwesUs();

    // 大风展览拖我们十来万: a weaker word, so it takes what looks like a name.
    [GeneratedRegex(@"(?:^|[,。;:、!?\s])(?<n>" + Word + @"{2,16}?)(?:还|一共|总共|一直|那边|现在|已经|至今|就|也|老是|总是|他们|这家|这帮人)*(?:拖|压|扣|卡|坑|骗|吞|黑|少|赊)(?:欠|着|了|走)*(?:我们?|咱们?|我司|我公司|本公司|我方|俺|阿拉|人家)", Ways)]
    private static partial Regex HoldsBack();

    [GeneratedRegex(@"(?:^|[,。;:、!?\s和])(?<n>" + Word + @"{2,16}?)(?:还|一共|总共|一直|那边|现在|已经|至今|拖)*(?:拖?欠|还差|差|没付|没给|不付|不给|没结|未付)(?:了|着)?(?=\s*(?:¥|\$|\d|[一二两三四五六七八九十几]|钱|款|材料|工程|货|工资|设计|服务|尾款|租金|运费|加工|劳务|合同|广告|装修|账))", Ways)]
    private static partial Regex OwesSum();

    [GeneratedRegex(@"(?:给|帮|替|为|跟|和|与|向|卖给|供)(?<n>" + Word + @"{2,18}?)(?=(?:提供|供货|供应|做|搭|装|送|开发|设计|施工|拍|印|签|合作|干|写|画|运|建|安装|维修|办|策划|定制|生产|加工|代|发|搞|弄|拉|清|保洁|布置|服务|供(?!销)|存在|发生|有(?:买卖|业务|合同|合作)|订立|的(?:买卖|项目|合同|活|单|尾款|货款|工程)|之间))", Ways)]
    private static partial Regex WorkedFor();

    [GeneratedRegex(@"(?:^|[,。;:、!?\s]|欠的是|做了|做的|接了|承接)(?<n>" + Word + @"{3,16}?)的(?=(?:活动|项目|工程|单子|订单|尾款|货款|款|场地|展台|活|合同|装修|装饰|保洁|宣传|广告|设备|账|钱))", Ways)]
    private static partial Regex TheirWork();

    // 欠货款，嘉善县永固五金厂，4万6千8: a firm's name as a clause of its own, beginning with its place.
    [GeneratedRegex(@"(?:^|[,。;:、!?\s])(?<n>(?:杭州|浙江|宁波|温州|嘉兴|嘉善|湖州|绍兴|金华|义乌|台州|丽水|衢州|舟山|上海|北京|深圳|广州|南京|苏州|无锡|余杭|萧山|富阳|临安|桐庐|海宁|桐乡|诸暨|慈溪|永康)\p{IsCJKUnifiedIdeographs}{3,14}?)(?=[,。;!?\s]|$)(?![,。;!?\s]*被)", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"欠|拖|没付|不付|没给|不给|没结|不结|尾款|货款|余款|要不回", RegexOptions.CultureInvariant)]
    private static partial Regex Owed();

    [GeneratedRegex(@"(?:一|另一?|第[一二三]|还有一?)(?:个|家)(?:是|叫|公司叫|名叫)+(?<n>" + Word + @"{2,20})", Ways)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(?:嗯|呃|啊|哦|那个|这个|[.…]+|叫什么(?:来着|的)?|是什么(?:来着)?|怎么说|让?我想想|(?:好像|应该|可能|大概)(?:是|叫)|好像|大概是|可能是|记得是|就是|就叫|就|是|叫做?|名叫|应该是|好像是|全称是?|公司是|it'?s|they(?:'re| are)|the company(?:'s name)? is|the name is|its name is|called|named|名字是|名称是|他们叫做?|他们公司叫做?|公司叫做?|对方(?:公司)?(?:全称|名字|名称)?(?:是|叫|:)|欠款方(?:是|叫|:)|\s|,|:)*(?<n>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·.' ,-]{2,60}?)[。.!~\s]*$", Ways)]
    private static partial Regex Whole();

    // 楼下那家健身房，叫动力空间: what it is stands before what it is called.
    [GeneratedRegex(@"[,。;.…\s](?:他们|对方|它|店|那个?)?(?:公司|店|厂|单位)?(?:的)?(?:名字|店名|公司名|招牌|全称|全名)?(?:就|好像|大概|应该)?(?:叫做?|名叫|名字是|全称是?|招牌是)(?:什么)?(?<n>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·]{2,30})[。!~\s]*$", Ways)]
    private static partial Regex Called();

    [GeneratedRegex(@"我们?(?:是)?自己(?:开|做|搞|干|经营)|^(?:我们?)?没有公司", RegexOptions.CultureInvariant)]
    private static partial Regex OfSelf();

    // 我要退税 asks for something and names nobody.
    [GeneratedRegex(@"^(?:我们?|咱们?)(?:要|想|需要|希望)|(?:付|转|打|给|还|汇)了\s*[\d一二三四五六七八九两十]|(?:月薪|年薪|底薪|工资|薪资)\s*[\d一二三四五六七八九两]", Ways)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^(?<firm>.{3,}?)的?(?:老板|法人|负责人|经理|财务|会计|\p{IsCJKUnifiedIdeographs}(?:总|老板|经理|董|工|姐|哥|会计|主任|厂长))$", RegexOptions.CultureInvariant)]
    private static partial Regex Boss();

    [GeneratedRegex(@"还有|以及|[和跟与及、]", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"[一某]家|[一某]个|有家|有个", RegexOptions.CultureInvariant)]
    private static partial Regex SomeFirm();

    // 自然人,叫陈志强 and 包工头老张: what the person is stands before the name.
    [GeneratedRegex(@"^(?:.{0,6}(?:老板|朋友|同学|同事|亲戚|邻居|[表堂]?[哥弟姐妹]|房东|合伙人|包工头|工头|外企|国企|央企|民企|私企|外资|港资|台资|上市公司)[,:是叫\s]+(?=\p{IsCJKUnifiedIdeographs}{2}))?(?:(?:嗯|呃|就是|是|叫做?|名叫|自然人|个人|个体户|个体老板|包工头|小包工头|工头|老板(?=\p{IsCJKUnifiedIdeographs}{2})|朋友|客户|甲方|一个|那个|这个|我们?|去年|今年|前年|之前|后来|现在|因为|但是|可是|结果|目前|所以|而且|给|帮|:|,|\s)+(?=[\p{IsCJKUnifiedIdeographs}A-Za-z]{2}))?", Ways)]
    private static partial Regex Front();

    [GeneratedRegex(@"\s*(?:\((?:个人|自然人|私人|法人|个体户?)\)|,\s*(?:是个?)?(?:个人|自然人|私人|个体户?)|拖欠|[啊呀嘛哦呢](?=[,\s]*(?:我|你|刚|前面|上面|之前|不是))|欠(?!款方)|拖着|拖了|还差|差我|差了|没付|没给|不给|不付|赖账|一直|到现在|那边|的(?:项目|尾款|货款|工程|活|款|钱|合同)|\s(?:owes?|owed|and|but|who|which|they|since|has|have|still)\b|,?\s(?:欠|金额|电话|尾款)|[,\s](?:是|专门)?(?:做|开|搞|卖|干|弄|经营|承包)\p{L}{1,8}(?:的|$))", Ways)]
    private static partial Regex Behind();

    // 云起科技要招两个会计: whoever hires names the own firm.
    [GeneratedRegex(@"^\W*(?:你好|您好|[,。!\s])*(?:我们?(?:公司)?(?:是|叫)?|这里是|这边是)?(?<n>" + Word + @"{3,16}?)(?:现在|最近|这边|急需?|需要|想要?|要|正?在|还|打算|准备|计划|,|\s)*(?:招聘|招(?=[一两二三四五六七八九十几\d个名位人]))", Ways)]
    private static partial Regex Hires();

    [GeneratedRegex(@"(?:我们公司|我公司|我司|本公司|我们单位|我们工作室|我们厂|我们店)(?:名字|名称|全称)?(?:是|叫做?|为|:)\s*(?<n>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·.]{2,40})|our company(?: name)? is (?:called )?(?<n>[A-Za-z0-9&.' -]{2,50})|\b(?:we are|we're|(?:i'?m|i am)(?:\s\w+){0,2} (?:from|with|at))\s+(?<n>(?-i:[A-Z])[\w&'-]*(?:\s+(?:(?-i:[A-Z])[\w&'-]*|&|of|and)){1,5})", Ways)]
    private static partial Regex OwnNamed();
}
