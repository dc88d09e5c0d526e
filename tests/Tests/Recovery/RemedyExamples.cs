using System.Globalization;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Core.Recovery.Law;
using FrontDoor.Core.Recovery.Limitation;
using FrontDoor.Core.Recovery.Rates;
using FrontDoor.Core.Recovery.Remedies;

namespace FrontDoor.Tests.Recovery;

/// <summary>Examples of ways, each with the rule that it rests on (key of law.jsonl) and the reason that decides. Facts as in <see cref="Told"/>, and: shown (elements), kind, creditor small|large, served, nothing_in_return, willing, arbitration ... and rates.</summary>
public sealed class RemedyExamples
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    // Demand letter: 诉讼时效规定 8.
    [InlineData("debtor 甲公司; owed 50000; due 2026-01-31", Remedy.DemandLetter, RemedyFit.Fits, "limitation.demand", "remedy.demand_letter.interrupts")]
    [InlineData("owed 50000; due 2026-01-31", Remedy.DemandLetter, RemedyFit.DoesNotFit, "limitation.demand", "remedy.demand_letter.debtor_name")]
    [InlineData("debtor 甲公司; owed 50000; due 2027-01-31", Remedy.DemandLetter, RemedyFit.DoesNotFit, "limitation.demand", "remedy.demand_letter.not_due")]
    // Mediation: 民事诉讼法 125, 205 to 206.
    [InlineData("owed 50000; willing", Remedy.Mediation, RemedyFit.Fits, "mediation.confirmed", "remedy.mediation.enforceable")]
    [InlineData("owed 50000; unwilling", Remedy.Mediation, RemedyFit.DoesNotFit, "mediation.first", "remedy.mediation.willing")]
    [InlineData("owed 50000; disputed", Remedy.Mediation, RemedyFit.Perhaps, "mediation.first", "remedy.mediation.disputed")]
    // Payment order: 民事诉讼法 225 to 228, 民诉法解释 427 to 428.
    [InlineData("owed 50000; due 2026-01-31; served; nothing_in_return; shown Amount", Remedy.PaymentOrder, RemedyFit.Fits, "order.conditions", "remedy.payment_order.quick")]
    [InlineData("owed 50000; due 2026-01-31; served; nothing_in_return; shown Amount; disputed", Remedy.PaymentOrder, RemedyFit.DoesNotFit, "order.limits", "remedy.payment_order.disputed")]
    [InlineData("owed 50000; due 2027-01-31; served; nothing_in_return; shown Amount", Remedy.PaymentOrder, RemedyFit.DoesNotFit, "order.limits", "remedy.payment_order.not_due")]
    [InlineData("owed 50000; due 2026-01-31; not_served; nothing_in_return; shown Amount", Remedy.PaymentOrder, RemedyFit.DoesNotFit, "order.conditions", "remedy.payment_order.served")]
    [InlineData("owed 50000; due 2026-01-31; served; owes_in_return; shown Amount", Remedy.PaymentOrder, RemedyFit.DoesNotFit, "order.limits", "remedy.payment_order.owes_in_return")]
    [InlineData("owed 50000; due 2026-01-31; served; nothing_in_return; shown Amount; preservation 2026-10-01 shown", Remedy.PaymentOrder, RemedyFit.DoesNotFit, "order.limits", "remedy.payment_order.preserved")]
    [InlineData("owed 50000; due 2026-01-31; served; nothing_in_return", Remedy.PaymentOrder, RemedyFit.Perhaps, "order.limits", "remedy.payment_order.amount_shown")]
    // Small claims: 民事诉讼法 165 to 168.
    [InlineData("owed 20000; due 2026-01-31; ceiling 30000", Remedy.SmallClaims, RemedyFit.Fits, "small.conditions", "remedy.small_claims.final")]
    [InlineData("owed 20000; due 2026-01-31", Remedy.SmallClaims, RemedyFit.Perhaps, "small.conditions", "remedy.small_claims.ceiling_missing")]
    [InlineData("owed 60000; due 2026-01-31; ceiling 30000", Remedy.SmallClaims, RemedyFit.Perhaps, "small.conditions", "remedy.small_claims.by_agreement")]
    [InlineData("owed 200000; due 2026-01-31; ceiling 30000", Remedy.SmallClaims, RemedyFit.DoesNotFit, "small.conditions", "remedy.small_claims.too_large")]
    [InlineData("owed 20000; due 2026-01-31; ceiling 30000; appraisal", Remedy.SmallClaims, RemedyFit.DoesNotFit, "small.excluded", "remedy.small_claims.appraisal")]
    [InlineData("owed 20000; due 2026-01-31; ceiling 30000; not_served", Remedy.SmallClaims, RemedyFit.DoesNotFit, "small.excluded", "remedy.small_claims.missing_debtor")]
    [InlineData("owed 20000; due 2026-01-31; ceiling 30000; foreign", Remedy.SmallClaims, RemedyFit.DoesNotFit, "small.excluded", "remedy.small_claims.foreign")]
    // Suit: 民诉法解释 18, 90 to 91 and 108; an arbitration clause closes the court.
    [InlineData("owed 50000; due 2026-01-31; shown Who,Deal,Performance,Amount", Remedy.Suit, RemedyFit.Fits, "evidence.burden", "remedy.suit.binding")]
    [InlineData("owed 50000; due 2026-01-31; shown Who,Deal,Amount", Remedy.Suit, RemedyFit.Perhaps, "evidence.burden", "remedy.suit.performance")]
    [InlineData("owed 50000; due 2026-01-31; shown Who,Deal,Performance,Amount; arbitration", Remedy.Suit, RemedyFit.DoesNotFit, "court.place_of_payment", "remedy.suit.arbitration")]
    // Complaint: 国令第802号 3, 24 to 25: only agencies, institutions and large enterprises owe it to small ones.
    [InlineData("owed 50000; kind LargeEnterprise; creditor small; shown Deal", Remedy.SmeComplaint, RemedyFit.Fits, "sme.complaint", "remedy.sme_complaint.free_of_court")]
    [InlineData("owed 50000; kind Agency; creditor small; shown Deal", Remedy.SmeComplaint, RemedyFit.Fits, "sme.due", "remedy.sme_complaint.free_of_court")]
    [InlineData("owed 50000; kind SmallEnterprise; creditor small; shown Deal", Remedy.SmeComplaint, RemedyFit.DoesNotFit, "sme.size", "remedy.sme_complaint.debtor_small")]
    [InlineData("owed 50000; kind LargeEnterprise; creditor large; shown Deal", Remedy.SmeComplaint, RemedyFit.DoesNotFit, "sme.size", "remedy.sme_complaint.creditor_large")]
    [InlineData("owed 50000; creditor small; shown Deal", Remedy.SmeComplaint, RemedyFit.Perhaps, "sme.size", "remedy.sme_complaint.debtor_kind")]
    [InlineData("owed 50000; kind LargeEnterprise; creditor small", Remedy.SmeComplaint, RemedyFit.Perhaps, "sme.complaint", "remedy.sme_complaint.contract_relation")]
    [InlineData("owed 50000; kind LargeEnterprise; creditor small; shown Deal; back_to_back", Remedy.SmeComplaint, RemedyFit.Fits, "sme.back_to_back", "remedy.sme_complaint.back_to_back")]
    public void Way_rests_on_an_article_and_says_why(string facts, Remedy remedy, RemedyFit fit, string article, string reason)
    {
        var (card, rates) = Card(facts);

        var advice = Advise.Of(card, rates, Today).Single(one => one.Remedy == remedy);

        Assert.Equal(fit, advice.Fit);
        Assert.Contains(LawBook.Of(article), advice.Articles);
        Assert.Contains(reason, advice.For.Concat(advice.Against));
    }

    [Theory]
    // 诉讼费用交纳办法 13, by parts; above a million the source gives no share.
    [InlineData(8_000, "50")]
    [InlineData(10_000, "50")]
    [InlineData(35_000, "675")]
    [InlineData(100_000, "2300")]
    [InlineData(200_000, "4300")]
    [InlineData(500_000, "8800")]
    [InlineData(1_000_000, "13800")]
    [InlineData(1_000_001, "")]
    public void Court_fee_is_counted_by_parts(int sum, string fee) =>
        Assert.Equal(fee, CourtFees.Suit(sum)?.ToString("0.##", CultureInfo.InvariantCulture) ?? "");

    [Theory]
    // Agreed, 民法典 577, 579, 585.
    [InlineData("owed 36500; due 2026-01-01; agreed 10", "interest.agreed", "liability", "3260", "")]
    // 国令第802号 17: five ten-thousandths a day.
    [InlineData("owed 10000; due 2026-01-01; kind Agency; creditor small", "interest.regulation", "sme.interest", "1630", "")]
    [InlineData("owed 10000; due 2026-01-01; kind Agency; creditor small; part 2026-04-01 shown amount=4000", "interest.regulation", "sme.interest", "1158", "")]
    // 买卖合同司法解释 18: prime rate of the day of the breach, and 30 to 50 percent on top; the rate is an administrator's.
    [InlineData("owed 36500; due 2026-01-01; prime 3", "interest.prime", "interest.lpr", "1271.4", "1467")]
    [InlineData("owed 36500; due 2026-01-01", "interest.prime", "interest.lpr", "", "")]
    // 法释〔2024〕11号 1 to 2.
    [InlineData("owed 36500; due 2026-01-01; prime 3; back_to_back; kind LargeEnterprise; creditor small", "interest.back_to_back", "sme.back_to_back", "978", "")]
    public void Interest_follows_the_rule_that_applies(string facts, string code, string article, string amount, string upTo)
    {
        var (card, rates) = Card(facts);

        var option = Interest.Of(card, rates, Today).Single(one => one.Code == code);

        Assert.Equal((amount, upTo), (Shown(option.Amount), Shown(option.AmountUpTo)));
        Assert.Equal(LawBook.Of(article), option.Article);
        Assert.Equal(amount.Length == 0, option.Notes.Contains("interest.rate_missing"));
    }

    [Fact]
    public void Small_debtor_owes_no_interest_by_the_regulation_and_before_the_rule_none_by_the_prime_rate()
    {
        Assert.DoesNotContain(Interest.Of(Card("owed 100; due 2026-01-01; kind SmallEnterprise; creditor small").Card, new([]), Today), option => option.Code == "interest.regulation");
        Assert.DoesNotContain(Interest.Of(Card("owed 100; due 2019-01-01; prime 3").Card, Card("prime 3").Rates, Today), option => option.Code == "interest.prime");
    }

    private static string Shown(decimal? yuan) => yuan?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static (ClaimCard Card, KnownRates Rates) Card(string facts)
    {
        var (told, terms, fields, shown, rates) = (new List<string>(), new ClaimTerms(), new ClaimFields(), new List<ClaimElement>(), new List<RateView>());
        foreach (var part in facts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ');
            switch (words[0])
            {
                case "debtor": fields = fields with { Debtor = words[1] }; break;
                case "disputed": fields = fields with { Dispute = "质量有问题" }; break;
                case "shown": shown.AddRange(words[1].Split(',').Select(Enum.Parse<ClaimElement>)); break;
                case "kind": terms = terms with { DebtorKind = Enum.Parse<DebtorKind>(words[1]) }; break;
                case "creditor": terms = terms with { IsCreditorSmall = words[1] == "small" }; break;
                case "served" or "not_served": terms = terms with { CanBeServed = words[0] == "served" }; break;
                case "nothing_in_return" or "owes_in_return": terms = terms with { OwesInReturn = words[0] == "owes_in_return" }; break;
                case "willing" or "unwilling": terms = terms with { DebtorMayMediate = words[0] == "willing" }; break;
                case "arbitration": terms = terms with { HasArbitrationClause = true }; break;
                case "appraisal": terms = terms with { NeedsAppraisal = true }; break;
                case "foreign": terms = terms with { IsForeign = true }; break;
                case "back_to_back": terms = terms with { IsBackToBack = true }; break;
                case "agreed": terms = terms with { AgreedPercent = decimal.Parse(words[1], CultureInfo.InvariantCulture) }; break;
                case "prime": rates.Add(Rate(RateKind.LoanPrimeOneYear, words[1])); break;
                case "ceiling": rates.Add(Rate(RateKind.SmallClaimsCeiling, words[1])); break;
                default: told.Add(part); break;
            }
        }

        var (said, _, events) = Told.Of(string.Join(';', told));
        fields = said with { Debtor = fields.Debtor, Dispute = fields.Dispute };
        var limitation = ComputeLimitation.Of(fields, terms, events, Today);
        var view = new ClaimView(Guid.NewGuid(), Guid.NewGuid(), 1, fields, terms, ClaimState.Collecting, null, 0, fields.Sum, null, null, limitation.Earliest, limitation.Kind, "", 1, new Dictionary<ClaimField, CellVersion>());
        var gaps = Enum.GetValues<ClaimElement>().Select(element => new ElementGap(element, shown.Contains(element) ? ElementStrength.HasMaterial : ElementStrength.Missing, "gap.nothing", []));
        return (new ClaimCard(view, events, limitation, new ClaimGaps(view.Id, [.. gaps], new NextStep("step.lawyer", null, true))), new KnownRates(rates));
    }

    private static RateView Rate(RateKind kind, string value) => new(kind, new DateOnly(2020, 1, 1), decimal.Parse(value, CultureInfo.InvariantCulture), "example", "admin", DateTimeOffset.UnixEpoch);
}
