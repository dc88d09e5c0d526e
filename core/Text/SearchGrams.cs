namespace FrontDoor.Core.Text;

/// <summary>
/// What a text is found by: every two neighbouring characters, and of letters and digits runs of two to four, since two digits stand nearly everywhere. Each is a number, so that an index of them is small.
/// </summary>
public static class SearchGrams
{
    private const int LongestRun = 4;

    /// <summary>Half width, upper case, Simplified: for comparing, never for showing.</summary>
    public static string Fold(params IEnumerable<string?> parts)
    {
        var folded = SearchText.Of(parts).ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = TraditionalTable.Simplify(folded[i]);
        }

        return new(folded);
    }

    /// <summary>All of a folded text, each once.</summary>
    public static IReadOnlyCollection<long> OfText(string folded)
    {
        var grams = new HashSet<long>();
        for (var start = 0; start < folded.Length; start++)
        {
            var run = folded.AsSpan(start);
            AddPair(grams, run);
            for (var size = 3; size <= LongestRun && PlainLength(run) >= size; size++)
            {
                grams.Add(Number(run[..size]));
            }
        }

        return grams;
    }

    /// <summary>Those that a text must have to hold the folded word; empty when the word is shorter than two characters. Each stands for as much of the word as it can.</summary>
    public static IReadOnlyCollection<long> OfWord(string folded)
    {
        var grams = new HashSet<long>();
        for (var start = 0; start < folded.Length;)
        {
            var run = folded.AsSpan(start);
            var plain = PlainLength(run);
            var size = Math.Min(plain, LongestRun);
            for (var i = 0; size > 1 && i + size <= plain; i++)
            {
                grams.Add(Number(run.Slice(i, size)));
            }

            start += Math.Max(plain - 1, 0);
            AddPair(grams, folded.AsSpan(start), unlessPlain: true);
            start++;
        }

        return grams;
    }

    private static void AddPair(HashSet<long> grams, ReadOnlySpan<char> run, bool unlessPlain = false)
    {
        if (run.Length > 1 && IsLetter(run[0]) && IsLetter(run[1]) && !(unlessPlain && PlainLength(run) > 1))
        {
            grams.Add(Number(run[..2]));
        }
    }

    private static long Number(ReadOnlySpan<char> characters)
    {
        var number = 0L;
        foreach (var c in characters)
        {
            number = (number << 16) | c;
        }

        return number;
    }

    /// <summary>How many letters and digits of ASCII it begins with.</summary>
    private static int PlainLength(ReadOnlySpan<char> run)
    {
        var length = 0;
        while (length < run.Length && char.IsAsciiLetterOrDigit(run[length]))
        {
            length++;
        }

        return length;
    }

    // Half of a surrogate pair too: rare characters stand in names. Everything else parts what stands beside it.
    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
