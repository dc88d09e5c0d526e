using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Evaluation;

/// <summary>Scores the intents of a file {"text","intent","accept":[...]}.</summary>
public static class IntentScore
{
    private sealed record Line(string Text, string Expected, IReadOnlyList<string> Accept, string Found, double Confidence);

    public static Report Of(string file)
    {
        _ = IntentReader.Read("你好");
        var raw = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var clock = Stopwatch.GetTimestamp();
        var readings = raw.ConvertAll(line => IntentReader.Read(line.GetProperty("text").GetString()!));
        var micros = Stopwatch.GetElapsedTime(clock).TotalMicroseconds / Math.Max(1, raw.Count);
        var lines = raw.Zip(readings, (line, reading) => new Line(
            line.GetProperty("text").GetString()!,
            line.GetProperty("intent").GetString()!,
            line.TryGetProperty("accept", out var accept) && accept.ValueKind == JsonValueKind.Array ? [.. accept.EnumerateArray().Select(item => item.GetString()!)] : [],
            Name(reading.Best), reading.Confidence)).ToList();
        return Build(lines, micros);
    }

    private static Report Build(List<Line> lines, double micros)
    {
        var classes = lines.Select(line => line.Expected).Distinct().Order(StringComparer.Ordinal).ToList();
        var scores = classes.ConvertAll(name => (Name: name, Score: F1(lines, name)));
        List<string> table = [.. scores.Select(row => string.Create(CultureInfo.InvariantCulture,
            $"{row.Name,-18} precision={row.Score.Precision:0.000} recall={row.Score.Recall:0.000} f1={row.Score.F1:0.000} n={row.Score.Count}"))];
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

    private sealed record ClassScore(double Precision, double Recall, double F1, int Count);

    private static ClassScore F1(List<Line> lines, string name)
    {
        double right = lines.Count(line => line.Expected == name && line.Found == name);
        var expected = lines.Count(line => line.Expected == name);
        var precision = right / Math.Max(1, lines.Count(line => line.Found == name));
        var recall = right / Math.Max(1, expected);
        return new(precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), expected);
    }

    private static string Name(Intent intent) => intent switch
    {
        Intent.PaymentRecovery => "payment_recovery",
        Intent.PolicyQuestion => "policy_question",
        Intent.Hiring => "hiring",
        Intent.OtherRequest => "other_request",
        Intent.CaseStatus => "case_status",
        Intent.TalkToHuman => "talk_to_human",
        Intent.Cancel => "cancel",
        Intent.Help => "help",
        Intent.Greeting => "greeting",
        Intent.ThanksBye => "thanks_bye",
        _ => "out_of_scope",
    };
}
