using System.Globalization;

namespace FrontDoor.Campaigns;

/// <summary>How long the campaigns run. Everything random comes from the seed.</summary>
/// <param name="Only">A part of the name of the campaigns that are wanted; null: all.</param>
/// <param name="Part">Shortens a long run: 0.1 does a tenth of it.</param>
internal sealed record Scale(bool IsLong, int Seed, string? Only, double Part)
{
    public Random Random(string campaign) => new(HashCode(campaign));

    /// <summary>As many as the run is long, at least one.</summary>
    public int Of(int inShort, int inLong) => IsLong ? Math.Max(1, (int)(inLong * Part)) : inShort;

    public static Scale Read(string[] args) => new(
        args.Contains("--long"),
        Value(args, "--seed") is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : System.Random.Shared.Next(),
        Value(args, "--only"),
        Value(args, "--part") is { } part ? double.Parse(part, CultureInfo.InvariantCulture) : 1);

    // string.GetHashCode differs from run to run.
    private int HashCode(string name) => name.Aggregate(Seed, (hash, letter) => unchecked((hash * 31) + letter));

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
