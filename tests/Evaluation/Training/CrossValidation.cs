using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Evaluation.Training;

/// <summary>Cross-validation by batch: a batch is never in training and in measurement at once, as other people's lines never are.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    /// <summary>Every line with the probabilities of a model that never saw its batch.</summary>
    public static List<(IntentLine Line, double[] Scores)> Run(IReadOnlyList<IntentLine> lines)
    {
        var batches = lines.Select(line => line.Batch).Distinct().ToList();
        var scored = new List<(IntentLine, double[])>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = batches.Where((_, i) => i % Folds == fold).ToHashSet();
            var model = IntentTrainer.Train([.. lines.Where(line => !held.Contains(line.Batch))], 1);
            scored.AddRange(lines.Where(line => held.Contains(line.Batch)).Select(line => (line, model.Score(Normalizer.Normalize(line.Text).Text))));
        }
        return scored;
    }

    /// <summary>The temperature under which the probabilities of the right intents are highest.</summary>
    public static double Temperature(List<(IntentLine Line, double[] Scores)> scored) =>
        Enumerable.Range(5, 36).Select(step => step / 10.0).MinBy(temperature => scored.Sum(one => Loss(one, temperature)));

    /// <summary>Probabilities at another temperature.</summary>
    public static double[] Warm(double[] scores, double temperature)
    {
        var warmed = scores.Select(score => Math.Pow(Math.Max(score, 1e-9), 1 / temperature)).ToArray();
        var total = warmed.Sum();
        return [.. warmed.Select(score => score / total)];
    }

    private static double Loss((IntentLine Line, double[] Scores) one, double temperature) =>
        -Math.Log(Warm(one.Scores, temperature)[(int)IntentNames.Parse(one.Line.Intent)]);
}
