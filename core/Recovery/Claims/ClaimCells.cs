using System.Globalization;
using FrontDoor.Core.Cases.Payloads;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Cells of a claim as text, in one form: what is compared, remembered and shown.</summary>
public static class ClaimCells
{
    /// <summary>Null: nothing is said. Dates as YYYY, YYYY-MM or YYYY-MM-DD with a "~" when not exact; contract by the name of its state.</summary>
    public static string? Text(ClaimFields fields, ClaimField field) => field switch
    {
        ClaimField.Debtor => fields.Debtor,
        ClaimField.CreditCode => fields.CreditCode,
        ClaimField.Contact => fields.Contact,
        ClaimField.Project => fields.Project,
        ClaimField.Contract => fields.Contract?.ToString(),
        ClaimField.Total => Money(fields.Total),
        ClaimField.Paid => Money(fields.Paid),
        ClaimField.Owed => Money(fields.Owed),
        ClaimField.DeliveredOn => Date(fields.DeliveredOn),
        ClaimField.AcceptedOn => Date(fields.AcceptedOn),
        ClaimField.DueOn => Date(fields.DueOn),
        ClaimField.LastDemandedOn => Date(fields.LastDemandedOn),
        ClaimField.LastPaidOn => Date(fields.LastPaidOn),
        ClaimField.Evidence => fields.Evidence,
        ClaimField.Dispute => fields.Dispute,
        ClaimField.Note => fields.Note,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The first with one cell of the second.</summary>
    internal static ClaimFields Take(ClaimFields into, ClaimField field, ClaimFields from) => field switch
    {
        ClaimField.Debtor => into with { Debtor = from.Debtor },
        ClaimField.CreditCode => into with { CreditCode = from.CreditCode },
        ClaimField.Contact => into with { Contact = from.Contact },
        ClaimField.Project => into with { Project = from.Project },
        ClaimField.Contract => into with { Contract = from.Contract },
        ClaimField.Total => into with { Total = from.Total },
        ClaimField.Paid => into with { Paid = from.Paid },
        ClaimField.Owed => into with { Owed = from.Owed },
        ClaimField.DeliveredOn => into with { DeliveredOn = from.DeliveredOn },
        ClaimField.AcceptedOn => into with { AcceptedOn = from.AcceptedOn },
        ClaimField.DueOn => into with { DueOn = from.DueOn },
        ClaimField.LastDemandedOn => into with { LastDemandedOn = from.LastDemandedOn },
        ClaimField.LastPaidOn => into with { LastPaidOn = from.LastPaidOn },
        ClaimField.Evidence => into with { Evidence = from.Evidence },
        ClaimField.Dispute => into with { Dispute = from.Dispute },
        ClaimField.Note => into with { Note = from.Note },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static string? Money(decimal? yuan) => yuan?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Date(PartialDate? date) => date is null ? null : date.Value + (date.IsExact() || date is { IsApproximate: false, Relation: null } ? "" : "~");
}
