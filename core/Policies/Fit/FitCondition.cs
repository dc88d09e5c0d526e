using System.Security.Cryptography;
using System.Text;

namespace FrontDoor.Core.Policies.Fit;

/// <summary>One condition of a policy as a supervisor entered it from the text.</summary>
/// <param name="Field">Key of a <see cref="FitField"/>.</param>
/// <param name="Value">A figure, <c>yes</c> or <c>no</c>, or words with bars between them.</param>
/// <param name="Clause">Where it stands in the policy (第三条), or the words of it.</param>
public sealed record FitCondition(string Field, FitOperator Operator, string Value, string Clause)
{
    private const int LongestValue = 200;
    private const int LongestText = 300;

    /// <summary>The supervisor's own question; null for any other field.</summary>
    public string? Question { get; init; }

    /// <summary>Under which key the answer is known.</summary>
    public string FactKey => Field == FitField.Own ? KeyOf(Question ?? "") : Field;

    /// <summary>Whether it can be checked at all: an unknown field, a wrong operator or a figure that is none is refused.</summary>
    public bool IsWhole => FitField.Find(Field) is { } about && about.Key == Field && about.Operators.Contains(Operator)
        && Value.Length is > 0 and <= LongestValue && Clause.Length is > 0 and <= LongestText
        && (about.Key == FitField.Own) == !string.IsNullOrWhiteSpace(Question) && (Question?.Length ?? 0) <= LongestText
        && about.Kind switch
        {
            FitKind.Number or FitKind.Years => FitValue.Figure(Value) is { IsExact: true },
            FitKind.YesNo => about.Options.Contains(Value),
            FitKind.Choice => FitValue.Words(Value).All(about.Options.Contains),
            _ => FitValue.Words(Value).Count > 0,
        };

    // Two supervisors who ask the same in the same words ask one question.
    private static string KeyOf(string question) =>
        FitField.OwnPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Grams.Fold(question).Trim())), 0, 8);
}
