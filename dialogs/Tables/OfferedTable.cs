using FrontDoor.Core.Files;

namespace FrontDoor.Dialogs.Tables;

/// <summary>A table that somebody sent into the conversation. Its rows are not here: the document of the conversation is small.</summary>
/// <param name="Sha256">Under which its bytes are kept.</param>
/// <param name="IsAgreed">It was said to be right and waits for its case.</param>
public sealed record OfferedTable(string Sha256, string Name, int Rows, bool IsAgreed = false)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static bool MayBe(FileReference file) => file.ContentType == ContentType;
}

/// <summary>A workbook as it was read.</summary>
/// <param name="Table">Null with a problem.</param>
/// <param name="Problem">Key of a sentence in Tables.resx: <c>broken</c>, <c>large</c>; null: it was read, though it may hold no debts.</param>
public sealed record ReadTable(DebtTable? Table, string? Problem);
