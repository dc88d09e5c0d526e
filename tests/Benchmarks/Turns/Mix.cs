namespace FrontDoor.Benchmarks.Turns;

/// <summary>What somebody says who has not been paid, in order; each a kind of turn.</summary>
internal static class Mix
{
    public static readonly IReadOnlyList<Kind> Kinds =
    [
        new("greeting", "你好"),
        new("story", "我们给一家公司做了展厅视频，尾款三万五拖着没付，催了很多次都没用"),
        new("debtor", "欠款方是杭州样例会展服务有限公司"),
        new("amount", "金额是三万八千元"),
        new("contract", "没签合同，只有报价单"),
        new("evidence", "有微信聊天记录和发票"),
        new("correction", "金额改成4万"),
        new("summary", "修改"),
    ];

    /// <summary>Rows of their own: the mix's mean is without them.</summary>
    public static readonly Kind Date = new("reads a date", "说好去年12月15日付清");

    public static readonly Kind OpensCase = new("opens a case", "我们是杭州样例数字文化有限公司，我叫王小样，电话13800001234");

    public static readonly Kind Held = new("held by a specialist", "答应过，说年底前付，后来又拖");

    /// <summary>Says nothing of its own to the host: the floor answers the middle of the mix.</summary>
    public static readonly Kind Floor = new("floor", "欠款方是杭州样例会展服务有限公司");
}

internal sealed record Kind(string Name, string Text);
