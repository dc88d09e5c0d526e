using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Tells names from what only describes: 宏达装饰 from 一家装饰公司, 西湖区教育局 from 政府单位.</summary>
internal static partial class NameShapes
{
    private static readonly string Trades = string.Join('|', Vocabulary.Words("trades").OrderByDescending(word => word.Length));
    private static readonly string Regions = string.Join('|', Vocabulary.Words("regions"));

    private static readonly Regex Region = new($"(?:{Regions})", RegexOptions.CultureInvariant | RegexOptions.Compiled);
    private static readonly Regex Place = new($"^(?:(?:{Regions})(?:省|市|区|县|镇)?)+(?:那|这)?(?:边|里|附近|本地)?$", RegexOptions.CultureInvariant | RegexOptions.Compiled);
    private static readonly Regex TradeEnd = new($"(?:{Trades})$", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    // What remains of a name when place, trade and kind are taken away must still name somebody.
    private static readonly Regex Common = new(
        $"(?:{Regions})(?:省|市|区|县)?|{Trades}|公司|集团|工作室|店|厂|中心|单位|企业|机构|团队|本地|外地|当地|(?<!某)某(?!某)|大型|小型|(?:大|小|老|新)(?=公司|集团|店|厂|单位|企业|$)|知名|国际|全国|客户|甲方|乙方|国企|央企|外企|私企|民企|政府|机关|事业",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    public static Match FirstRegion(string text) => Region.Match(text);

    /// <summary>大洋广告, 未来科技, 宏达装饰公司: ends like the name of a firm and says which.</summary>
    public static bool IsFirm(string name) => (TradeEnd.IsMatch(name) || FirmEnd().IsMatch(name)) && IsDistinct(name);

    /// <summary>True when words remain that name somebody; 杭州一家广告公司 leaves none.</summary>
    public static bool IsDistinct(string name)
    {
        var office = Office().Match(name);
        // 西湖区教育局 names one, 教育局 and 区里的住建局 none.
        return office.Success ? office.Groups["which"].Value is { Length: >= 2 } which && !Vague().IsMatch(which) : !Vague().IsMatch(name) && Common.Replace(name, "").Trim(' ', '(', ')', '的').Length >= 2;
    }

    /// <summary>一家公司, 某国企, 他们, 合作方: describes and does not name.</summary>
    public static bool IsIndefinite(string name) => Vague().IsMatch(name) || Kinds().IsMatch(name) || Place.IsMatch(name);

    /// <summary>Words that are an answer of another kind: a command, a doubt, a sum.</summary>
    public static bool IsNoName(string name) => NoName().IsMatch(name);

    /// <summary>王先生, 老赵, 张建国: a title, or a surname with one or two characters.</summary>
    public static bool IsPerson(string name) => Person().IsMatch(name) && !BrandLike().IsMatch(name);

    public static bool IsOffice(string name) => Government().IsMatch(name);

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?:公司|集团|百货|商场|超市|物业|饭店|酒店|宾馆|餐厅|酒楼|茶楼|火锅|剧团|艺术团|乐队|幼儿园|小学|中学|学校|大学|学院|医院|诊所|法院|检察院|局|街道办?|街道办事处|政府|村委会?|居委会?|管委会|出版社|报社|杂志社|电视台|银行|协会|基金会|商会|学会|工作室|事务所|店|厂|中心|行|社|所|院|会|坊|馆|吧|厅|部|网|堂|园)$", Ways)]
    private static partial Regex FirmEnd();

    [GeneratedRegex(@"^(?<which>.*?)(?:教育|文旅|住建|城管|建设|财政|税务|公安|交通|卫生|卫健|民政|水利|水务|农业|林业|体育|商务|科技|人社|环保|生态环境|市场监管|工商|规划|国土|自然资源|发改|经信|宣传|文化|旅游|园林|城建|司法|统战|组织|农村|应急管理|综合执法)*(?:局|街道办事处|街道办|人民政府|政府|管委会|管理委员会|村委会|居委会|村委|居委|人民法院|法院|检察院)$", Ways)]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?:某|这|那|哪|该|此|其|我|你|他|她|它|咱|对方|人家|什么|有(?:家|个|一|些|人|公司|企业|单位|客户|位|间)|别人|别家|谁|另)|^(?:一|几|两|三|多|好几|许多|很多|\d+)(?:家|个|位|些|名|间|帮|群)|^(?:个|家)(?!.{3,})|^(?:做|搞|开|卖|弄).{0,10}的|^姓|[一那这哪某]家|(?:^|[的个位家])(?:老客户|合作方|合作伙伴|项目方|项目部|业主|发包方|承包商|开发商|总包方?|分包方?|供应商|老板|房东|租户|雇主|上家|下家|朋友|熟人|亲戚|同学|中间人|负责人)$|里的|下面(?:的|$)|旗下|下属|手下|^(?:a|an|the|some|our|my|one|this|that|they|he|she|it|we|you|i|somebody|someone|some ?one)\b", Ways)]
    private static partial Regex Vague();

