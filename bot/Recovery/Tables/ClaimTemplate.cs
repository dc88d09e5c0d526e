using FrontDoor.Bot.Office;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Bot.Recovery.Tables;

/// <summary>欠款登记模板.xlsx: what is known of the claims, and room for more. The first column is hidden; by it a row is known again.</summary>
public static class ClaimTemplate
{
    private static readonly string[] Help = ["help.1", "help.2", "help.3", "help.4"];

    public static byte[] Write(IReadOnlyList<ClaimView> claims, string language) => WriteWorkbook.Of(
        new Sheet(TableTexts.Say("template.sheet", language), Head, claims.Select(Row)) { HiddenColumns = 1 },
        new Sheet(TableTexts.Say("template.help", language), [TableTexts.Say("template.help", language)], Help.Select(key => (IReadOnlyList<object?>)[TableTexts.Say(key, language)]).Append([TableTexts.Law(language)])) { Width = 100 });

    /// <summary>The headings, in the one language in which they are certainly read back.</summary>
    public static IReadOnlyList<string> Head => [.. DebtHeadings.Template.Select(column => column.Heading)];

    /// <summary>A claim as its row; the id first.</summary>
    public static IReadOnlyList<object?> Row(ClaimView claim) =>
    [
        claim.Id.ToString(), claim.Fields.Debtor, claim.Fields.CreditCode, claim.Fields.Contact, claim.Fields.Project, ContractWord(claim), claim.Fields.Total, claim.Fields.Paid, claim.Fields.Owed,
        Day(claim.Fields.DeliveredOn), Day(claim.Fields.AcceptedOn), Day(claim.Fields.DueOn), Day(claim.Fields.LastDemandedOn), Day(claim.Fields.LastPaidOn),
        claim.Fields.Evidence, claim.Fields.Dispute is "" ? "无" : claim.Fields.Dispute, claim.Fields.Note,
    ];

    // As they are understood when they come back.
    private static string? ContractWord(ClaimView claim) => claim.Fields.Contract switch
    {
        Core.Cases.Payloads.ContractState.Yes => "已签",
        Core.Cases.Payloads.ContractState.No => "未签",
        Core.Cases.Payloads.ContractState.Partly => "只签了一部分",
        Core.Cases.Payloads.ContractState.Lost => "签了但合同丢了",
        Core.Cases.Payloads.ContractState.Unsure => "不确定",
        _ => null,
    };

    private static object? Day(Core.Cases.Payloads.PartialDate? date) =>
        date is null ? null : DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", out var day) ? day : date.Value;
}
