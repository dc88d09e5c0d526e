using System.Text;
using FrontDoor.Core.Policies;

namespace FrontDoor.Benchmarks.Search;

/// <summary>Policies made of the words of the field: as many as wanted, no two alike, the same from the same seed. None of them exists.</summary>
internal sealed class MadePolicies(int seed)
{
    private static readonly string[] Subjects = ["高新技术企业", "小微企业", "科技型中小企业", "跨境电商企业", "餐饮企业", "文化创意企业", "生物医药企业", "孵化器", "楼宇运营单位", "人力资源机构", "制造业企业", "物流企业", "大学生创业团队", "软件企业", "动漫游戏企业", "外贸企业", "养老机构", "农业龙头企业"];
    private static readonly string[] Matters = ["研发费用补助", "租房补贴", "贷款贴息", "展会补助", "算力券", "扩岗补助", "岗前培训补贴", "专利资助", "绿色工厂奖励", "海外仓租金补助", "办公用房补助", "首台套奖励", "节能改造补助", "标准制定奖励", "数字化改造诊断", "上市辅导奖励", "燃气安全改造补助", "社会保险补贴", "技术合同登记奖励", "品牌建设奖励"];
    private static readonly string[] Acts = ["应当在项目验收后提出申请", "按实际支付金额给予补助", "每年集中受理一次", "由街道办事处初审", "经专家评审后公示", "通过企业服务平台提交材料", "不得重复享受同类政策", "弄虚作假的追回资金", "由主管部门会同财政部门核拨", "凭合同发票和付款凭证办理", "须签订一年以上劳动合同", "连续三年纳税信用良好", "按季度汇总报送", "逾期不再受理", "由经办银行统一申报"];
    private static readonly string[] Asks = ["{0}的{1}怎么申请", "{1}最高多少钱", "{0}能拿{1}吗", "{1}什么时候截止", "我们是{0}，想问{1}的条件", "{1}{0}"];

    private readonly Random random = new(seed);

    public PolicyText Policy(int number, int passages)
    {
        var (subject, matter) = (Any(Subjects), Any(Matters));
        var sections = Enumerable.Range(1, passages).Select(i => new PolicySection($"第{i}条", Clause(subject, i))).ToList();
        return new(FormattableString.Invariant($"p{number}"), FormattableString.Invariant($"样例{number}区{subject}{matter}办法"), sections) { Aliases = FormattableString.Invariant($"样政发〔{2020 + (number % 7)}〕{number}号") };
    }

    public string Question() => string.Format(System.Globalization.CultureInfo.InvariantCulture, Any(Asks), Any(Subjects), Any(Matters));

    // About as long as a clause of an official text.
    private string Clause(string subject, int at)
    {
        var text = new StringBuilder(FormattableString.Invariant($"第{at}条 {subject}"));
        for (var i = 0; i < 5; i++)
        {
            text.Append(FormattableString.Invariant($"{Any(Acts)}，{Any(Matters)}标准为{random.Next(1, 900)}万元，{Any(Subjects)}比例为{random.Next(1, 60)}%；"));
        }

        return text.ToString();
    }

    private string Any(string[] words) => words[random.Next(words.Length)];
}
