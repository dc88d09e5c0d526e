using FrontDoor.Core.Text;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Which known row each row of a sent table is: by its id, else by debtor and project, else somebody is asked. Pure.</summary>
internal sealed class MatchRows
{
    private readonly Dictionary<Guid, ClaimRow> byId;
    private readonly ILookup<string, ClaimRow> byName;
    private readonly Dictionary<string, ClaimAnswer> answers;
    private readonly Func<ClaimEntry, Guid> newId;
    private readonly HashSet<Guid> taken = [];

    /// <param name="known">Rows of the case.</param>
    /// <param name="answers">What a person said about rows that were asked about.</param>
    /// <param name="newId">Of a row that this very table made: known again when the same is carried out twice.</param>
    public MatchRows(IReadOnlyList<ClaimRow> known, IReadOnlyList<ClaimAnswer> answers, Func<ClaimEntry, Guid> newId)
    {
        this.newId = newId;
        byId = known.ToDictionary(row => row.Id);
        byName = known.ToLookup(row => NameOf(row.Fields));
        this.answers = answers.GroupBy(answer => answer.Place).ToDictionary(group => group.Key, group => group.Last());
    }

    /// <summary>One after the other in the order of the table: a known row is meant by one row of it only.</summary>
    public RowMatch Next(ClaimEntry entry)
    {
        if (entry.Fields is { Debtor: null, Sum: null })
        {
            return new(ClaimVerdict.NotTaken, null, []);
        }

        if (answers.TryGetValue(entry.Place, out var answer))
        {
            return answer.SameAs is { } said && byId.TryGetValue(said, out var meant) && taken.Add(said) ? new(ClaimVerdict.Changed, meant, []) : new(ClaimVerdict.New, null, []);
        }

        // The id of a row of another case, or of one made by hand, says nothing.
        foreach (var id in new[] { entry.RowId, newId(entry) }.OfType<Guid>())
        {
            if (byId.TryGetValue(id, out var known) && taken.Add(id))
            {
                return new(ClaimVerdict.Changed, known, []);
            }
        }

        List<ClaimRow> same = [.. byName[NameOf(entry.Fields)].Where(row => !taken.Contains(row.Id))];
        var only = same.Count == 1 && entry.Fields.Debtor is not null ? same[0] : same.Find(row => IsSaidAlike(row.Fields, entry.Fields));
        return only is not null && taken.Add(only.Id) ? new(ClaimVerdict.Changed, only, [])
            : same.Count == 0 ? new(ClaimVerdict.New, null, [])
            : new(ClaimVerdict.Asked, null, [.. same.Select(row => row.Id)]);
    }

    /// <summary>Known rows that no row of the table was, after all of them.</summary>
    public IEnumerable<ClaimRow> Left => byId.Values.Where(row => !taken.Contains(row.Id)).OrderBy(row => row.Ordinal);

    private static bool IsSaidAlike(ClaimFields known, ClaimFields sent) =>
        Enum.GetValues<ClaimField>().All(field => ClaimCells.Text(sent, field) is not { } text || text == ClaimCells.Text(known, field));

    private static string NameOf(ClaimFields fields) => $"{DebtorNames.Key(fields.Debtor)}\n{SearchText.Fold(fields.Project ?? "")}";
}

/// <param name="Row">Null: none, or not told which.</param>
/// <param name="Candidates">Of a row that is asked about.</param>
internal sealed record RowMatch(ClaimVerdict Verdict, ClaimRow? Row, IReadOnlyList<Guid> Candidates);
