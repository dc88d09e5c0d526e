using System.Globalization;

namespace FrontDoor.Benchmarks.Turns;

/// <summary>What is measured.</summary>
/// <param name="Stores">sqlite, redis or both.</param>
/// <param name="Conversations">Per kind of turn.</param>
/// <param name="Idle">Conversations that lie in the store while the memory of an idle host is taken.</param>
/// <param name="Seconds">Of the open loop.</param>
/// <param name="Host">A published host; null: published by the benchmark itself, or in a short run the built one.</param>
/// <param name="Shows">Prints one conversation of the mix and ends.</param>
internal sealed record TurnsOptions(IReadOnlyList<string> Stores, int Conversations, int Idle, int Seconds, string? Host, bool IsShort, bool Shows)
{
    public const string Usage = """
        turns [--store sqlite|redis] [--conversations 4000] [--idle 100000] [--seconds 10] [--host PROGRAM] [--short] [--show]
        """;

    public const int Connections = 64;

    public static TurnsOptions Read(string[] args)
    {
        var isShort = args.Contains("--short");
        return new(
            Value(args, "--store") is { } store ? [store] : ["sqlite", "redis"],
            Number(args, "--conversations", isShort ? 64 : 4000),
            Number(args, "--idle", isShort ? 500 : 100_000),
            Number(args, "--seconds", isShort ? 1 : 10),
            Value(args, "--host"),
            isShort,
            args.Contains("--show"));
    }

    private static int Number(string[] args, string name, int otherwise) =>
        Value(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
