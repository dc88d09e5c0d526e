using System.Diagnostics.CodeAnalysis;

namespace FrontDoor.Benchmarks.Inbox;

/// <summary>Words as they stand in cases: some in nearly every line, most seldom. The same each time.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The same words each time are what is wanted.")]
internal sealed class OfficeTalk(int seed)
{
    private const string Names = "云启知微拾光远帆木言朗星汇禾澄心北屿映川晴山海蓝石青竹金禾玉林凌越恒信德盛宏图瑞丰博雅创优锦程聚力鼎新天成广源福泰祥和景明远思睿智慧诺安达通联华中正东南西方";
    private static readonly string[] Trades = ["数字科技", "网络技术", "文化创意", "会展服务", "展览工程", "建筑装饰", "智能设备", "软件信息", "广告传媒", "贸易"];
    private static readonly string[] Phrases =
    [
        "尾款一直没付", "合同找不到了", "只有微信聊天记录", "发票已经开了", "对方说年底付", "验收单签过字", "已经拖了一年多", "想请律师看看", "能不能先调解", "我们下周一来窗口", "请把对账单发过来", "对方换了法人",
        "材料已经收到", "补贴什么时候到账", "项目在二期园区", "电话一直没人接", "法院说要补证据", "先发律师函", "展厅视频做完了", "谢谢您帮忙",
    ];

    private readonly Random random = new(seed);

    public string Company() => $"杭州{Some(2)}{(random.Next(3) == 0 ? Some(1) : "")}{Trades[random.Next(Trades.Length)]}有限公司";

    public string Person() => Some(3);

    public string Phone() => FormattableString.Invariant($"13{random.NextInt64(100_000_000, 999_999_999)}");

    public string Sentence() => $"{Phrases[random.Next(Phrases.Length)]}，{Some(4)}，{Phrases[random.Next(Phrases.Length)]}。{(random.Next(5) == 0 ? random.Next(1000, 999_999) + "元" : "")}";

    /// <summary>What people look for, by kind: two characters of anything, names, numbers, phones, common words, two words.</summary>
    public IReadOnlyList<(string Kind, string Words)> Searches(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (i % 6) switch
        {
            0 => ("two_characters", Some(2)),
            1 => ("company", Company()[2..^4]),
            2 => ("number", FormattableString.Invariant($"P26{random.Next(1, 4):00}{random.Next(1, 28):00}-{random.Next(1440):0000}")),
            3 => ("phone", Phone()[..7]),
            4 => ("common", (string[])["公司", "尾款", "律师", "合同", "有限公司"] is var all ? all[random.Next(all.Length)] : ""),
            _ => ("two_words", $"{Some(2)} {Phrases[random.Next(Phrases.Length)][..2]}"),
        })];

    private string Some(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Names[random.Next(Names.Length)]));
}
