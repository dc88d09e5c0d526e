using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Who owes and who is owed. Only names count: 一家做展厅的公司 is none.</summary>
internal static partial class Companies
{
    public static Reading Read(Reading reading, NormalText source, AskedSlot? asked, IReadOnlyList<Sum> sums)
    {
        var text = source.Text;
        var names = Names(text);
        var creditor = names.Find(name => IsCreditor(text, name)) ?? Introduced(text, names, asked) ?? OwnGiven(text);
        var debtors = names.Where(name => name != creditor && !IsOther(text, name)).ToList();
        if (debtors.Count == 0 && Given(text, asked) is { } given)
        {
            debtors.Add(given);
        }
        Said<string> Said(Span span) => new(text[span.Start..span.End], source.Words(span.Start, span.End - span.Start));
        return reading with
        {
            Debtor = debtors.Count > 0 ? Said(debtors[0]) : null,
            Debtors = debtors.Count > 1 ? [.. debtors.Select(Said)] : [],
            Amounts = debtors.Count > 1 ? Align(debtors, sums) : [],
            Creditor = creditor is null ? null : Said(creditor),
            NamesDebtor = debtors.Count > 0 && IsDebtor(text, debtors[0]),
            NamesCreditor = creditor is not null && IsCreditor(text, creditor),
            DebtorType = Kind(text, debtors, asked),
        };
    }

    /// <summary>王先生, 王小样: a title, or a surname with one or two characters.</summary>
    public static bool IsPersonName(string text) => PersonName().IsMatch(Normalizer.Normalize(text).Text);

    private sealed record Span(int Start, int End);

    private static List<Span> Names(string text)
    {
        var spans = new List<Span>();
        foreach (Match match in Legal().Matches(text))
        {
            var lead = Lead().Match(match.Value);
            var start = match.Index + (lead.Success ? lead.Length : 0);
            var end = match.Index + match.Length;
            var name = text[start..end];
            if (!Indefinite().IsMatch(name) && name.Length >= 4 && !spans.Exists(span => text[span.Start..span.End] == name))
            {
                spans.Add(new(start, end));
            }
        }
        foreach (Match match in EnglishName().Matches(text))
        {
            spans.Add(new(match.Index, match.Index + match.Length));
        }
        return spans;
    }

    // A name without a legal suffix counts after 欠款方是, 对方叫, or as the answer to the question.
    private static Span? Given(string text, AskedSlot? asked)
    {
        var match = Named().Match(text);
        if (match.Success && Clean(text, match.Groups["n"]) is { } named)
        {
            return named;
        }
        var whole = Answer().Match(text);
        return asked == AskedSlot.Debtor && whole.Success ? Clean(text, whole.Groups["n"]) : null;
    }

    private static Span? Clean(string text, Group group)
    {
        var end = group.Index + group.Length;
        while (end > group.Index && (text[end - 1] is '的' or '了' or '吧' or '啊' or '呢' or ' ' or '呀' or '哦' or '嘛'))
        {
            end--;
        }
        var name = text[group.Index..end];
        return name.Length is < 2 or > 60 || Indefinite().IsMatch(name) || NoName().IsMatch(name) ? null : new(group.Index, end);
    }

    private static bool IsCreditor(string text, Span name) =>
        CreditorBefore().IsMatch(text[Math.Max(0, name.Start - 10)..name.Start]) && !DebtorBefore().IsMatch(text[Math.Max(0, name.Start - 6)..name.Start])
        || OwesUs().IsMatch(text[Math.Max(0, name.Start - 3)..name.Start]);

    // Who is asked for a name and number, or says 我叫 without a word of debts, speaks of the own company.
    private static Span? Introduced(string text, List<Span> names, AskedSlot? asked) =>
        asked is AskedSlot.Creditor or AskedSlot.Phone || asked is null && Introduces().IsMatch(text) && !Owes().IsMatch(text)
            ? names.Find(name => !IsDebtor(text, name) && !IsOther(text, name))
            : null;

    private static Span? OwnGiven(string text)
    {
        var match = OwnNamed().Match(text);
        return match.Success ? Clean(text, match.Groups["n"]) : null;
    }

    private static bool IsDebtor(string text, Span name) =>
        DebtorBefore().IsMatch(text[Math.Max(0, name.Start - 24)..name.Start]) || OwesAfter().IsMatch(text[name.End..]);

