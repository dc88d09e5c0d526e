using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Handoff.Canned;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>The canned answers of a case, filled with what it knows.</summary>
public sealed class CannedSuggestions(CannedAnswers answers, Times times)
{
    public async Task<IReadOnlyList<Suggestion>> OfAsync(CaseCard card, Reader reader, string readerName, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string?>
        {
            ["enterprise"] = card.Row.Enterprise ?? card.Contact.Enterprise,
            ["person"] = card.Contact.Person,
            ["number"] = card.Row.Number,
            ["desk"] = Languages.IsEnglish ? card.Row.DeskEnglishName : card.Row.DeskName,
            ["specialist"] = readerName,
            ["due"] = card.Row.DueAt is { } due ? times.Full(due) : null,
            ["debtor"] = card.Payload is PaymentRecoveryPayload { Claims: [{ Debtor: { } debtor }, ..] } ? debtor : null,
        };
        return [.. (await answers.ForAsync(card.Row.Id, reader, cancellationToken)).Select(answer => new Suggestion(answer.Shortcut, CannedWords.Fill(answer.Text, values)))];
    }
}
