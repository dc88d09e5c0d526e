using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Console.Ledgers;

/// <summary>How cells of ledgers say what this system has a name for.</summary>
internal static class LedgerWords
{
    public static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d H:mm", "yyyy/M/d H:mm", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss"];

    private static readonly (CaseKind Kind, string[] Words)[] Kinds =
    [
        (CaseKind.PaymentRecovery, ["欠款", "尾款", "账款", "拖欠", "追款", "回款", "payment"]),
        (CaseKind.PolicyQuestion, ["政策", "补贴", "policy"]),
        (CaseKind.Hiring, ["招聘", "用工", "招人", "人才", "hiring"]),
    ];

    private static readonly (CaseSource Source, string[] Words)[] Sources =
    [
        (CaseSource.Phone, ["电话", "来电", "phone", "call"]),
        (CaseSource.Visit, ["走访", "上门", "调研", "visit"]),
        (CaseSource.Chat, ["微信", "线上", "网络", "小程序", "chat", "online"]),
        (CaseSource.Captain, ["联络员", "楼长", "captain"]),
    ];

    /// <summary>Where the ledger says nothing that is known, any other need.</summary>
    public static CaseKind Kind(string? text) => Kinds.FirstOrDefault(one => Says(text, one.Words)) is { Words: not null } found ? found.Kind : CaseKind.Other;

    /// <summary>Where the ledger says nothing that is known, somebody came to the hall.</summary>
    public static CaseSource Source(string? text) => Sources.FirstOrDefault(one => Says(text, one.Words)) is { Words: not null } found ? found.Source : CaseSource.Hall;

    /// <summary>Null: not said.</summary>
    public static bool? Solved(string? text) => text is null ? null
        : Says(text, ["未", "没", "否", "不", "no"]) ? false
        : Says(text, ["是", "已", "解决", "yes"]) ? true
        : null;

    /// <summary>Null: unknown words.</summary>
    public static int? Rating(string text) => true switch
    {
        _ when Says(text, ["非常不满意", "很不满意"]) => 1,
        _ when Says(text, ["不满意"]) => 2,
        _ when Says(text, ["一般", "基本满意"]) => 3,
        _ when Says(text, ["非常满意", "很满意", "十分满意"]) => 5,
        _ when Says(text, ["满意"]) => 4,
        _ => null,
    };

    private static bool Says(string? text, string[] words) => text is not null && words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
