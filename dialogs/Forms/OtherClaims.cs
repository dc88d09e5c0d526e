using System.Text.RegularExpressions;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Debts beside the one that is asked about: 另外还有一家公司欠我们2万.</summary>
internal static partial class OtherClaims
{
    /// <summary>The words speak of a debt: a day in them may be since when it is overdue.</summary>
    public static bool Owes(string text) => Debt().IsMatch(Normalizer.Normalize(text).Text);

    /// <summary>Another debt beside the first, in one sentence. False when the words name neither sum nor debtor.</summary>
    public static bool Add(Draft draft, string text, DateOnly today) => Add(draft, SlotReader.Read(new(text, Domain.PaymentRecovery, null, today)));

    private static bool Add(Draft draft, Reading reading)
    {
        if (reading.Amount is null && reading.Debtor is null)
        {
            return false;
        }
        var claim = new Claim { Ordinal = PaymentRecovery.Payload(draft).Claims.Count + 1, Debtor = reading.Debtor?.Words, Owed = reading.Amount is { } sum ? PaymentRecovery.Stated(sum) : null };
        draft.Payload = PaymentRecovery.Payload(draft) with { Claims = [.. PaymentRecovery.Payload(draft).Claims, claim] };
        return true;
    }

    /// <summary>Said anew from the summary; words that name neither sum nor debtor leave them as they are.</summary>
    public static bool Replace(SlotInput input)
    {
        if (!input.IsAsked || input.Reading is { Amount: null, Debtor: null })
        {
            return false;
        }
        var payment = PaymentRecovery.Payload(input.Draft);
        input.Draft.Payload = payment with { Claims = [payment.Claims[0]] };
        return Add(input.Draft, input.Reading);
    }

    public static string? Show(Draft draft, Wording words)
    {
        var shown = string.Join(words["list.comma"], PaymentRecovery.Payload(draft).Claims.Skip(1).Select(claim => Show(claim, words)));
        return shown.Length > 0 ? shown : null;
    }

    /// <summary>The one that was added last.</summary>
    public static string Last(Draft draft, Wording words) => Show(PaymentRecovery.Payload(draft).Claims[^1], words);

    [GeneratedRegex(@"欠|拖|付|款|结账|收不|催|到期|逾期|至今|以来|owe|overdue|unpaid|since|pay|invoice|due", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Debt();

    private static string Show(Claim claim, Wording words) =>
        string.Join(' ', new[] { claim.Debtor, claim.Owed is { } owed ? words.Money(owed) : null }.OfType<string>());
}
