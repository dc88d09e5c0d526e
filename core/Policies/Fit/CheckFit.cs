namespace FrontDoor.Core.Policies.Fit;

/// <summary>Holds policies against what is known: met, not met, or not known. Nothing is guessed; what is known as a range decides only where the whole range does.</summary>
public static class CheckFit
{
    /// <summary>A sample is no policy that anybody could rely on: it may fit at most.</summary>
    public static PolicyFit Run(PolicyEntry entry, IReadOnlyDictionary<string, string> facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(facts);
        List<CheckedCondition> conditions = [.. entry.Conditions.Select(condition => Check(condition, facts.GetValueOrDefault(condition.FactKey), today))];
        var verdict = conditions.Exists(one => one.State == FitState.NotMet) ? FitVerdict.DoesNot
            : conditions.Count > 0 && conditions.TrueForAll(one => one.State == FitState.Met) && !entry.IsSample ? FitVerdict.Fits
            : FitVerdict.MayFit;
        return new(entry, verdict, conditions);
    }

    /// <summary>What is not known and would decide something, for most policies first.</summary>
    public static IReadOnlyList<FitQuestion> Missing(IEnumerable<PolicyFit> fits) =>
    [
        .. fits.Where(fit => fit.Verdict == FitVerdict.MayFit)
            .SelectMany(fit => fit.Conditions.Where(one => one is { State: FitState.Unknown, Known: null }).Select(one => one.Condition).DistinctBy(condition => condition.FactKey))
            .GroupBy(condition => condition.FactKey, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count()).ThenBy(same => Place(same.First().Field)).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new FitQuestion(same.Key, same.First().Field, same.First().Question)),
    ];

    private static int Place(string field) => FitField.All.TakeWhile(one => one.Key != field).Count();

    private static CheckedCondition Check(FitCondition condition, string? known, DateOnly today) =>
        new(condition, known is null || FitField.Find(condition.Field) is not { } field ? FitState.Unknown : Of(condition, field, known, today), known);

    private static FitState Of(FitCondition condition, FitField field, string known, DateOnly today) => field.Kind switch
    {
        FitKind.Number => Compare(condition, FitValue.Figure(known)),
        FitKind.Years => Compare(condition, FitValue.YearsSince(known, today)),
        FitKind.Words => Names(condition, known),
        _ => FitValue.Words(condition.Value).Contains(known, StringComparer.Ordinal) == (condition.Operator == FitOperator.Is) ? FitState.Met : FitState.NotMet,
    };

    private static FitState Compare(FitCondition condition, FitFigure? known)
    {
        if (known is not { } figure || FitValue.Figure(condition.Value) is not { IsExact: true, Min: { } bound })
        {
            return FitState.Unknown;
        }

        return condition.Operator == FitOperator.AtLeast
            ? figure.Min >= bound ? FitState.Met : figure.Max < bound ? FitState.NotMet : FitState.Unknown
            : figure.Max <= bound ? FitState.Met : figure.Min > bound ? FitState.NotMet : FitState.Unknown;
    }

    // An industry may be named in other words than the policy's: not to find them excludes nobody.
    private static FitState Names(FitCondition condition, string known)
    {
        var folded = Grams.Fold(known);
        var isNamed = FitValue.Words(condition.Value).Any(word => folded.Contains(Grams.Fold(word), StringComparison.Ordinal));
        return condition.Operator == FitOperator.Is ? isNamed ? FitState.Met : FitState.Unknown
            : isNamed ? FitState.NotMet : FitState.Met;
    }
}
