namespace FrontDoor.Campaigns.Kills;

/// <summary>What people say in the campaigns. Each answer depends on all messages before it, so that one that was lost or taken twice shows.</summary>
internal static class Stories
{
    private static readonly string[] Corrections = ["金额改成4万", "金额改成5万", "金额改成6万", "金额改成7万", "金额改成8万"];

    public static readonly IReadOnlyList<Story> All =
    [
        new("no case", OpensCase: false,
        [
            "我们给一家公司做了展厅视频，尾款三万五拖着没付，没签合同，只有微信聊天记录",
            "欠款方是杭州样例会展服务有限公司",
            .. Corrections,
        ]),
        new("case in the middle", OpensCase: true,
        [
            "我们给一家公司做了展厅视频，尾款三万五拖着没付，没签合同，只有微信聊天记录",
            "杭州样例数字文化有限公司，我叫王小样，电话13800001234",
            "欠款方是杭州样例会展服务有限公司",
            .. Corrections,
        ]),
        new("case at once", OpensCase: true,
        [
            "我叫李小样，电话13800005678，杭州样例会展服务有限公司欠我们尾款三万五，没签合同",
            .. Corrections,
            "想请律师看看怎么要",
        ]),
    ];
}

internal sealed record Story(string Name, bool OpensCase, IReadOnlyList<string> Lines);
