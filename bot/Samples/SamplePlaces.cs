using FrontDoor.Core.Directory;

namespace FrontDoor.Bot.Samples;

/// <summary>62 parks and 95 buildings, as many as the community has; all invented.</summary>
internal static class SamplePlaces
{
    public const int ParkCount = 62;
    public const int BuildingCount = 95;

    private static readonly string[] Names =
    [
        "青禾", "云麓", "知水", "望澜", "星桥", "松亭", "汇芯", "启明", "澄湖", "拾光", "云汀", "映川", "禾木", "听潮", "北辰", "南屿",
        "朗月", "清溪", "竹海", "天目里外", "数岭", "向阳", "金桂", "鹿鸣", "镜湖", "晨帆", "远山", "木棉", "扬帆", "紫荆", "荷塘", "银杏",
    ];

    private static readonly string[] Kinds = ["科创园", "数字产业园"];

    private static readonly string[] Operators = ["杭州青禾园区运营有限公司", "杭州云麓产业服务有限公司", "杭州知水园区管理有限公司", "杭州星桥科创发展有限公司"];

    public static IReadOnlyList<ParkEntry> Parks { get; } =
    [
        .. Enumerable.Range(0, ParkCount).Select(i => new ParkEntry(
            Sample.Mark($"{Names[i % Names.Length]}{Kinds[i / Names.Length]}"),
            Sample.Mark(Operators[i % Operators.Length]))),
    ];

    /// <summary>Every park has a building, about half of them a second one.</summary>
    public static IReadOnlyList<BuildingEntry> Buildings { get; } =
    [
        .. Enumerable.Range(0, BuildingCount).Select(i => new BuildingEntry($"{(i / ParkCount) + 1}号楼", Parks[i % ParkCount].Name)),
    ];
}
