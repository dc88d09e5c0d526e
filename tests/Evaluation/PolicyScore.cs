using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FrontDoor.Core.Policies;

namespace FrontDoor.Evaluation;

/// <summary>Asks the product's own policy search: documents {"docid","text"}, questions {"qid","query","docid"}; what counts is the rank of the right document.</summary>
public static class PolicyScore
{
    private const int Deepest = 10;

    public static Report Of(string documents, string questions)
    {
        using var index = new PolicyIndex();
        foreach (var document in Lines(documents))
        {
            index.Put(PolicyText.FromPlain(Word(document, "docid"), Word(document, "text")));
        }

        _ = index.Search("预热", 1);
        var asked = Lines(questions).ToList();
        var clock = Stopwatch.GetTimestamp();
        var ranks = asked.ConvertAll(question => Rank(index, question));
        var millis = Stopwatch.GetElapsedTime(clock).TotalMilliseconds / Math.Max(1, asked.Count);
        return Build(asked, ranks, millis);
    }

    /// <summary>1 for the first; 0 when it is not among the first ten.</summary>
    private static int Rank(PolicyIndex index, JsonElement question)
    {
        var hits = index.Search(Word(question, "query"), Deepest);
        return 1 + hits.Select(hit => hit.PolicyId).ToList().IndexOf(Word(question, "docid"));
    }

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Word(JsonElement line, string name) => line.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : line.GetProperty(name).ToString();

    private static Report Build(List<JsonElement> asked, List<int> ranks, double millis)
    {
        var total = Math.Max(1.0, ranks.Count);
        double Within(int depth) => ranks.Count(rank => rank > 0 && rank <= depth) / total;
        var mrr = ranks.Sum(rank => rank > 0 ? 1.0 / rank : 0) / total;
        List<string> table = [.. Enumerable.Range(0, Deepest + 1).Select(rank => $"{(rank == 0 ? "not found" : $"rank {rank}"),-10} {ranks.Count(found => found == rank)}")];
        List<string> failures = [.. asked.Zip(ranks).Where(pair => pair.Second != 1).Select(pair => $"FAILED rank {pair.Second}: {Word(pair.First, "query")} ({Word(pair.First, "docid")})")];
        return new(table, failures, string.Create(CultureInfo.InvariantCulture, $"policies: r1={Within(1):0.000} r3={Within(3):0.000} r10={Within(10):0.000} mrr10={mrr:0.000} n={ranks.Count} ms_per_query={millis:0.0}"));
    }
}
