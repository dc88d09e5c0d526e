using System.Globalization;
using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Reads one unbroken run of digits, numerals and units (三万五, 12.3万, 3w5, 贰拾万) and evaluates it.</summary>
internal sealed partial class FigureRun(string text, int start)
{
    private readonly List<(decimal Number, decimal Unit, int Length)> items = [];
    private readonly int from = start;
    private int at = start;
    private bool approx, vague, plainDigits = true;

    /// <summary>The figure that begins here, or null when the characters make no number.</summary>
    public Figure? Read()
    {
        if (BareUnit.At(text, at) is { } bare)
        {
            return bare;
        }
        while (at < text.Length && Step())
        {
        }
        if (items.Count == 0)
        {
            return null;
        }
        var scale = items.LastOrDefault(item => item.Unit >= 1_000, (0, 1, 0)).Unit;
        if (vague || BeginsWithBareHundred() && !IsMillion() || IsTooLong())
        {
            return new(from, at, null, null, null, false, true, scale, false);
        }
        return Alternatives() is { } pair
            ? new(from, at, null, pair.Low, pair.High, approx, false, scale, false)
            : new(from, at, Recognized() ?? FigureSum.Evaluate(items), null, null, approx, false, scale, plainDigits && items.Count == 1);
    }

    private bool Step()
    {
        var c = text[at];
        if (char.IsAsciiDigit(c))
        {
            return AddDigits();
        }
        if (Numerals.Digit(c) is >= 0 and var digit)
        {
            return AddNumeral(digit);
        }
        if (c == '廿')
        {
            return Add(2, 0, 0) && Add(0, 10, 1);
        }
        if (Numerals.Unit(c) is > 0 and var unit)
        {
            return AddUnit(c, unit);
        }
        return AddMark(c);
    }

    private bool Add(decimal number, decimal unit, int length)
    {
        items.Add((number, unit, length));
        at += length;
        return true;
    }

