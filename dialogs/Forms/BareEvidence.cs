using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;
using EvidenceKind = FrontDoor.Core.Cases.Payloads.EvidenceKind;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Answers of a word or two to the question what proof there is; in a story the same words would say too little.</summary>
internal static partial class BareEvidence
{
    private static readonly (string Word, EvidenceKind Kind)[] Known =
    [
        ("微信", EvidenceKind.Chat), ("聊天", EvidenceKind.Chat), ("截图", EvidenceKind.Chat), ("chat", EvidenceKind.Chat),
        ("发票", EvidenceKind.Invoice), ("invoice", EvidenceKind.Invoice), ("转账", EvidenceKind.Transfer), ("transfer", EvidenceKind.Transfer),
        ("验收", EvidenceKind.Acceptance), ("合同", EvidenceKind.Contract), ("contract", EvidenceKind.Contract), ("录音", EvidenceKind.Recording),
        ("whatsapp", EvidenceKind.Chat), ("wechat", EvidenceKind.Chat),
    ];

    public static List<EvidenceKind> Kinds(string text)
    {
        var folded = Normalizer.Normalize(text).Text;
        return folded.Length > 20 || folded.StartsWith('没') ? [] : [.. Known.Where(known => folded.Contains(known.Word, StringComparison.OrdinalIgnoreCase)).Select(known => known.Kind).Distinct()];
    }

    /// <summary>有微信, 只有截图: said to be there, whatever was asked.</summary>
    public static List<EvidenceKind> Had(string text) =>
        [.. There().Matches(Normalizer.Normalize(text).Text).SelectMany(match => Kinds(match.Groups["what"].Value)).Where(kind => kind != EvidenceKind.Contract).Distinct()];

    [GeneratedRegex(@"(?:^|[,，。;\s])(?:只|就|仅|我?们?)*(?:有|得)(?<what>(?!没|人|个|一|两|几)\w{2,10})|\b(?:just|only) (?<what>wechat|whatsapp|chats?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex There();
}
