namespace FrontDoor.Dialogs.Understanding;

/// <summary>A message as units: each Chinese character one, each Latin word one, each run of digits one. Units are hashes, their order is kept.</summary>
internal static class IntentUnits
{
    public const uint Edge = 0x9E3779B9;
    private const uint Digits = 0x85EBCA6B;

    /// <summary>Units of folded text between two edges; <paramref name="words"/> receives the Latin words, lower case.</summary>
    public static List<uint> Of(string folded, ICollection<string>? words = null)
    {
        var units = new List<uint>(folded.Length + 2) { Edge };
        for (var i = 0; i < folded.Length;)
        {
            var c = folded[i];
            var end = i + 1;
            if (char.IsAsciiLetter(c))
            {
                end = EndOf(folded, i, static letter => char.IsAsciiLetter(letter) || letter == '\'');
                var word = folded[i..end].Replace("'", "", StringComparison.Ordinal).ToLowerInvariant();
                units.Add(Hash(word));
                words?.Add(word);
            }
            else if (char.IsAsciiDigit(c))
            {
                end = EndOf(folded, i, static digit => char.IsAsciiDigit(digit) || digit is '.' or ',');
                units.Add(Digits);
            }
            else if (c != ' ')
            {
                units.Add(Join(Start, c));
            }
            i = end;
        }
        units.Add(Edge);
        return units;
    }

    /// <summary>Begin of every hash (FNV-1a).</summary>
    public const uint Start = 2_166_136_261;

    public static uint Join(uint hash, uint value) => unchecked((hash ^ value) * 16_777_619);

    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = Start;
        foreach (var c in text)
        {
            hash = Join(hash, c);
        }
        return hash;
    }

    private static int EndOf(string text, int from, Func<char, bool> belongs)
    {
        while (from < text.Length && belongs(text[from]))
        {
            from++;
        }
        return from;
    }
}
