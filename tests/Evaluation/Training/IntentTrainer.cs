using FrontDoor.Dialogs.Understanding;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace FrontDoor.Evaluation.Training;

/// <summary>Trains the linear model: maximum entropy by L-BFGS, on one thread, so that the same lines give the same file.</summary>
internal static class IntentTrainer
{
    private const int SeenAtLeast = 2;
    private const float Penalty = 0.02f;

    // What is out of scope is endless, so it has the most lines by far; at full weight it would swallow what is merely rare.
    private const float OutOfScopeWeight = 0.6f;

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }

        public float Weight { get; set; }
    }

    /// <param name="temperature">Over 1 makes the model less sure of itself.</param>
    public static IntentModel Train(IReadOnlyList<IntentLine> lines, double temperature)
    {
        var seen = lines.Select(line => IntentFeatures.Of(Normalizer.Normalize(line.Text).Text)).ToList();
        var features = Kept(seen);
        var places = features.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var rows = lines.Zip(seen, (line, of) => Encode(line, of, places)).ToList();
        var parameters = Fit(rows, features.Length);
        return Pack(features, parameters, temperature);
    }

    // What a single line shows teaches nothing about other lines.
    private static uint[] Kept(List<HashSet<uint>> seen)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in seen.SelectMany(of => of))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }
        return [.. counts.Where(pair => pair.Value >= SeenAtLeast).Select(pair => pair.Key).Order()];
    }

    private static Row Encode(IntentLine line, HashSet<uint> of, Dictionary<uint, int> places)
    {
        var at = of.Where(places.ContainsKey).Select(feature => places[feature]).Order().ToArray();
        var value = (float)(1 / Math.Sqrt(of.Count));
        var values = new float[at.Length];
        Array.Fill(values, value);
        return new() { Features = new(places.Count, at.Length, values, at), Label = (uint)IntentNames.Parse(line.Intent), Weight = line.Intent == "out_of_scope" ? OutOfScopeWeight : 1 };
    }

    private static MaximumEntropyModelParameters Fit(List<Row> rows, int dimension)
    {
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, dimension);
        schema["Label"].ColumnType = new KeyDataViewType(typeof(uint), IntentModel.Classes.Length);
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = "Label",
            FeatureColumnName = "Features",
            ExampleWeightColumnName = "Weight",
            L1Regularization = 0,
            L2Regularization = Penalty,
            NumberOfThreads = 1,
            HistorySize = 10,
            MaximumNumberOfIterations = 200,
            OptimizationTolerance = 1e-5f,
        });
        return trainer.Fit(context.Data.LoadFromEnumerable(rows, schema)).Model;
    }

    // Weights in 255 steps: four times smaller, and the measured scores are the same.
    private static IntentModel Pack(uint[] features, MaximumEntropyModelParameters parameters, double temperature)
    {
        VBuffer<float>[]? all = null;
        parameters.GetWeights(ref all, out var classes);
        var dense = all.Select(one => one.DenseValues().ToArray()).ToArray();
        var top = dense.Max(one => one.Max(Math.Abs));
        var weights = new sbyte[features.Length * classes];
        for (var i = 0; i < features.Length; i++)
        {
            for (var k = 0; k < classes; k++)
            {
                weights[i * classes + k] = (sbyte)Math.Round(dense[k][i] / top * 127);
            }
        }
        return new(features, weights, [.. parameters.GetBiases().Select(bias => (float)(bias / temperature))], (float)(top / 127 / temperature));
    }
}
