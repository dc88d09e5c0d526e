using System.Globalization;
using FrontDoor.Core;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Recovery.Claims;

namespace FrontDoor.Bot.Console.Diary;

/// <summary>What a lawyer established, as typed.</summary>
/// <param name="Problem">Null: everything can be what it should.</param>
public sealed record ReadTerms(int Version, ClaimTerms Terms, Problem? Problem)
{
    /// <param name="form">What stands under a name; empty when nothing does.</param>
    public static ReadTerms Of(Func<string, string> form)
    {
        Problem? wrong = null;
        bool? Said(string name) => form(name) switch { "yes" => true, "no" => false, _ => null };
        decimal? Percent() => form("AgreedPercent").Trim() is not { Length: > 0 } text ? null : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 100 ? value : Refuse("AgreedPercent");
        decimal? Refuse(string field)
        {
            wrong ??= new Problem("claim.cell_bad", "field", field);
            return null;
        }

        var parts = form("Instalments").Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Instalment).ToList();
        if (parts.Any(part => part is null))
        {
            Refuse("Instalments");
        }

        var terms = new ClaimTerms
        {
            DebtorKind = Enum.TryParse<DebtorKind>(form("DebtorKind"), out var kind) && Enum.IsDefined(kind) ? kind : null,
            IsCreditorSmall = Said("IsCreditorSmall"),
            CanBeServed = Said("CanBeServed"),
            OwesInReturn = Said("OwesInReturn"),
            DebtorMayMediate = Said("DebtorMayMediate"),
            HasArbitrationClause = Said("HasArbitrationClause"),
            IsForeign = Said("IsForeign"),
            NeedsAppraisal = Said("NeedsAppraisal"),
            IsBackToBack = Said("IsBackToBack"),
            AgreedPercent = Percent(),
            Instalments = [.. parts.OfType<Instalment>()],
        };
        return new(int.TryParse(form("version"), CultureInfo.InvariantCulture, out var version) ? version : 0, terms, wrong);
    }

    private static Instalment? Instalment(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var due = new PartialDate(words[0]);
        return due.First() is null ? null
            : words.Length == 1 ? new Instalment(due)
            : words.Length == 2 && decimal.TryParse(words[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var sum) && sum > 0 ? new Instalment(due, sum) : null;
    }
}
