namespace FrontDoor.Core.Recovery.Claims;

/// <summary>A row of a sent table, as far as it could be read.</summary>
/// <param name="Sheet">Its name; null where there is only one.</param>
/// <param name="Line">In the sheet, for people.</param>
/// <param name="RowId">From the hidden column; null: the table is the enterprise's own, or the row is new.</param>
/// <param name="Wrong">Cells that say something and could not be read; the rest of the row is taken.</param>
public sealed record ClaimEntry(string? Sheet, int Line, Guid? RowId, ClaimFields Fields, IReadOnlyList<WrongCell> Wrong)
{
    /// <summary>Place of the row, by which an answer names it.</summary>
    public string Place => FormattableString.Invariant($"{Sheet}!{Line}");
}

/// <param name="Code"><c>claim.amount_bad</c>, <c>claim.date_bad</c>, <c>claim.date_future</c>, <c>claim.code_bad</c>, <c>claim.contract_bad</c>, <c>claim.words_disagree</c> (amount in words and digits), <c>claim.long</c> ...</param>
/// <param name="Text">What stands there.</param>
public sealed record WrongCell(ClaimField Field, string Code, string Text);

public enum ClaimVerdict
{
    New,
    Changed,
    Same,

    /// <summary>More than one known row may be meant: a person is asked.</summary>
    Asked,

    /// <summary>Neither debtor nor amount can be read; not taken.</summary>
    NotTaken,
}

/// <param name="ClaimId">The row that it is; null while asked or not taken.</param>
/// <param name="Candidates">Of a row that is asked about.</param>
/// <param name="Kept">Cells that staff changed since: shown, not overwritten.</param>
public sealed record ImportedRow(ClaimEntry Entry, ClaimVerdict Verdict, Guid? ClaimId, IReadOnlyList<Guid> Candidates, IReadOnlyList<KeptCell> Kept);

/// <param name="Ours">What staff wrote, which stays.</param>
/// <param name="Sent">What the table says.</param>
public sealed record KeptCell(ClaimField Field, string? Ours, string? Sent);

/// <param name="Rows">In the order of the table.</param>
/// <param name="Vanished">Known rows still to be collected that the table no longer has; nothing happens to them until a person says so.</param>
/// <param name="Sum">Of what is owed by all rows taken.</param>
public sealed record ClaimImport(IReadOnlyList<ImportedRow> Rows, IReadOnlyList<ClaimView> Vanished, decimal Sum)
{
    public int Taken => Rows.Count(row => row.Verdict is ClaimVerdict.New or ClaimVerdict.Changed or ClaimVerdict.Same);

    public IEnumerable<(ClaimEntry Entry, WrongCell Cell)> Wrong => Rows.SelectMany(row => row.Entry.Wrong.Select(cell => (row.Entry, cell)));
}

/// <summary>What a person said about a row that was asked about.</summary>
/// <param name="SameAs">The known row that is meant; null: it is a new one.</param>
public sealed record ClaimAnswer(string Place, Guid? SameAs);
