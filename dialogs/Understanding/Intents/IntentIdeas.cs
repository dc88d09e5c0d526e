namespace FrontDoor.Dialogs.Understanding;

/// <summary>Words of one idea (trades, subsidies, dishes, songs ...) count as that idea, so that the model knows words that no training line holds (Data/intents-ideas.txt).</summary>
internal static class IntentIdeas
{
    private const int Most = 10;

    // Where no idea begins like this, none needs to be looked for. Filled by Load, so it stands before Ideas.
    private static readonly HashSet<uint> Beginnings = [];
    private static readonly Dictionary<uint, uint> Ideas = Load();

    /// <summary>Adds each idea found, each ordered pair of ideas, and each idea with the unit before and after it.</summary>
    public static void Add(List<uint> units, HashSet<uint> features)
    {
        var found = new List<uint>(Most);
        for (var i = 1; i < units.Count - 1; i++)
        {
            var hash = IntentUnits.Start;
            for (var n = 1; i + n < units.Count; n++)
            {
                hash = IntentUnits.Join(hash, units[i + n - 1]);
                if (!Beginnings.Contains(hash))
                {
                    break;
                }
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
    private static Dictionary<uint, uint> Load()
    {
        var ideas = new Dictionary<uint, uint>();
        foreach (var parts in Vocabulary.Lines("intents-ideas").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            var idea = IntentUnits.Hash(parts[0]);
            foreach (var word in parts[1..])
            {
                var hash = IntentUnits.Start;
                foreach (var unit in IntentUnits.Of(Normalizer.Normalize(word.Replace('_', ' ')).Text)[1..^1])
                {
                    hash = IntentUnits.Join(hash, unit);
                    Beginnings.Add(hash);
                }
                ideas.TryAdd(hash, idea);
            }
        }
        return ideas;
    }
}
