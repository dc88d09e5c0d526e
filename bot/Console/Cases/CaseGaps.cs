using System.Globalization;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>What is missing in a case: who can be asked for it by a card, and how a specialist writes it down.</summary>
internal static class CaseGaps
{
    /// <summary>The slot of the enterprise's form that holds the field; null: nobody can be asked for it by a card.</summary>
    public static string? SlotOf(string gap) => gap switch
    {
        "Debtor" => "debtor",
        "Owed" => "amount",
        "DueDate" => "due",
        "Contract" => "contract",
        "Evidence" => "evidence",
        _ => null,
    };

    public static bool IsFillable(string gap) => gap is "Debtor" or "Owed" or "DueDate" or "Contract" or "Enterprise" or "Person" or "Phone";

    /// <summary>How the payload looks afterwards; null for a value that cannot be one.</summary>
    public static Func<CasePayload, CasePayload>? Fill(string gap, int ordinal, string value)
    {
        Func<Claim, Claim>? change = gap switch
        {
            _ when value.Length == 0 => null,
            "Debtor" => claim => claim with { Debtor = value },
            "Owed" when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var owed) && owed is > 0 and < 1_000_000_000_000 => claim => claim with { Owed = new(owed) },
            "DueDate" when DateOnly.TryParseExact(value, "yyyy-MM-dd", out _) => claim => claim with { Due = new(value) },
            "Contract" when Enum.TryParse<ContractState>(value, out var state) => claim => claim with { Contract = state },
            "Enterprise" or "Person" or "Phone" => claim => claim,
            _ => null,
        };
        return change is null ? null : payload => payload is PaymentRecoveryPayload payment ? payment with { Claims = Claims(payment, ordinal, change) } : payload;
    }

    /// <summary>Null: the field is none of the contact.</summary>
    public static ContactDetails? Contact(string gap, string value, ContactDetails known) => gap switch
    {
        "Enterprise" => known with { Enterprise = value },
        "Person" => known with { Person = value },
        "Phone" => known with { Phone = value },
        _ => null,
    };

    private static List<Claim> Claims(PaymentRecoveryPayload payment, int ordinal, Func<Claim, Claim> change) =>
        payment.Claims.Count == 0 ? [change(new Claim())] : [.. payment.Claims.Select(claim => claim.Ordinal == ordinal ? change(claim) : claim)];
}
