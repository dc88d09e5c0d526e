namespace FrontDoor.Dialogs.Understanding;

/// <summary>A linear model over <see cref="IntentFeatures"/>, trained by `tests/Evaluation -- train` and shipped inside the assembly (Data/intents.model).</summary>
internal sealed class IntentModel
{
    /// <summary>Classes in the order of their weights.</summary>
    public static readonly Intent[] Classes = Enum.GetValues<Intent>();

    private readonly Dictionary<uint, int> rows;
    private readonly sbyte[] weights;
    private readonly float[] biases;
    private readonly float scale;

    /// <param name="scale">Worth of one step of a weight, divided by the temperature that makes probabilities honest.</param>
    public IntentModel(uint[] features, sbyte[] weights, float[] biases, float scale)
    {
        rows = new(features.Length);
        for (var i = 0; i < features.Length; i++)
        {
            rows.Add(features[i], i * Classes.Length);
        }
        (this.weights, this.biases, this.scale) = (weights, biases, scale);
    }

    /// <summary>Probability of each intent, in the order of <see cref="Classes"/>.</summary>
    public double[] Score(string folded)
    {
        var features = IntentFeatures.Of(folded);
        var sums = new int[Classes.Length];
        foreach (var feature in features)
        {
            if (rows.TryGetValue(feature, out var at))
            {
                for (var k = 0; k < sums.Length; k++)
                {
                    sums[k] += weights[at + k];
                }
            }
        }
        var length = Math.Sqrt(features.Count);
        return Softmax([.. sums.Select((sum, k) => biases[k] + sum * scale / length)]);
    }

    private static double[] Softmax(double[] scores)
    {
        var top = scores.Max();
        var total = scores.Sum(score => Math.Exp(score - top));
        return [.. scores.Select(score => Math.Exp(score - top) / total)];
    }

    public static IntentModel Load()
    {
        using var stream = typeof(IntentModel).Assembly.GetManifestResourceStream("FrontDoor.Dialogs.Understanding.intents.model")
            ?? throw new InvalidOperationException("The intent model is not in the assembly.");
        using var reader = new BinaryReader(stream);
        var features = new uint[reader.ReadInt32()];
        var scale = reader.ReadSingle();
        var biases = new float[Classes.Length];
        for (var k = 0; k < biases.Length; k++)
        {
            biases[k] = reader.ReadSingle();
        }
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = reader.ReadUInt32();
        }
        var weights = new sbyte[features.Length * Classes.Length];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(features, weights, biases, scale);
    }

    public void Write(Stream to)
    {
        using var writer = new BinaryWriter(to, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(rows.Count);
        writer.Write(scale);
        foreach (var bias in biases)
        {
            writer.Write(bias);
        }
        foreach (var (feature, _) in rows.OrderBy(row => row.Value))
        {
            writer.Write(feature);
        }
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
    }
}
