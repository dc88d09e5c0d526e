using System.Collections.Frozen;
using System.Text;

namespace FrontDoor.Core.Text;

/// <summary>HZYQKJ for 杭州云起科技: how people type a name who will not write it out.</summary>
public static class PinyinInitials
{
    private static readonly Lazy<FrozenDictionary<char, char>> Initials = new(Load);

    /// <summary>Upper case; letters and digits stand for themselves, signs and unknown characters are left out. Null when nothing of it is Chinese.</summary>
    public static string? Of(string name)
    {
        var initials = new StringBuilder(name.Length);
        var isChinese = false;
        foreach (var c in name)
        {
            if (Initials.Value.TryGetValue(c, out var initial))
            {
                isChinese = true;
                initials.Append(initial);
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                initials.Append(char.ToUpperInvariant(c));
            }
        }

        return isChinese ? initials.ToString() : null;
    }

    private static FrozenDictionary<char, char> Load()
    {
        using var stream = typeof(PinyinInitials).Assembly.GetManifestResourceStream(typeof(PinyinInitials), "pinyin.txt")!;
        using var reader = new StreamReader(stream);
        var initials = new Dictionary<char, char>();
        while (reader.ReadLine() is { } line)
        {
            if (line is [>= 'a' and <= 'z', ' ', ..])
            {
                foreach (var c in line.AsSpan(2))
                {
                    initials.TryAdd(c, char.ToUpperInvariant(line[0]));
                }
            }
        }

        return initials.ToFrozenDictionary();
    }
}
