namespace FrontDoor.Dialogs.Recovery;

/// <summary>The message that somebody sends before work starts, while it is being asked for. Replaced, never changed in place.</summary>
/// <param name="Answers">In the order of <see cref="Parts"/>.</param>
public sealed record ProjectNote(IReadOnlyList<string> Answers)
{
    internal static readonly string[] Parts = ["scope", "price", "dates", "revisions", "extra", "acceptance"];

    internal string? Open => Answers.Count < Parts.Length ? Parts[Answers.Count] : null;

    internal ProjectNote With(string answer) => new([.. Answers, answer]);
}
