namespace FrontDoor.Core.Directory;

/// <summary>Unified social credit code, GB 32100-2015: 17 characters and a check character, modulus 31.</summary>
public static class CreditCode
{
    // The alphabet of the standard leaves out I, O, S, V and Z.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    public static bool IsValid(string code) =>
        code.Length == 18 && CheckCharacter(code[..17]) is { } check && check == code[17];

    /// <summary>Null when the 17 characters are not all of the standard's alphabet.</summary>
    public static char? CheckCharacter(string body)
    {
        if (body.Length != 17 || body.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
        {
            return null;
        }

        var sum = body.Select((c, i) => Alphabet.IndexOf(c, StringComparison.Ordinal) * Weights[i]).Sum();
        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
