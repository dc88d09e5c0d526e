using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Evaluation;

/// <summary>Scores the values of a file {"text","domain","asked","expect":{...}}; only the keys in expect are compared.</summary>
public static class SlotScore
{
    private sealed record Verdict(string Key, bool IsRight, string Expected, string Found);

    public static Report Of(string file, DateOnly today)
    {
        var start = Stopwatch.GetTimestamp();
        Recognizers.Warm();
        var recognizers = Stopwatch.GetElapsedTime(start);
        SlotReader.Warm();
        var loaded = string.Create(CultureInfo.InvariantCulture,
            $"models of Recognizers-Text made in {recognizers.TotalMilliseconds:0} ms, own words and patterns in {(Stopwatch.GetElapsedTime(start) - recognizers).TotalMilliseconds:0} ms");
        var raw = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var requests = raw.ConvertAll(line => Request(line, today));
        var readings = requests.ConvertAll(SlotReader.Read);
        var verdicts = raw.Zip(readings, (line, reading) => Compare(line.GetProperty("expect"), reading.ToExpect())).ToList();
        var dated = requests.ToLookup(SlotReader.MayHoldDate);
        var report = Build(raw, verdicts, Micros(requests));
        return report with { Table = [.. report.Table, loaded, Timed("without dates", dated[false]), Timed("with dates", dated[true])] };
    }

    private static string Timed(string which, IEnumerable<ReadingRequest> requests) =>
        string.Create(CultureInfo.InvariantCulture, $"lines {which,-13} n={requests.Count()} us_per_line={Micros([.. requests]):0}");

    // The quickest of three rounds, after one that was not timed: other programs on the machine and code that is compiled on first use are no part of a line.
    private static double Micros(List<ReadingRequest> requests) => Enumerable.Range(0, 3).Min(round =>
    {
        var clock = Stopwatch.GetTimestamp();
        foreach (var request in requests)
        {
            _ = SlotReader.Read(request);
        }
        return Stopwatch.GetElapsedTime(clock).TotalMicroseconds / Math.Max(1, requests.Count);
    });

    private static ReadingRequest Request(JsonElement line, DateOnly today)
    {
        var asked = line.TryGetProperty("asked", out var slot) && slot.ValueKind == JsonValueKind.String
            ? Enum.Parse<AskedSlot>(slot.GetString()!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true) : (AskedSlot?)null;
        var domain = line.GetProperty("domain").GetString() == "hiring" ? Domain.Hiring : Domain.PaymentRecovery;
        return new(line.GetProperty("text").GetString()!, domain, asked, today);
    }

    private static List<Verdict> Compare(JsonElement expect, IReadOnlyDictionary<string, object> found) =>
        [.. expect.EnumerateObject().Select(pair =>
        {
            var value = found.GetValueOrDefault(pair.Name);
            return new Verdict(pair.Name, Same(pair.Name, pair.Value, value), pair.Value.GetRawText(), JsonSerializer.Serialize(value, Readable));
        })];

    private static bool Same(string key, JsonElement expected, object? found) => expected.ValueKind switch
    {
        JsonValueKind.Null => found is null,
        JsonValueKind.False => found is null or false,
        JsonValueKind.True => found is true,
        JsonValueKind.Number => found is IConvertible and not string && Convert.ToDecimal(found, CultureInfo.InvariantCulture) == expected.GetDecimal(),
        JsonValueKind.Array => SameList(key, expected, found),
        _ => found is string text && text == expected.GetString(),
    };

    // Evidence and grounds are sets; debtors and amounts keep their order. Nothing found equals an empty list.
    private static bool SameList(string key, JsonElement expected, object? found)
    {
        List<string> want = [.. expected.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Number ? Number(item.GetDecimal()) : item.ToString())];
        List<string> have = found switch
        {
            IEnumerable<decimal> numbers => [.. numbers.Select(Number)],
            IEnumerable<string> texts => [.. texts],
            _ => [],
        };
        return key is "evidence" or "discrimination" ? want.Order(StringComparer.Ordinal).SequenceEqual(have.Order(StringComparer.Ordinal)) : want.SequenceEqual(have);
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static Report Build(List<JsonElement> raw, List<List<Verdict>> verdicts, double micros)
    {
        List<string> table = [.. verdicts.SelectMany(line => line).GroupBy(verdict => verdict.Key).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key,-22} exact={group.Count(verdict => verdict.IsRight) / (double)group.Count():0.000} n={group.Count()}"))];
        List<string> failures = [.. raw.Zip(verdicts).SelectMany(pair => pair.Second.Where(verdict => !verdict.IsRight)
            .Select(verdict => $"FAILED {verdict.Key}: expected {verdict.Expected}, found {verdict.Found}: {pair.First.GetProperty("text").GetString()}"))];
        var exact = verdicts.Count(line => line.TrueForAll(verdict => verdict.IsRight)) / Math.Max(1.0, verdicts.Count);
        return new(table, failures, string.Create(CultureInfo.InvariantCulture, $"slots: exact={exact:0.000} n={raw.Count} us_per_line={micros:0}"));
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
