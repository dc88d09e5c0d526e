using FrontDoor.Bot.Resources;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using Microsoft.Extensions.Localization;
using Clock = FrontDoor.Bot.Console.Times;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>A typed case in the reader's words: what is known, and what is still missing.</summary>
public sealed class CaseWordsInFull(IStringLocalizer<Texts> texts, Clock clock)
{
    public IReadOnlyList<Field> Contact(CaseCard card) => Known(
        ("Enterprise", card.Contact.Enterprise ?? card.Row.Enterprise),
        ("Person", card.Contact.Person),
        ("CreditCode", card.Contact.CreditCode),
        ("Phone", card.Contact.Phone),
        ("OnlyHere", card.Contact.OnlyHere ? "✓" : null));

    public IReadOnlyList<Field> Matter(CasePayload payload) => payload switch
    {
        PaymentRecoveryPayload payment => Known(
            ("Words", payment.Words),
            ("Place", payment.Place),
            ("StatedClaims", payment.StatedClaims is { } count ? texts["Count", count].Value : null),
            ("Wish", payment.Wish)),
        GeneralPayload general => [.. Known(("Topic", general.Topic), ("Words", general.Words), ("Place", general.Place)), .. general.Answers.Select(said => new Field(said.Question, said.Answer))],
        HiringPayload hiring => [.. hiring.Jobs.SelectMany(JobFields.Of(texts)), .. Known(("Words", hiring.Words))],
        _ => [],
    };

    public IReadOnlyList<Field> Claim(Claim claim) => Known(
        ("Debtor", claim.Debtor),
        ("DebtorContact", claim.DebtorContact),
        ("Project", claim.Project),
        ("Owed", MoneyAndDates.Words(claim.Owed, texts)),
        ("Total", claim.Total is { } total ? MoneyAndDates.Money(total) : null),
        ("Paid", claim.Paid is { } paid ? MoneyAndDates.Money(paid) : null),
        ("DueDate", MoneyAndDates.Words(claim.Due, texts)),
        ("Since", MoneyAndDates.Words(claim.Since, texts)),
        ("Contract", claim.Contract is { } contract ? texts["Contract_" + contract].Value : null),
        ("Evidence", claim.Evidence.Count > 0 ? string.Join(Languages.IsEnglish ? ", " : "、", claim.Evidence.Select(kind => texts["Evidence_" + kind].Value)) : null),
        ("EvidenceNote", claim.EvidenceNote));

    public IReadOnlyList<Field> Times(CaseCard card) => Known(
        ("Status", texts["Status_" + card.Row.Status]),
        ("Desk", Languages.IsEnglish ? card.Row.DeskEnglishName : card.Row.DeskName),
        ("Specialist", card.Row.SpecialistName ?? texts["Nobody"]),
        ("Source", texts["Source_" + card.Row.Source]),
        ("OpenedAt", clock.Full(card.Row.OpenedAt)),
        ("DueAt", card.Row.DueAt is { } due ? clock.Full(due) : null),
        ("NextDate", card.NextDate is { } next ? clock.Day(next) : null),
        ("Rating", card.Rating is { } rating ? $"{texts["Stars", rating]} {card.RatingWords}" : null));

    /// <summary>Names of the fields that the desk will have to ask for besides the single claims; empty when nothing is missing.</summary>
    public static IReadOnlyList<string> Gaps(CaseCard card) => Missing(
    [
        ("Enterprise", card.Contact.Enterprise is null && card.Row.Enterprise is null),
        ("Person", card.Contact.Person is null),
        ("Phone", card.Contact.Phone is null && !card.Contact.OnlyHere),
        ("Words", card.Payload is GeneralPayload { Words: null }),
        .. card.Payload is PaymentRecoveryPayload { Claims: [] } ? OfClaim(new Claim(), card) : [],
    ]);

    /// <summary>What is missing of one claim.</summary>
    public static IReadOnlyList<string> Gaps(Claim claim, CaseCard card) => Missing(OfClaim(claim, card));

    private static (string Name, bool IsMissing)[] OfClaim(Claim claim, CaseCard card) =>
    [
        ("Debtor", claim.Debtor is null),
        ("Owed", claim.Owed is null),
        ("DueDate", claim.Due is null && claim.Since is null),
        ("Contract", claim.Contract is null),
        ("Evidence", claim.Evidence.Count == 0 && claim.EvidenceNote is null && card.Exhibits.Count == 0),
    ];

    private static string[] Missing(IEnumerable<(string Name, bool IsMissing)> gaps) => [.. gaps.Where(gap => gap.IsMissing).Select(gap => gap.Name)];

    private Field[] Known(params (string Name, string? Value)[] fields) =>
        [.. fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => new Field(texts["Field_" + field.Name], field.Value!))];
}
