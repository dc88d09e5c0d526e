using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Turns;

/// <summary>The claims that a conversation may hear of: those of its own open cases.</summary>
public sealed class ClaimsOfConversation(CasesOfConversation cases, ClaimLists claims, DebtorSentences sentences)
{
    private static readonly CaseStatus[] Over = [CaseStatus.Confirmed, CaseStatus.Withdrawn, CaseStatus.NotAccepted, CaseStatus.Merged];

    public async Task<IReadOnlyList<ClaimCard>> RunAsync(string conversationId, CancellationToken cancellationToken)
    {
        var found = new List<ClaimCard>();
        foreach (var known in (await cases.RunAsync(conversationId, cancellationToken)).Where(known => known.Kind == CaseKind.PaymentRecovery && !Over.Contains(known.Status)))
        {
            found.AddRange(await claims.ForContactAsync(known.Id, cancellationToken));
        }

        return found;
    }

    /// <summary>Null when the conversation has no such claim, or nothing of it is open.</summary>
    public async Task<OfferedSentence?> SentenceAsync(string conversationId, Guid claimId, string language, CancellationToken cancellationToken)
    {
        // The id comes from a button, and a button can be made by hand.
        if ((await RunAsync(conversationId, cancellationToken)).FirstOrDefault(card => card.Claim.Id == claimId) is not { } own)
        {
            return null;
        }

        if (own.Gaps.Next.Element is not { } element)
        {
            return own.Gaps.Next.ByLawyer ? new OfferedSentence(null) : null;
        }

        var offered = await sentences.OfferAsync(own, element, language, cancellationToken);
        return new OfferedSentence(offered.Succeeded ? offered.Value : null);
    }
}