    [GeneratedRegex(@"^(?:(?:个人|自然人|私人|个体户?|个体老板|包工头|企业|公司|单位|集团|机构|政府|政府单位|政府部门|政府机关|机关|机关单位|国家机关|事业单位|国企|央企|外企|私企|民企|甲方|乙方|客户|大公司|小公司|大集团|上市公司|有限公司|股份有限公司|有限责任公司|工厂|学校|医院|酒店|村委会?|居委会?|街道|街道办(?:事处)?|管委会|镇政府|区政府|市政府|项目|尾款|货款|欠款|余款|款项|工程款|合同|发票|金额|总共|一共|目前|现在|到现在|至今|已经|还有|剩下|后来|结果|本来|合计|里面|外面|其中|前后|个|the |a |company|client|customer|firm|government|individual)+)$|的(?:公司|集团|单位|酒店|学校|医院|企业|厂|店)$", Ways)]
    private static partial Regex Kinds();

    [GeneratedRegex(@"^(?:没有?|无|有|签|口头).{0,4}(?:合同|协议|合约|签)|^(?:这个?|那个?|这些|那些)(?:就?是|都是)|(?:验收单|验收报告|发票|聊天记录|截图|对账单|送货单|合同|收据|欠条|借条|转账记录|回单|流水|录音|录像|照片|图片|文件|附件|视频|证据)$|的(?:钱|款|事|活)$|^(?:[讲说唱写来][个首篇一]|[帮给]我|告诉我|推荐|不是|能不能|可不可以|可以)|^说[我你他她没不]|^(?:确认|确定|取消|撤回|撤销|撤诉|提交|修改|更改|继续|返回|退出|重来|重填|重新开始|开始|结束|删除|关闭|都有|全部)+(?:吧|了|啊|一下)*$|你还没|你们|回答我|^我要|^我想|我要退|几点|哪里|never ?mind|forget it|算了|没签|签了|^\d+年|不知|不(?:太|大|怎么|是很)?(?:清楚|想|方便|愿意|记得|确定)|记不|忘了|没有|不方便|不便|不告诉|保密|先不|不说|为什么|怎么|什么|跳过|稍后|取消|上一步|帮助|名字(?:很|太|挺)|很长|想不起|说不上|^(?:是|对|好|嗯|有|不|没)(?:的|吧|了|啊|呀|呢|行|,|$)|^(?:是不是|有没有|对方)$|don'?t|do not|not sure|skip|later|unknown|can'?t|cannot|rather not|吗$|[?]|\d万|[一二三四五六七八九十]万|钱|欠|尾款|货款|^\d+$", Ways)]
    private static partial Regex NoName();

    [GeneratedRegex(@"^(?:万科|万达|方正|金蝶|华为|安踏|云集|金山|时代|项目|同方|华润|中铁|万向|龙湖|华宇|康师傅|安居客|石化)", Ways)]
    private static partial Regex BrandLike();

    [GeneratedRegex(@"政府|街道(?!口)|管委会|[委局厅]$|公安|法院|检察院|学校|大学|中学|小学|医院|事业单位|村委|居委|研究院|机关(?!枪)|幼儿园|卫生院|派出所|消防队|社区$|镇$", Ways)]
    private static partial Regex Government();

    [GeneratedRegex(@"^(?:[\p{IsCJKUnifiedIdeographs}]{1,3}(?:先生|女士|老板|总|师傅|小姐|工头|老师)|[老小阿](?:[\p{IsCJKUnifiedIdeographs}])|(?:欧阳|司马|上官|诸葛|司徒|东方|尉迟|公孙|慕容|夏侯|皇甫)[\p{IsCJKUnifiedIdeographs}]{1,2}|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方俞任袁柳史唐薛雷贺倪汤罗毕郝邬安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解应宗丁宣邓洪包左石崔龚程邢裴陆荣翁荀惠曲封储靳段焦谷侯全班仰秋仲宁仇甘武符刘景詹龙叶黎白赖卓乔温庄晏柴瞿阎连艾容向古易廖耿匡文欧利师巩聂关荆游权曾][\p{IsCJKUnifiedIdeographs}]{1,2})$", Ways)]
    private static partial Regex Person();
}
