using System.Security.Cryptography;
using System.Text;
using FrontDoor.Core.Text;

namespace FrontDoor.Core.Cases.Ledger;

/// <summary>A row of an old ledger, as far as it could be read.</summary>
/// <param name="Line">In the file, for people: 2 is the first under the head.</param>
/// <param name="Day">Null: missing or no date.</param>
/// <param name="DeskKey">Null: by the routing rules.</param>
/// <param name="Unreadable">Codes of cells that say something and could not be read: <c>ledger.day_bad</c>, <c>ledger.desk_unknown</c>, <c>ledger.closed_bad</c>, <c>ledger.rating_bad</c>.</param>
public sealed record LedgerEntry(
    int Line, DateOnly? Day, string? Enterprise, string? Person, string? Phone, string? Words, CaseKind Kind, string? DeskKey, CaseSource Source, string? Outcome, DateOnly? ClosedOn, bool? Solved, int? Rating,
    IReadOnlyList<string> Unreadable)
{
    /// <summary>The same need of the same enterprise on the same day is the same row, whatever file it comes in.</summary>
    internal string OpeningKey
    {
        get
        {
            var text = FormattableString.Invariant($"{Day:yyyy-MM-dd}\n{SearchText.Fold(Enterprise ?? "")}\n{SearchText.Fold(Person ?? "")}\n{SearchText.Fold(Words ?? "")}");
            return "ledger:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }
    }
}

public enum LedgerVerdict
{
    Good,

    /// <summary>Known already, or twice in the file.</summary>
    Repeated,
    Wrong,
}

/// <param name="Reasons">Codes; empty for a good row.</param>
public sealed record LedgerRow(LedgerEntry Entry, LedgerVerdict Verdict, IReadOnlyList<string> Reasons);

/// <param name="Imported">Rows that are cases now.</param>
public sealed record LedgerOutcome(int Imported, int Doubles, int Wrong);
