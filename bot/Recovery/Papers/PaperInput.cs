using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Exhibits;
using FrontDoor.Core.Recovery.Law;
using FrontDoor.Core.Recovery.Remedies;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>What papers about one debtor are made of.</summary>
/// <param name="Claims">The chosen ones, all of this debtor, each with a sum.</param>
/// <param name="Exhibits">Filed to these claims and to no claim of another debtor, in the order of arrival: the first is number 1 of the paper.</param>
/// <param name="LeftOut">Filed to these and to another debtor's claims: they are in no paper and no bundle until they are parted.</param>
/// <param name="Today">In Asia/Shanghai.</param>
public sealed record PaperInput(CaseCard Case, string Debtor, IReadOnlyList<ClaimCard> Claims, IReadOnlyList<ExhibitItem> Exhibits, IReadOnlyList<ExhibitItem> LeftOut, DateOnly Today)
{
    public ContactDetails Creditor => Case.Contact;

    /// <summary>By the rule that was chosen for this paper; null: its line is left to be filled in.</summary>
    public ChosenInterest? Interest { get; init; }

    /// <summary>What is still asked for, over all claims.</summary>
    public decimal Sum => Claims.Sum(card => card.Claim.Open ?? 0);

    public string? DebtorCode => Claims.Select(card => card.Claim.Fields.CreditCode).FirstOrDefault(code => code is not null);

    public string? DebtorContact => Claims.Select(card => card.Claim.Fields.Contact).FirstOrDefault(contact => contact is not null);

    /// <summary>The state of the law on which the papers rest: the oldest of what they use.</summary>
    public DateOnly LawAsOf => Claims.Select(card => card.Limitation.LawAsOf).Append(LawBook.Date).Append(Interest?.Article.LastVerified ?? LawBook.Date).Min();
}
