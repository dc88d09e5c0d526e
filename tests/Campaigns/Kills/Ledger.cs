namespace FrontDoor.Campaigns.Kills;

/// <summary>Counts how what was told differs from what a quiet run told.</summary>
internal sealed class Ledger
{
    private readonly Lock gate = new();
    private int turns, lost, twice, missing, doubled, disordered;
    private string? first;

    public int Turns => Volatile.Read(ref turns);

    public bool IsClean => lost + twice + missing + doubled + disordered == 0;

    public string Figures => FormattableString.Invariant(
        $"turns={turns} lost={lost} twice={twice} missing={missing} doubled={doubled} disordered={disordered}{(first is null ? "" : $" first: {first}")}");

    public void Turn() => Interlocked.Increment(ref turns);

    /// <summary>Direct Line: the log shows each message and each reply exactly once.</summary>
    public void ExactlyOnce(IReadOnlyList<string> expected, IReadOnlyList<string> told) => Compare(expected, told, told);

    /// <summary>A connector: each reply at least once, in one order.</summary>
    public void AtLeastOnce(IReadOnlyList<string> expected, IReadOnlyList<string> told) => Compare([.. expected.Distinct()], [.. told.Distinct()], told);

    private void Compare(IReadOnlyList<string> expected, IReadOnlyList<string> told, IReadOnlyList<string> raw)
    {
        if (expected.SequenceEqual(told))
        {
            return;
        }

        lock (gate)
        {
            var (less, more) = (Without(expected, told), Without(told, expected));
            lost += less.Count(IsFromPerson);
            missing += less.Count(line => !IsFromPerson(line));
            twice += more.Count(IsFromPerson);
            doubled += more.Count(line => !IsFromPerson(line));
            disordered += less.Count + more.Count == 0 ? 1 : 0;
            first ??= $"\n    expected {string.Join(" | ", expected)}\n    told     {string.Join(" | ", raw)}".ReplaceLineEndings(" ");
        }
    }

    private static bool IsFromPerson(string line) => line.StartsWith("person:", StringComparison.Ordinal);

    /// <summary>Lines of one list that the other has not, or has less often.</summary>
    private static List<string> Without(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        var left = others.ToList();
        return [.. lines.Where(line => !left.Remove(line))];
    }
}
