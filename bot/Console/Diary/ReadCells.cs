using System.Globalization;
using System.Text.RegularExpressions;
using FrontDoor.Core;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Recovery.Claims;

namespace FrontDoor.Bot.Console.Diary;

/// <summary>The cells of a claim as somebody typed them.</summary>
/// <param name="Problem">The first cell that cannot be what it should; null: all can.</param>
public sealed partial record ReadCells(int Version, ClaimFields Fields, Problem? Problem)
{
    /// <param name="form">What stands under a name; empty when nothing does.</param>
    public static ReadCells Of(Func<string, string> form)
    {
        Problem? wrong = null;
        string? Text(ClaimField field) => form(field.ToString()).Trim() is { Length: > 0 } text ? text.Length > 500 ? text[..500] : text : null;
        T? Wrong<T>(ClaimField field)
        {
            wrong ??= new Problem("claim.cell_bad", "field", field.ToString());
            return default;
        }

        decimal? Money(ClaimField field) => Text(field) is not { } text ? null : decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var sum) && sum is >= 0 and < 1_000_000_000_000 ? sum : Wrong<decimal?>(field);
        PartialDate? Date(ClaimField field) => Text(field) is not { } text ? null : Day().IsMatch(text) && new PartialDate(text.TrimEnd('~'), text.EndsWith('~')) is var date && date.First() is not null ? date : Wrong<PartialDate>(field);
        var code = Text(ClaimField.CreditCode)?.ToUpperInvariant();
        var fields = new ClaimFields
        {
            Debtor = Text(ClaimField.Debtor),
            CreditCode = code is null || CreditCode.IsValid(code) ? code : Wrong<string>(ClaimField.CreditCode),
            Contact = Text(ClaimField.Contact),
            Project = Text(ClaimField.Project),
            Contract = Enum.TryParse<ContractState>(Text(ClaimField.Contract), out var state) && Enum.IsDefined(state) ? state : null,
            Total = Money(ClaimField.Total),
            Paid = Money(ClaimField.Paid),
            Owed = Money(ClaimField.Owed),
            DeliveredOn = Date(ClaimField.DeliveredOn),
            AcceptedOn = Date(ClaimField.AcceptedOn),
            DueOn = Date(ClaimField.DueOn),
            LastDemandedOn = Date(ClaimField.LastDemandedOn),
            LastPaidOn = Date(ClaimField.LastPaidOn),
            Evidence = Text(ClaimField.Evidence),
            Dispute = Text(ClaimField.Dispute),
            Note = Text(ClaimField.Note),
        };
        return new(int.TryParse(form("version"), CultureInfo.InvariantCulture, out var version) ? version : 0, fields, wrong);
    }

    [GeneratedRegex(@"^\d{4}(-\d{2}(-\d{2})?)?~?$")]
    private static partial Regex Day();
}
