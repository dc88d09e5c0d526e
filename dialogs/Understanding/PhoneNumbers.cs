using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Chinese mobile numbers, landlines and 400/800 numbers; with a country code any number of the world.</summary>
public static partial class PhoneNumbers
{
    /// <summary>The number in its stored form (13812345678, 0571-88661234, 4008001234, +85251234567), or null when length or prefix cannot be a telephone number.</summary>
    /// <remarks>Prefixes by the numbering plan of the Ministry of Industry and Information Technology: mobile 13 to 19, area codes 010, 02x and 0xxx.</remarks>
    public static PhoneNumber? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spoken = Spoken(text.Trim());
        return Read(Shape().Match(spoken), text) ?? Read(Dashed().Match(spoken), text);
    }

    /// <summary>The stored number with its last digits replaced (13812345679 and 8 is 13812345678), or null when that is no telephone number.</summary>
    public static PhoneNumber? WithEnding(string number, string ending)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(ending);
        return ending.Length is 0 or > 8 || ending.Length >= number.Length ? null : Check(number[..^ending.Length] + ending);
    }

    private static PhoneNumber? Read(Match match, string text)
    {
        if (!match.Success)
        {
            return null;
        }
        if (Abroad(match.Groups["n"].Value) is { } abroad)
        {
            return new(abroad, match.Groups["ext"] is { Success: true } after ? after.Value : null, text);
        }
        var digits = Digits(match.Groups["n"].Value);
        var extension = match.Groups["ext"] is { Success: true } ext ? ext.Value : null;
        var number = Mobile().IsMatch(digits) || Service().IsMatch(digits) ? digits : Landline(digits);
        return number is null ? null : new(number, extension, text);
    }

    /// <summary>Digits read aloud become figures: 幺三八 is 138.</summary>
    internal static string Spoken(string text)
    {
        var chars = text.ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = chars[i] switch
            {
                '幺' or '妖' => '1',
                'O' or 'o' when i > 0 && char.IsAsciiDigit(chars[i - 1]) => '0',
                '洞' => '0',
                '拐' => '7',
                '勾' => '9',
                var c => Numerals.Digit(c) is >= 0 and var digit ? (char)('0' + digit) : c,
            };
        }
        return Slash().Replace(new string(chars), "-");
    }

    /// <summary>A bare number of eight digits gets the code of Hong Kong; the other words stay as they are.</summary>
    public static string InHongKong(string text) => EightDigits().Replace(text, "+852 $0");

    // E.164: at most 15 digits with the country code; those of the mainland are checked by its own plan.
    private static string? Abroad(string text) =>
        Coded().Match(text.Trim()) is { Success: true } match && string.Concat(match.Value.Where(char.IsAsciiDigit)) is { Length: >= 8 and <= 15 } digits
            ? "+" + (match.Value.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits) : null;

    private static string? Landline(string digits)
    {
        var match = Area().Match(digits);
        return match.Success ? match.Groups["a"].Value + "-" + match.Groups["s"].Value : null;
    }

    private static string Digits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return text.TrimStart().StartsWith('+') && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] is var rest && rest[0] is '1' or '0' ? rest : "0" + rest
            : digits.Length == 13 && digits.StartsWith("861", StringComparison.Ordinal) ? digits[2..] : digits.StartsWith("0086", StringComparison.Ordinal) ? digits[4..] : digits;
    }

    // 0571/88112233.
    [GeneratedRegex(@"(?<=(?<!\d)0\d{2,3})/(?=[2-9]\d{6,7}(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Slash();

    [GeneratedRegex(@"^(?<n>\+?[\d\s()（）.-]{7,24}?)\s*(?:(?:转|分机号?|ext\.?|x|#|,)+\s*:?\s*(?<ext>\d{1,6}))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    // 0571-88661234-801: a dash before an extension only after a whole landline number.
    [GeneratedRegex(@"^(?<n>0\d{2,3}[\s-]?\d{7,8})-(?<ext>\d{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^1[3-9]\d{9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^[48]00\d{7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Service();

    [GeneratedRegex(@"^(?<a>010|02\d|0[3-9]\d\d)(?<s>[2-9]\d{6,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Area();

    [GeneratedRegex(@"^(?:\+|00)(?!86)[1-9]\d{0,2}[\s()（）.-]*\d[\d\s()（）.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();

    // Numbers of Hong Kong begin with 2 to 9: 8 is none of a person, 4 to 7 and 9 are mobile.
    [GeneratedRegex(@"(?<![\d+.-]|\+\d{1,3}[\s-])[2-79]\d{3}[\s-]?\d{4}(?![\d.-])", RegexOptions.CultureInvariant)]
    private static partial Regex EightDigits();
}
