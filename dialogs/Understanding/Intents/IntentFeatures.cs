namespace FrontDoor.Dialogs.Understanding;

/// <summary>What the intent model sees of a message: runs of one to four units, beginnings of Latin words, and the ideas that words stand for (Data/intents-ideas.txt).</summary>
internal static class IntentFeatures
{
    private const int LongestRun = 4;

    /// <summary>Distinct features of folded text, as hashes; the same on every machine, since the model's file holds them.</summary>
    public static HashSet<uint> Of(string folded)
    {
        var words = new List<string>();
        var units = IntentUnits.Of(folded, words);
        var features = new HashSet<uint>(units.Count * 6);
        Runs(units, features);
        foreach (var word in words)
        {
            Beginnings(word, features);
        }
        IntentIdeas.Add(units, features);
        features.Add(Mark('L', (uint)Math.Min(12, (int)Math.Log2(units.Count) * 2)));
        return features;
    }

    public static uint Mark(char kind, uint value) => IntentUnits.Join(IntentUnits.Join(IntentUnits.Start, kind), value);

    private static void Runs(List<uint> units, HashSet<uint> features)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var hash = IntentUnits.Start;
            for (var n = 1; n <= LongestRun && i + n <= units.Count; n++)
            {
                hash = IntentUnits.Join(hash, units[i + n - 1]);
                features.Add(Mark((char)('0' + n), hash));
            }
        }
    }

    // reimburse, reimbursement and a misspelt reimbursment begin alike.
    private static void Beginnings(string word, HashSet<uint> features)
    {
        for (var n = 4; n <= 6 && n <= word.Length; n++)
        {
            features.Add(Mark('b', IntentUnits.Hash(word.AsSpan(0, n))));
        }
    }
}
