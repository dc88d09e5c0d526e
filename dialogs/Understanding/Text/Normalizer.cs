using System.Globalization;
using System.Text;
using FrontDoor.Core.Text;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Folds what people type into one form for reading; never used for storing or showing.</summary>
public static class Normalizer
{
    private const int Longest = 2_000;

    /// <summary>Half width, Simplified, without control, zero-width and bidi characters, runs of white space folded to one blank; at most 2,000 characters.</summary>
    public static NormalText Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(Math.Min(text.Length, Longest));
        var origins = new List<int>(folded.Capacity);
        for (var i = 0; i < text.Length && folded.Length < Longest; i++)
        {
            var c = Fold(text[i]);
            var blank = char.IsWhiteSpace(c);
            if (!blank && IsDropped(c) || blank && (folded.Length == 0 || folded[^1] == ' '))
            {
                continue;
            }
            if (c == '得' && IsSouthwestern(folded, text, i))
            {
                (folded[^1], c) = ('没', '有');
            }
            folded.Append(blank ? ' ' : c);
            origins.Add(i);
        }
        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }
        return new(folded.ToString(), text, [.. origins]);
    }

    private static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        '￥' => '¥',
        '“' or '”' or '「' or '」' or '『' or '』' => '"',
        '‐' or '‑' or '–' or '—' or '−' => '-',
        '～' or '〜' => '~',
        >= '\u3400' => TraditionalTable.Simplify(c),
        _ => c,
    };

    // 没得合同, in the southwest: 没有合同. 没得到 and 没得罪 stay.
    private static bool IsSouthwestern(StringBuilder before, string text, int at) =>
        before.Length > 0 && before[^1] is '没' or '莫' && !(at + 1 < text.Length && Fold(text[at + 1]) is '到' or '罪' or '出' or '以' or '及');

    private static bool IsDropped(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        || c is '\uFE0F' or '\uFFFD';
}