    private static bool IsOther(string text, Span name) => OtherBefore().IsMatch(text[Math.Max(0, name.Start - 6)..name.Start]);

    private static List<Money> Align(List<Span> debtors, IReadOnlyList<Sum> sums)
    {
        var aligned = new List<Money>();
        for (var i = 0; i < debtors.Count; i++)
        {
            var next = i + 1 < debtors.Count ? debtors[i + 1].Start : int.MaxValue;
            var sum = sums.FirstOrDefault(sum => sum.Start >= debtors[i].End && sum.Start < next);
            if (sum is null)
            {
                return [];
            }
            aligned.Add(sum.Money);
        }
        return aligned;
    }

    private static DebtorType? Kind(string text, List<Span> debtors, AskedSlot? asked)
    {
        var name = debtors.Count > 0 ? text[debtors[0].Start..debtors[0].End] : asked == AskedSlot.Debtor ? text : null;
        if (name is not null && Government().IsMatch(name) || GovernmentOwes().IsMatch(text))
        {
            return DebtorType.Government;
        }
        return PersonOwes().IsMatch(text) || name is not null && PersonName().IsMatch(name) ? DebtorType.Person : null;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·.]{2,36}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|分公司|事务所|合作社|工作室|经营部|商行|研究院|设计院|集团|学校|大学|医院|街道办事处|人民政府|管委会|村委会|居委会|委员会|工厂|服务部|门市部|中心小学|酒店|宾馆)(?:\p{IsCJKUnifiedIdeographs}{2,6}分公司)?", RegexOptions.CultureInvariant)]
    private static partial Regex Legal();

    // What stands before a name in the same run of characters: 我们公司给杭州…, 欠款方是杭州….
    [GeneratedRegex(@"^.*(?:欠款方|债务人|对方公司|对方单位|甲方公司|客户公司|对方|甲方|客户|公司名称?|单位名称?|全称|抬头|叫做?|名字|改成|应该|就是|不是|名叫|给|帮|替|跟|和|与|向|被|由|为了|问|找|告|让|一家公司|一家|这家|那家|是|有个|我们公司|我公司|我司|我们|我是|来自|代表|在|到|把|欠|还有|以及|一个|及)(?:是|叫|为|的|了|:)*", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?-i:[A-Z])[\w&.'-]*(?:\s+(?:(?-i:[A-Z])[\w&.'-]*|&|and|of)){0,6}\s*,?\s+(?:Co\.?,?\s*Ltd\.?|Company Limited|Limited|Ltd\.?|LLC|Inc\.?|Corp(?:oration)?\.?|GmbH|PLC|Group)(?!\w)", Ways)]
    private static partial Regex EnglishName();

    [GeneratedRegex(@"(?:欠款方|欠款人|欠款单位|债务人|欠钱的|欠我们钱的|对方(?:公司|单位)?(?:名字|名称|全称)?|甲方|客户)\s*(?:就?是|叫做?|名叫|:|为|改成|应该是)+\s*(?<n>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·. ]{2,40})|(?:^|[,。;:、\s])(?<n>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9]{2,12}?)(?:还|一共|总共|总计|一直|那边|现在|已经|拖)*欠(?:了|着)?(?:我们?|咱们?|我司|我公司|本公司)|(?:debtor|client|customer) (?:is|was|name is|called|named)\s+(?<n>[A-Za-z0-9&.' -]{2,50})", Ways)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:嗯|呃|就是|是|叫|应该是|好像是|it'?s|they are|the company is|名字是|名称是|他们叫|公司叫|\s|,)*(?<n>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·.' ,-]{2,60}?)[。.!~\s]*$", Ways)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^(?:一|某|这|那|几|两|多|三|有|哪|什么|该|此|其|我|你|他|她|对方|人家|做|搞|本地|外地|另|小|大|个|家|客户|甲方|老客户|朋友|老板|a |an |the |some |our |my )(?:.{0,14}(?:公司|集团|单位|厂|酒店|学校|医院|company|client|firm))?$|一家|一个|某某?公司$|有家|几家|的(?:公司|集团|单位|酒店|学校|医院)$|^(?:有限公司|公司|集团|股份有限公司)$|大集团$|国企$|央企$|外企$", Ways)]
    private static partial Regex Indefinite();

    [GeneratedRegex(@"你还没|你们|回答我|^我要|^我想|我要退|几点|哪里|never ?mind|forget it|算了|没签|签了|^\d+年|不知道|不清楚|不记得|忘了|没有|不想|不方便|不告诉|为什么|怎么|什么|跳过|稍后|取消|上一步|帮助|^(?:是|对|好|嗯|有|不)|don'?t|not sure|skip|later|unknown|吗$|[?]|\d万|钱|欠", Ways)]
    private static partial Regex NoName();

    [GeneratedRegex(@"(?:我们?(?:公司|单位|这边)?(?:名字|名称|全称)?(?:是|叫|名字)|我司(?:是|叫|:)?|本公司(?:是|叫)?|债权人(?:是|:|为)?|债权方(?:是|:|为)?|我(?:是|在|代表|来自)|乙方(?:是|:|为)?|这里是|we are|i'?m from|this is|our company(?: is|,)?|on behalf of)\s*$", Ways)]
    private static partial Regex CreditorBefore();

    [GeneratedRegex(@"(?:欠款方|欠款人|欠款单位|债务人|对方|甲方|客户|欠钱的)(?:公司|单位)?(?:名字|名称|全称)?(?:就?是|叫做?|名叫|为|:|\s)*$|(?:debtor|client|customer|they)(?:'s name)? (?:is|are|called|named)\s*$", Ways)]
    private static partial Regex DebtorBefore();

    [GeneratedRegex(@"欠(?:了|着)?$|拖欠$|owes?\s*$", Ways)]
    private static partial Regex OwesUs();

    [GeneratedRegex(@"^(?:那边|他们|还|一直|现在|已经|的?尾?款?)*(?:拖?欠|赖账|不给钱|没付|不付)|^\s*(?:still )?owes?\b", Ways)]
    private static partial Regex OwesAfter();

    [GeneratedRegex(@"我叫|我姓|免贵|我的(?:电话|手机)|电话|手机|my name|my phone|i'?m [A-Z]", Ways)]
    private static partial Regex Introduces();

    [GeneratedRegex(@"欠|拖|尾款|货款|不给|没付|owe|unpaid|debt", Ways)]
    private static partial Regex Owes();

    [GeneratedRegex(@"(?:我们公司|我公司|我司|本公司|我们单位)(?:名字|名称|全称)?(?:是|叫做?|为|:)\s*(?<n>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9()&·.]{2,40})|our company(?: name)? is (?<n>[A-Za-z0-9&.' -]{2,50})", Ways)]
    private static partial Regex OwnNamed();

    [GeneratedRegex(@"担保人?(?:是)?$|介绍人$|房东是?$|不是$|而不是$", Ways)]
    private static partial Regex OtherBefore();

    [GeneratedRegex(@"政府|街道|管委会|[委局厅]$|公安|法院|学校|大学|中学|小学|医院|事业单位|村委|居委|研究院|机关|中心小学|幼儿园", Ways)]
    private static partial Regex Government();

    [GeneratedRegex(@"(?:政府|街道办|管委会|事业单位|机关单位?|教育局|公立学校|公立医院|国土局|城管局|文旅局).{0,10}(?:欠|拖|没付|没给|的项目|的工程)|(?:欠款方|对方|甲方|客户)(?:是|为)(?:一?个?|某)?(?:政府|街道|机关|事业单位|公立|国家机关|镇|区|村)|government (?:agency|department|office|body)|public (?:school|hospital)", Ways)]
    private static partial Regex GovernmentOwes();

    [GeneratedRegex(@"(?:欠款方|对方|债务人|甲方|欠钱的|客户)(?:就)?(?:是)?(?:一?个?)?(?:个人|自然人|私人|个体户|个体老板|包工头|朋友)|(?:个人|私人|包工头|自然人)(?:老板)?(?:欠|借)|an individual|a private person|personally owes", Ways)]
    private static partial Regex PersonOwes();

    [GeneratedRegex(@"^(?:[\p{IsCJKUnifiedIdeographs}]{1,3}(?:先生|女士|老板|总|师傅|小姐)|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方俞任袁柳史唐薛雷贺倪汤罗毕郝邬安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解应宗丁宣邓洪包左石崔龚程邢裴陆荣翁荀惠曲封储靳段焦谷侯全班仰秋仲宁仇甘武符刘景詹龙叶黎白赖卓乔温庄晏柴瞿阎连艾容向古易廖耿匡文欧利师巩聂关荆游权曾][\p{IsCJKUnifiedIdeographs}]{1,2})$", Ways)]
    private static partial Regex PersonName();
}
