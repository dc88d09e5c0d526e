using System.Diagnostics;
using System.Globalization;
using FrontDoor.Core.Policies;

namespace FrontDoor.Benchmarks.Search;

/// <summary>The index of policies with 100,000 passages: what a search takes, and what the index holds on the managed heap beside its mapped files.</summary>
internal static class SearchBenchmark
{
    public const string Usage = "       search [--passages 100000] [--questions 2000]\n";
    private const int Seed = 20261124;
    private const int PassagesEach = 20;

    public static Task<int> RunAsync(string[] args)
    {
        int Option(string name, int usual) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : usual;
        var (passages, questions) = (Option("--passages", 100_000), Option("--questions", 2_000));
        var folder = Directory.CreateTempSubdirectory("frontdoor-search-").FullName;
        var before = Settled();
        var watch = Stopwatch.StartNew();
        using (var index = new PolicyIndex(folder))
        {
            var made = new MadePolicies(Seed);
            var documents = passages / PassagesEach;
            for (var i = 0; i < documents; i++)
            {
                index.Put(made.Policy(i, PassagesEach));
            }

            index.Commit();
            var filled = watch.Elapsed;
            var (times, cpu) = Ask(index, made, questions);
            var memory = Settled() - before;
            var files = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
            Console.WriteLine(FormattableString.Invariant($"search: passages={index.Count - documents} policies={documents} questions={times.Count} p50_ms={At(times, 0.5):0.0} p99_ms={At(times, 0.99):0.0} process_cpu_mean_ms={cpu:0.0} managed_heap_mb={memory / 1048576.0:0} index_files_mb={files / 1048576.0:0} filled_s={filled.TotalSeconds:0}"));
        }

        Directory.Delete(folder, recursive: true);
        return Task.FromResult(0);
    }

    private static (List<double> Times, double Cpu) Ask(PolicyIndex index, MadePolicies made, int questions)
    {
        for (var i = 0; i < questions / 4; i++)
        {
            _ = index.Search(made.Question(), 6);
        }

        var asked = Enumerable.Range(0, questions).Select(_ => made.Question()).ToList();
        // On a busy machine a clock also counts the others' turns; this does not.
        var before = Environment.CpuUsage.TotalTime;
        var times = new List<double>(questions);
        foreach (var question in asked)
        {
            var at = Stopwatch.GetTimestamp();
            _ = index.Search(question, 6);
            times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
        }

        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Math.Max(1, questions);
        times.Sort();
        return (times, cpu);
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];

    // What the program itself holds; mapped files are the system's to keep or drop.
    private static long Settled() => GC.GetTotalMemory(forceFullCollection: true);
}
