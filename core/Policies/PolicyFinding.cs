namespace FrontDoor.Core.Policies;

/// <param name="Words">As written.</param>
/// <param name="About">Key of the policy that was spoken of last; null: none.</param>
/// <param name="Before">The question before, where this one may go on with it.</param>
/// <param name="IsChosen">The person chose <paramref name="About"/> from candidates: it is answered from, whatever fits better.</param>
public sealed record PolicyQuestion(string Words, string? About = null, string? Before = null, bool IsChosen = false);

/// <summary>What the policies say to a question.</summary>
/// <param name="Policies">Sure: the one that answers. Unsure: one or two that may. None: empty.</param>
/// <param name="Desk">Who answers where the policies do not; Chinese name.</param>
public sealed record PolicyFinding(FindingKind Kind, IReadOnlyList<FoundPolicy> Policies, string Desk, string EnglishDesk);

public enum FindingKind
{
    Sure,
    Unsure,
    None,
}

/// <param name="Clause">Null where only the policy was found.</param>
/// <param name="Replaced">What it took the place of, newest first.</param>
public sealed record FoundPolicy(PolicyEntry Entry, PolicyForce Force, Clause? Clause, IReadOnlyList<PolicyEntry> Replaced);

/// <summary>Words of an official text, as they stand there.</summary>
/// <param name="Heading">Of the section; empty where it has none.</param>
/// <param name="Sentences">One to three, in their order.</param>
public sealed record Clause(string Heading, IReadOnlyList<string> Sentences);
