namespace FrontDoor.Evaluation;

/// <summary>What a measurement found; the last line is for programs.</summary>
public sealed record Report(IReadOnlyList<string> Table, IReadOnlyList<string> Failures, string LastLine)
{
    public void Print(TextWriter to, bool failures)
    {
        ArgumentNullException.ThrowIfNull(to);
        foreach (var line in failures ? Table.Concat(Failures) : Table)
        {
            to.WriteLine(line);
        }
        to.WriteLine(LastLine);
    }
}
