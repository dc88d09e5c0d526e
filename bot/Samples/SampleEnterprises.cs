using System.Globalization;
using FrontDoor.Core.Directory;

namespace FrontDoor.Bot.Samples;

/// <summary>Invented enterprises, the same at every start; names in the manner of the region, credit codes right in form but of no district that exists.</summary>
internal static class SampleEnterprises
{
    public const int Count = 360;

    private static readonly (string Chinese, string English)[] Names =
    [
        ("青禾", "Qinghe"), ("云麓", "Yunlu"), ("知微", "Zhiwei"), ("映川", "Yingchuan"), ("拾光", "Shiguang"), ("远帆", "Yuanfan"),
        ("木言", "Muyan"), ("朗星", "Langxing"), ("汇禾", "Huihe"), ("澄心", "Chengxin"), ("万象", "Wanxiang"), ("北屿", "Beiyu"),
        ("溪谷", "Xigu"), ("鹿野", "Luye"), ("启岳", "Qiyue"), ("观潮", "Guanchao"), ("松间", "Songjian"), ("初一", "Chuyi"),
        ("蓝桥", "Lanqiao"), ("半夏", "Banxia"), ("和光", "Heguang"), ("行远", "Xingyuan"), ("一苇", "Yiwei"), ("明德", "Mingde"),
        ("栖霞", "Qixia"), ("玄鸟", "Xuanniao"), ("听海", "Tinghai"), ("百川", "Baichuan"), ("竹里", "Zhuli"), ("长庚", "Changgeng"),
    ];

    private static readonly (string Chinese, string English, string Industry)[] Trades =
    [
        ("数字科技", "Digital Technology", "软件和信息技术"), ("展览设计", "Exhibition Design", "设计与展览"),
        ("影视传媒", "Film & Media", "文化传媒"), ("智能装备", "Intelligent Equipment", "装备制造"),
        ("生物医药", "Biomedicine", "生物医药"), ("新能源科技", "New Energy Technology", "新能源"),
        ("人力资源服务", "Human Resources", "商务服务"), ("跨境电商", "Cross-border E-commerce", "电子商务"),
        ("检测技术", "Testing Technology", "检测认证"), ("建筑装饰工程", "Building Decoration", "建筑装饰"),
        ("餐饮管理", "Catering Management", "餐饮"), ("信息安全", "Information Security", "软件和信息技术"),
    ];

    public static IReadOnlyList<EnterpriseEntry> All { get; } = [.. Enumerable.Range(0, Count).Select(Make)];

    // Every name meets every trade once: 30 x 12 makes 360 different companies.
    private static EnterpriseEntry Make(int i)
    {
        var name = Names[i % Names.Length];
        var trade = Trades[i / Names.Length];
        var building = SamplePlaces.Buildings[i * 7 % SamplePlaces.BuildingCount];
        return new EnterpriseEntry(
            Sample.Mark($"杭州{name.Chinese}{trade.Chinese}有限公司"),
            $"Hangzhou {name.English} {trade.English} Co., Ltd. (sample)",
            Code(i),
            building.Park,
            building.Name,
            trade.Industry);
    }

    /// <summary>"91" for a company, district 330000, a body no registry gave out, and the check character of GB 32100-2015.</summary>
    private static string Code(int i)
    {
        var body = "91330000MA" + (1000000 + i).ToString(CultureInfo.InvariantCulture);
        return body + CreditCode.CheckCharacter(body);
    }
}
