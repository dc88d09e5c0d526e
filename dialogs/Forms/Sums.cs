using System.Text.RegularExpressions;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>What is owed by what was said of sums: itself, the price less what was paid, or what was known less a further payment.</summary>
internal static partial class Sums
{
    /// <summary>"是美元的" is no longer than this.</summary>
    private const int LongestCurrency = 12;

    /// <param name="known">What was owed before; null when that is not known.</param>
    public static Money? Owed(SlotInput input, Amount? known) => input.Reading switch
    {
        { Amount: { } said } => said,
        { Total: { Value: { } total } price, Paid.Value: { } paid } when paid < total => price with { Value = total - paid },
        { Total: null, Paid.Value: { } paid } when known is { Value: { } before } && paid < before && Further().IsMatch(Normalizer.Normalize(input.Text).Text) =>
            new(before - paid, known.IsApproximate, null, null, known.Currency, input.Reading.Paid!.Words),
        { Total: null, Paid: null } when known is { Value: { } value } && input.Text.Trim().Length <= LongestCurrency && Currencies.Apart(Normalizer.Normalize(input.Text).Text) is { } currency =>
            new(value, known.IsApproximate, null, null, currency, input.Text.Trim()),
        _ => null,
    };

    /// <summary>说错了 付了80万 还差40万: the words change the sum that is known, whatever is asked.</summary>
    public static bool Corrects(SlotInput input, Amount? known)
    {
        if (known is null || Owed(input, known) is not { Value: not null } said || input.Reading.NamesDebtor || PaymentRecovery.Payload(input.Draft).StatedClaims is not null)
        {
            return false;
        }
        var folded = Normalizer.Normalize(input.Text).Text;
        return said.Value == known.Value ? said.Currency != known.Currency || input.Reading is { Total: not null, Paid: not null } || Mends().IsMatch(folded)
            : !Phrases.Another().IsMatch(folded) && (input.Reading.Amount is null || input.Reading.Paid is not null || Mends().IsMatch(folded));
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"又|再|后来|刚刚?|昨天|今天|another|since then|then paid|just paid", Ways)]
    private static partial Regex Further();

    [GeneratedRegex(@"说错|写错|不对|不是|应该是|其实是|还[差欠剩]|总共是|准确|actually|sorry|still owe|is left", Ways)]
    private static partial Regex Mends();
}