    private bool AddDigits()
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsThousandsComma(end) || IsPoint(end)))
        {
            end++;
        }
        var digits = text[at..end].Replace(",", "", StringComparison.Ordinal);
        if (items.Count > 0 && (items[^1] is not { Unit: >= 100 } and not { Unit: 0, Number: 0 } && !IsBlankAfterUnit() || FollowedByOtherCounter(end)))
        {
            return false;
        }
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && Add(value, 0, end - at);
    }

    private bool AddNumeral(int digit)
    {
        plainDigits = false;
        // 3万多一点: nothing follows an open end.
        if (items.Count > 0 && (items[^1].Unit == 1 && !IsBlankAfterUnit() || items[^1].Unit >= 100 && (FollowedByOtherCounter(at + 1) || BeginsWord())))
        {
            return false;
        }
        if (items.Count > 0 && (char.IsAsciiDigit(text[at - 1]) || BeginsAdverb()))
        {
            return false;
        }
        var fraction = ChineseFraction(at + 1, out var end);
        return Add(digit + fraction, 0, end - at);
    }

    private bool AddUnit(char c, decimal unit)
    {
        var latin = char.IsAscii(c);
        if (latin && (items.Count == 0 || NextIsLetter(at + 1) || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] is ' ' or '个' or '多' or '来' or '余' or '几')))
        {
            return false;
        }
        if (items.Count == 0 && unit >= 1_000)
        {
            return false;
        }
        plainDigits = false;
        return Add(0, unit, 1);
    }

    // 多, 来, 余 and 几 stand inside a figure (30多万, 三万多); 个 only between a number and 万 or 亿 (1.2个亿).
    private bool AddMark(char c)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (items.Count == 0)
        {
            return c == '几' && Numerals.Unit(next) > 0 && !char.IsAscii(next) && (vague = true) && Add(1, 0, 1);
        }
        if (c is '多' or '余' or '来' && (items[^1].Unit > 0 || Numerals.Unit(next) >= 1_000 || plainDigits && c != '来'))
        {
            approx = true;
            return Add(0, 1, 1);
        }
        if (c == '几' && items[^1].Unit > 0)
        {
            // 三十几万 has a base that may be stored, 十几万 has none.
            vague |= items.Count == 1 && items[0].Unit == 10;
            approx = true;
            return Add(0, 1, 1);
        }
        if (c == ' ' && items[^1].Unit >= 1_000 && char.IsAsciiDigit(next) && !(at + 2 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 2]) || text[at + 2] is '.' or ',' or '-' or '/')) && !FollowedByOtherCounter(at + 2))
        {
            return Add(0, 1, 1);
        }
        var between = c is '个' or ' ' && (next is '亿' or '万' || next is 'w' or 'W' or 'k' or 'K' or 'M' && !NextIsLetter(at + 2));
        return between && Add(0, 1, 1);
    }

    // 2 万 8: the blank stands between the unit and what belongs to it.
    private bool IsBlankAfterUnit() => items[^1].Unit == 1 && text[at - 1] == ' ';

    private bool IsThousandsComma(int i) =>
        text[i] == ',' && i > at && i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4])) && (text.AsSpan(at, i - at).Contains(',') || i - at <= 3);

    private bool IsPoint(int i) =>
        text[i] == '.' && i > at && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && !text.AsSpan(at, i - at).Contains('.');

    private bool NextIsLetter(int i) => i < text.Length && char.IsAsciiLetter(text[i]);

    // 尾款三万5月到期: the 5 belongs to the month.
    private bool FollowedByOtherCounter(int end) => end < text.Length && text[end] is '月' or '年' or '号' or '日' or '天' or '人' or '%' or '期' or '周' or '成' or '次' or '笔'
        || end < text.Length && text[end] == '个' && !(end + 1 < text.Length && text[end + 1] is '亿' or '万');

    // 12万一直不付, 46万两家公司: the numeral belongs to the next word.
    private bool BeginsWord() => at + 1 < text.Length && text[at + 1] is '家' or '位' || BeginsAdverb() || text[at] == '一' && at + 1 < text.Length && text[at + 1] is '分' or '下' or '样';

    // 三万五一直不给: 一直 is a word of its own behind any numeral.
    private bool BeginsAdverb() => at + 1 < text.Length && text[at] == '一' && text[at + 1] is '直' or '定' or '共' or '般' or '起' or '些' or '旦' or '并' or '律' or '再' or '向';

    private decimal ChineseFraction(int begin, out int end)
    {
        end = begin;
        if (begin + 1 >= text.Length || text[begin] != '点' || Numerals.Digit(text[begin + 1]) < 0)
        {
            return 0;
        }
        decimal value = 0, place = 0.1m;
        for (end = begin + 1; end < text.Length && Numerals.Digit(text[end]) is >= 0 and var digit; end++)
        {
            value += digit * place;
            place /= 10;
        }
        return value;
    }

    // No sum has so many signs; evaluating it could only overflow.
    private bool IsTooLong() => items.Count > 20 || at - from > 40 || items.Exists(item => item.Length > 15) || items.Count(item => item.Unit >= 10_000) > 3;

    // 年薪百万 says a million, 上百万 does not.
    private bool IsMillion() => text[from..at] == "百万" && (from == 0 || text[from - 1] is not ('上' or '近' or '数' or '过' or '成' or '好' or '几'));

    private bool BeginsWithBareHundred() => items.Count > 1 && items[0].Unit == 100;

    // Two neighbouring numerals before a unit are a span: 两三万, 十七八万.
    private (decimal Low, decimal High)? Alternatives()
    {
        for (var i = 0; i + 2 < items.Count; i++)
        {
            var (first, second) = (items[i], items[i + 1]);
            if (first is { Unit: 0, Length: 1, Number: > 0 } && second is { Unit: 0, Length: 1 } && second.Number > first.Number && items[i + 2].Unit > 1)
            {
                return (FigureSum.Evaluate([.. items[..(i + 1)], .. items[(i + 2)..]]), FigureSum.Evaluate([.. items[..i], .. items[(i + 1)..]]));
            }
        }
        // 十五六个, 两千五六: the last two numerals are a span.
        if (items is [.., { Unit: >= 10 and <= 1_000 }, { Unit: 0, Length: 1, Number: > 0 and var one }, { Unit: 0, Length: 1, Number: var other }] && other == one + 1 && !char.IsAsciiDigit(text[at - 1]))
        {
            return (FigureSum.Evaluate(items[..^1]), FigureSum.Evaluate([.. items[..^2], items[^1]]));
        }
        var people = items.Count == 2 && at < text.Length && text[at] is ('个' or '名' or '人' or '位' or '天' or '年' or '笔');
        return people && items is [{ Unit: 0, Length: 1, Number: > 0 and var low }, { Unit: 0, Length: 1, Number: var high }] && high > low && high <= low + 2 && !char.IsAsciiDigit(text[from]) ? (low, high) : null;
    }

    // Recognizers-Text settles what it reads as a whole; what it cannot (3w5, 30多万, 1.2个亿) is evaluated here.
    private decimal? Recognized()
    {
        var span = text[from..at];
        var colloquial = approx || span.Any(c => c is ' ' or '个' or 'w' or 'W' or '多' or '仨' or '俩') || MixesDigits(span);
        return colloquial ? null : Recognizers.Number(span);
    }

    private static bool MixesDigits(string span) => DigitAfterUnit().IsMatch(span);

    [GeneratedRegex(@"[十拾百佰千仟万亿零]\d", RegexOptions.CultureInvariant)]
    private static partial Regex DigitAfterUnit();
}
