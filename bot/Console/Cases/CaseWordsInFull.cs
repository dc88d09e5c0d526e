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
        ("Phone", card.Contact.Phone),
        ("OnlyHere", card.Contact.OnlyHere ? "✓" : null));

    public IReadOnlyList<Field> Matter(CasePayload payload) => payload switch
    {
        PaymentRecoveryPayload payment => Known(
            ("StatedClaims", payment.StatedClaims is { } count ? texts["Count", count].Value : null),
            ("Wish", payment.Wish)),
        GeneralPayload general => Known(("Words", general.Words), ("Place", general.Place)),
        _ => [],
    };

    public IReadOnlyList<Field> Claim(Claim claim) => Known(
        ("Debtor", claim.Debtor),
        ("Project", claim.Project),
        ("Owed", MoneyAndDates.Words(claim.Owed, texts)),
        ("Total", claim.Total is { } total ? MoneyAndDates.Money(total) : null),
        ("Paid", claim.Paid is { } paid ? MoneyAndDates.Money(paid) : null),
        ("DueDate", MoneyAndDates.Words(claim.Due, texts)),
        ("Contract", claim.Contract is { } contract ? texts["Contract_" + contract].Value : null),
        ("Evidence", claim.Evidence.Count > 0 ? string.Join(Languages.IsEnglish ? ", " : "、", claim.Evidence.Select(kind => texts["Evidence_" + kind].Value)) : null),
        ("EvidenceNote", claim.EvidenceNote));

    public IReadOnlyList<Field> Times(CaseCard card) => Known(
        ("Status", texts["Status_" + card.Row.Status]),
        ("Desk", card.Row.DeskName),
        ("Specialist", card.Row.SpecialistName ?? texts["Nobody"]),
        ("Source", texts["Source_" + card.Row.Source]),
        ("OpenedAt", clock.Full(card.Row.OpenedAt)),
        ("DueAt", card.Row.DueAt is { } due ? clock.Full(due) : null),
        ("NextDate", card.NextDate is { } next ? clock.Day(next) : null),
        ("Rating", card.Rating is { } rating ? $"{texts["Stars", rating]} {card.RatingWords}" : null));

    /// <summary>What the desk will have to ask for; empty when nothing is missing.</summary>
    public IReadOnlyList<string> Gaps(CaseCard card)
    {
        var claim = (card.Payload as PaymentRecoveryPayload)?.Claims is [var first, ..] ? first : null;
        var isPayment = card.Payload is PaymentRecoveryPayload;
        (string Name, bool IsMissing)[] gaps =
        [
            ("Enterprise", card.Contact.Enterprise is null && card.Row.Enterprise is null),
            ("Person", card.Contact.Person is null),
            ("Phone", card.Contact.Phone is null && !card.Contact.OnlyHere),
            ("Debtor", isPayment && claim?.Debtor is null),
            ("Owed", isPayment && claim?.Owed is null),
            ("DueDate", isPayment && claim?.Due is null),
            ("Contract", isPayment && claim?.Contract is null),
            ("Evidence", isPayment && claim is not { Evidence.Count: > 0 } && card.Exhibits.Count == 0),
            ("Words", card.Payload is GeneralPayload { Words: null }),
        ];
        return [.. gaps.Where(gap => gap.IsMissing).Select(gap => texts["Field_" + gap.Name].Value)];
    }

    private Field[] Known(params (string Name, string? Value)[] fields) =>
        [.. fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => new Field(texts["Field_" + field.Name], field.Value!))];
}
