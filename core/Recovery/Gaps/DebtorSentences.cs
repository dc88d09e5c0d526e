using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Limitation;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;

namespace FrontDoor.Core.Recovery.Gaps;

/// <summary>Sentences that an enterprise may send to its debtor: only of texts that a lawyer approved, and none where a person has to take over.</summary>
public sealed class DebtorSentences(Database database, RecoveryOptions options, TimeProvider clock)
{
    /// <summary>Problems: <c>sentence.disputed</c>, <c>sentence.near_end</c> (also when it may have ended), <c>sentence.large</c>: a person takes over; <c>sentence.none</c> when no approved text fits.</summary>
    public async Task<Result<ReadyText>> OfferAsync(ClaimCard card, ClaimElement element, string language, CancellationToken cancellationToken)
    {
        if (WhyNot(card.Claim, card.Limitation, options, ShanghaiTime.DayOf(clock.GetUtcNow())) is { } refusal)
        {
            return refusal;
        }

        var text = await database.ReadAsync(db => ReadyTexts.FindAsync(db, $"debtor.{ElementNames.Key(element)}", language, cancellationToken), cancellationToken);
        return text is null ? new Problem("sentence.none") : text with { Text = Fill(text.Text, card.Claim.Fields) };
    }

    /// <summary>Null: ready-made sentences may be offered.</summary>
    internal static Problem? WhyNot(ClaimView claim, LimitationResult limitation, RecoveryOptions options, DateOnly today) => true switch
    {
        _ when claim.Fields.IsDisputed || claim.State == ClaimState.Disputed => new("sentence.disputed"),
        _ when limitation.MustLookNow(today, options.NoSentencesWithinDays) => new("sentence.near_end"),
        _ when claim.Open > options.NoSentencesAbove => new("sentence.large"),
        _ => null,
    };

    private static string Fill(string text, ClaimFields fields) => text
        .Replace("{debtor}", fields.Debtor ?? "", StringComparison.Ordinal)
        .Replace("{project}", fields.Project ?? "", StringComparison.Ordinal)
        .Replace("{amount}", fields.Sum?.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "", StringComparison.Ordinal);
}
