using FrontDoor.Dialogs.Understanding;
using EvidenceKind = FrontDoor.Core.Cases.Payloads.EvidenceKind;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Answers of a word or two to the question what proof there is; in a story the same words would say too little.</summary>
internal static class BareEvidence
{
    private static readonly (string Word, EvidenceKind Kind)[] Known =
    [
        ("微信", EvidenceKind.Chat), ("聊天", EvidenceKind.Chat), ("截图", EvidenceKind.Chat), ("chat", EvidenceKind.Chat),
        ("发票", EvidenceKind.Invoice), ("invoice", EvidenceKind.Invoice), ("转账", EvidenceKind.Transfer), ("transfer", EvidenceKind.Transfer),
        ("验收", EvidenceKind.Acceptance), ("合同", EvidenceKind.Contract), ("contract", EvidenceKind.Contract), ("录音", EvidenceKind.Recording),
    ];

    public static List<EvidenceKind> Kinds(string text)
    {
        var folded = Normalizer.Normalize(text).Text;
        return folded.Length > 20 || folded.StartsWith('没') ? [] : [.. Known.Where(known => folded.Contains(known.Word, StringComparison.OrdinalIgnoreCase)).Select(known => known.Kind).Distinct()];
    }
}
