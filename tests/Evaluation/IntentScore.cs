using System.Diagnostics;
using System.Globalization;
using FrontDoor.Dialogs.Understanding;
using FrontDoor.Evaluation.Training;

namespace FrontDoor.Evaluation;

/// <summary>Scores the intents of a file {"text","intent","accept":[...]}.</summary>
public static class IntentScore
{
    internal sealed record Verdict(string Text, string Expected, IReadOnlyList<string> Accept, string Found, double Confidence);

    public static Report Of(string file)
    {
        var start = Stopwatch.GetTimestamp();
        _ = IntentReader.Read("你好，第一句");
        var loaded = string.Create(CultureInfo.InvariantCulture, $"model and words loaded, first line read in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        var lines = IntentLine.Read(file);
        foreach (var line in lines.Take(200))
        {
            _ = IntentReader.Read(line.Text);
        }
        var clock = Stopwatch.GetTimestamp();
        var readings = lines.ConvertAll(line => IntentReader.Read(line.Text));
        var micros = Stopwatch.GetElapsedTime(clock).TotalMicroseconds / Math.Max(1, lines.Count);
        var report = Build([.. lines.Zip(readings, (line, reading) => Judge(line, reading.Best, reading.Confidence))], micros);
        return report with { Table = [.. report.Table, loaded] };
    }

    internal static Verdict Judge(IntentLine line, Intent found, double confidence) =>
        new(line.Text, IntentNames.Scored(line.Intent), line.Accept, IntentNames.Scored(found), confidence);

    internal static Report Build(List<Verdict> lines, double micros)
    {
        var classes = lines.Select(line => line.Expected).Distinct().Order(StringComparer.Ordinal).ToList();
        var scores = classes.ConvertAll(name => (Name: name, Score: F1(lines, name)));
        List<string> table = [.. scores.Select(row => string.Create(CultureInfo.InvariantCulture,
            $"{row.Name,-18} precision={row.Score.Precision:0.000} recall={row.Score.Recall:0.000} f1={row.Score.F1:0.000} n={row.Score.Count}")), .. Sureness(lines)];
        List<string> failures = [.. lines.Where(line => line.Found != line.Expected).Select(line => string.Create(CultureInfo.InvariantCulture,
            $"{(line.Accept.Contains(line.Found) ? "lenient" : "FAILED ")} {line.Expected} -> {line.Found} ({line.Confidence:0.00}): {line.Text}"))];
        var n = Math.Max(1.0, lines.Count);
        var strict = lines.Count(line => line.Found == line.Expected) / n;
        var lenient = lines.Count(line => line.Found == line.Expected || line.Accept.Contains(line.Found)) / n;
        var outOfScope = scores.Find(row => row.Name == "out_of_scope").Score?.Recall ?? 0;
        var macro = scores.Count == 0 ? 0 : scores.Average(row => row.Score.F1);
        return new(table, failures, string.Create(CultureInfo.InvariantCulture,
            $"intents: strict={strict:0.000} lenient={lenient:0.000} macro_f1={macro:0.000} oos_recall={outOfScope:0.000} n={lines.Count} us_per_line={micros:0}"));
    }

    // Is a confidence of 0.8 right in 8 of 10 lines?
    private static IEnumerable<string> Sureness(List<Verdict> lines) =>
        lines.GroupBy(line => line.Confidence >= IntentReader.SureFrom).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture,
            $"{(group.Key ? "sure" : "unsure"),-18} right={group.Count(line => line.Found == line.Expected) / (double)group.Count():0.000} mean_confidence={group.Average(line => line.Confidence):0.000} n={group.Count()}"));

    private sealed record ClassScore(double Precision, double Recall, double F1, int Count);

    private static ClassScore F1(List<Verdict> lines, string name)
    {
        double right = lines.Count(line => line.Expected == name && line.Found == name);
        var expected = lines.Count(line => line.Expected == name);
        var precision = right / Math.Max(1, lines.Count(line => line.Found == name));
        var recall = right / Math.Max(1, expected);
        return new(precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), expected);
    }
}
