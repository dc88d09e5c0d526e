using System.Globalization;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

/// <summary>What stands in the cases that a conversation opened, as the effects left them: "2 words 空调" is the second case, without a number the first.</summary>
internal static class CaseFacts
{
    public static void Check(Talk talk, string words)
    {
        var parts = words.Split(' ', 2);
        var ordinal = int.TryParse(parts[0], CultureInfo.InvariantCulture, out var number) ? number : 1;
        parts = (ordinal == 1 && number == 0 ? words : parts[1]).Split(' ', 2);
        if (parts[0] == "cases")
        {
            Assert.Equal(int.Parse(parts[1], CultureInfo.InvariantCulture), talk.Effects.OfType<OpenCaseEffect>().Select(opened => opened.DraftId).Distinct().Count());
            return;
        }
        Assert.Equal(parts.Length > 1 ? parts[1] : "", Of(talk, ordinal).GetValueOrDefault(parts[0], ""));
    }

    private static Dictionary<string, string> Of(Talk talk, int ordinal)
    {
        var opened = talk.Effects.OfType<OpenCaseEffect>().ElementAt(ordinal - 1);
        var amended = talk.Effects.OfType<AmendCaseEffect>().LastOrDefault(amend => amend.DraftId == opened.DraftId);
        var facts = new Dictionary<string, string?> { ["kind"] = opened.Kind.ToString(), ["complete"] = (amended?.IsComplete ?? opened.IsComplete) ? "yes" : "no", ["topic"] = opened.Topic };
        Contact(facts, amended?.Contact ?? opened.Contact);
        Payload(facts, amended?.Payload ?? opened.Payload);
        return facts.Where(fact => fact.Value is not null).ToDictionary(fact => fact.Key, fact => fact.Value!);
    }

    private static void Contact(Dictionary<string, string?> facts, ContactDetails contact) =>
        (facts["company"], facts["person"], facts["phone"], facts["here"]) = (contact.Enterprise, contact.Person, contact.Phone, contact.OnlyHere ? "yes" : null);

    private static void Payload(Dictionary<string, string?> facts, CasePayload payload)
    {
        if (payload is PaymentRecoveryPayload { Claims: [var claim, ..] } payment)
        {
            (facts["debtor"], facts["project"], facts["wish"]) = (claim.Debtor, claim.Project, payment.Wish);
            (facts["debtor_contact"], facts["total"]) = (claim.DebtorContact, claim.Total?.ToString("0.##", CultureInfo.InvariantCulture));
            (facts["amount"], facts["contract"]) = (claim.Owed?.Value?.ToString("0.##", CultureInfo.InvariantCulture), claim.Contract?.ToString());
            (facts["since"], facts["due"]) = (claim.Since?.Value, claim.Due?.Value);
            facts["evidence"] = claim.Evidence.Count > 0 ? string.Join(',', claim.Evidence) : null;
            facts["count"] = payment.StatedClaims?.ToString(CultureInfo.InvariantCulture);
            facts["others"] = payment.Claims.Count > 1 ? string.Join(',', payment.Claims.Skip(1).Select(other => other.Debtor + " " + other.Owed?.Value?.ToString("0.##", CultureInfo.InvariantCulture))) : null;
        }
        if (payload is GeneralPayload general)
        {
            (facts["words"], facts["place"], facts["topic"]) = (general.Words, general.Place, general.Topic);
            facts["answers"] = general.Answers.Count > 0 ? string.Join(',', general.Answers.Select(said => said.Answer)) : null;
        }
    }
}
