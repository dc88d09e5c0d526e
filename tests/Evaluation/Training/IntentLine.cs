using System.Text.Json;

namespace FrontDoor.Evaluation.Training;

/// <summary>A line with the intent that it should be read as. A batch was written in one go, by one persona or in one style; lines of one batch resemble each other.</summary>
public sealed record IntentLine(string Text, string Intent, IReadOnlyList<string> Accept, string Batch)
{
    public static List<IntentLine> Read(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Parse)];

    private static IntentLine Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var line = document.RootElement;
        return new(
            line.GetProperty("text").GetString()!,
            line.GetProperty("intent").GetString()!,
            line.TryGetProperty("accept", out var accept) && accept.ValueKind == JsonValueKind.Array ? [.. accept.EnumerateArray().Select(item => item.GetString()!)] : [],
            line.TryGetProperty("batch", out var batch) ? batch.GetString()! : "");
    }
}
