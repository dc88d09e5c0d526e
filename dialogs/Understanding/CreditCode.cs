namespace FrontDoor.Dialogs.Understanding;

/// <summary>Unified social credit code of an organisation.</summary>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>True when the 18 characters are of the code's alphabet and the last is the right check digit (GB 32100-2015, section 4.5).</summary>
    public static bool IsValid(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var upper = code.Trim().ToUpperInvariant();
        if (upper.Length != 18)
        {
            return false;
        }
        int sum = 0, weight = 1;
        foreach (var c in upper.AsSpan(0, 17))
        {
            var value = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return Alphabet[(31 - sum % 31) % 31] == upper[17];
    }
}
