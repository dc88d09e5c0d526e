using System.Globalization;

namespace FrontDoor.Benchmarks.Inbox;

/// <summary>What is measured of the console's work.</summary>
/// <param name="Stores">sqlite, postgres or both.</param>
/// <param name="Messages">Of all cases together.</param>
/// <param name="Claims">Cases that the specialists take.</param>
/// <param name="Seconds">How long enterprises write while pages are open; 0: no pages are opened.</param>
internal sealed record InboxOptions(IReadOnlyList<string> Stores, int Cases, int Messages, int Searches, int Claims, int Seconds)
{
    public const string Usage = """
        console [--store sqlite|postgres] [--cases 100000] [--messages 500000] [--searches 2000] [--claims 10000] [--seconds 150] [--short]
        """;

    public const int Specialists = 20;

    public static InboxOptions Read(string[] args)
    {
        var isShort = args.Contains("--short");
        return new(
            Array.IndexOf(args, "--store") is >= 0 and var at ? [args[at + 1]] : ["sqlite", "postgres"],
            Number(args, "--cases", isShort ? 300 : 100_000),
            Number(args, "--messages", isShort ? 1500 : 500_000),
            Number(args, "--searches", isShort ? 50 : 2000),
            Number(args, "--claims", isShort ? 100 : 10_000),
            Number(args, "--seconds", isShort ? 0 : 150));
    }

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
