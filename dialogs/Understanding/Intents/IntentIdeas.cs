namespace FrontDoor.Dialogs.Understanding;

/// <summary>Words of one idea (trades, subsidies, dishes, songs ...) count as that idea, so that the model knows words that no training line holds (Data/intents-ideas.txt).</summary>
internal static class IntentIdeas
{
    private const int Most = 10;
    private static readonly Dictionary<uint, uint> Ideas = [];
    private static readonly int Longest = Load();

    /// <summary>Adds each idea found, each ordered pair of ideas, and each idea with the unit before and after it.</summary>
    public static void Add(List<uint> units, HashSet<uint> features)
    {
        var found = new List<uint>(Most);
        for (var i = 1; i < units.Count - 1; i++)
        {
            var hash = IntentUnits.Start;
            for (var n = 1; n <= Longest && i + n < units.Count; n++)
            {
                hash = IntentUnits.Join(hash, units[i + n - 1]);
                if (Ideas.TryGetValue(hash, out var idea))
                {
                    Take(idea, units[i - 1], units[i + n], found, features);
                }
            }
        }
        features.Add(IntentFeatures.Mark('n', (uint)Math.Min(found.Count, 3)));
    }

    private static void Take(uint idea, uint before, uint after, List<uint> found, HashSet<uint> features)
    {
        features.Add(IntentFeatures.Mark('i', idea));
        features.Add(IntentFeatures.Mark('<', IntentUnits.Join(before, idea)));
        features.Add(IntentFeatures.Mark('>', IntentUnits.Join(idea, after)));
        foreach (var earlier in found)
        {
            if (earlier != idea)
            {
                features.Add(IntentFeatures.Mark('p', IntentUnits.Join(IntentUnits.Join(IntentUnits.Start, earlier), idea)));
            }
        }
        if (found.Count < Most && !found.Contains(idea))
        {
            found.Add(idea);
        }
    }

    // A line: the idea, then its words; a blank within a Latin phrase is written as _.
    private static int Load()
    {
        var longest = 1;
        foreach (var parts in Vocabulary.Lines("intents-ideas").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            var idea = IntentUnits.Hash(parts[0]);
            foreach (var word in parts[1..])
            {
                var units = IntentUnits.Of(Normalizer.Normalize(word.Replace('_', ' ')).Text);
                Ideas.TryAdd(units[1..^1].Aggregate(IntentUnits.Start, IntentUnits.Join), idea);
                longest = Math.Max(longest, units.Count - 2);
            }
        }
        return longest;
    }
}
