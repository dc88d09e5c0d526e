using FrontDoor.Core.Recovery.Limitation;

namespace FrontDoor.Tests.Recovery;

/// <summary>Examples of limitation, each with the rules that it rests on (keys of law.jsonl). The two ends: by exhibits only, and with what is only stated; "-" is not computed.</summary>
public sealed class LimitationExamples
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    // 民法典 188: three years from the day on which payment was due.
    [InlineData("due 2023-06-30", "2026-06-30", "2026-06-30", "-", "limitation.general")]
    [InlineData("due 2024-02-29", "2027-02-28", "2027-02-28", "-", "limitation.general")]
    [InlineData("due 2024-06", "2027-06-01", "2027-06-01", "-", "limitation.general", "limitation.approximate")]
    [InlineData("due 2027-03-31", "2030-03-31", "2030-03-31", "-", "limitation.general")]
    [InlineData("due 2023-06-30; part 2023-01-01 shown amount=1000", "2026-06-30", "2026-06-30", "-", "limitation.general")]
    // 民法典 189: one debt in parts, from the last of them.
    [InlineData("instalments 2023-01-31,2023-07-31", "2026-07-31", "2026-07-31", "-", "limitation.instalments limitation.general")]
    [InlineData("instalments 2023-12,2022-05-01", "2026-12-01", "2026-12-01", "-", "limitation.instalments limitation.general")]
    // 诉讼时效规定 8: a demand that arrived.
    [InlineData("due 2022-05-01; demand 2024-04-01 wechat shown", "2027-04-01", "2027-04-01", "-", "limitation.demand limitation.interruption")]
    [InlineData("due 2022-05-01; demand 2024-04-01 wechat", "2025-05-01", "2027-04-01", "-", "limitation.demand limitation.interruption")]
    [InlineData("due 2022-05-01; asked 2024-04-01", "2025-05-01", "2027-04-01", "-", "limitation.demand limitation.interruption")]
    [InlineData("due 2022-05-01; demand 2024-04-01 post shown", "2025-05-01", "2027-04-01", "-", "limitation.demand", "limitation.arrival_unknown")]
    [InlineData("due 2022-05-01; demand 2024-04-01 post shown arrived=2024-04-05", "2027-04-05", "2027-04-05", "-", "limitation.demand")]
    [InlineData("due 2022-05-01; demand 2024-04-01 wechat shown struck", "2025-05-01", "2025-05-01", "-", "limitation.general")]
    // 诉讼时效规定 9: a demand for a part counts for the whole.
    [InlineData("due 2023-06-30; owed 100000; demand 2024-05-01 wechat shown amount=30000", "2027-05-01", "2027-05-01", "-", "limitation.part_claim limitation.demand")]
    // 诉讼时效规定 14: part payment, promise, a plan, asking for time.
    [InlineData("due 2022-05-01; part 2024-08-01 shown amount=5000", "2027-08-01", "2027-08-01", "-", "limitation.promise limitation.interruption")]
    [InlineData("due 2022-05-01; paid 2024-08-01", "2025-05-01", "2027-08-01", "-", "limitation.promise")]
    [InlineData("due 2022-05-01; promise 2025-04-30 wechat shown until=2025-06-30", "2028-04-30", "2028-04-30", "-", "limitation.promise")]
    [InlineData("due 2022-05-01; confirmation 2024-08-01 shown", "2025-05-01", "2025-05-01", "-", "limitation.general")]
    // 民法典 195 and 诉讼时效规定 11 to 12: suit, payment order, preservation, mediation; from the end of proceedings once they ended.
    [InlineData("due 2022-05-01; suit 2024-03-01 shown", "2027-03-01", "2027-03-01", "-", "limitation.interruption")]
    [InlineData("due 2022-05-01; suit 2024-03-01 shown; proceedingsended 2025-09-01 shown", "2028-09-01", "2028-09-01", "-", "limitation.interruption")]
    [InlineData("due 2022-05-01; suit 2024-03-01 shown; proceedingsended 2025-09-01", "2027-03-01", "2028-09-01", "-", "limitation.interruption")]
    [InlineData("due 2022-05-01; mediation 2024-03-01 shown; proceedingsended 2024-05-01 shown", "2027-05-01", "2027-05-01", "-", "limitation.proceedings limitation.interruption")]
    [InlineData("due 2022-05-01; paymentorder 2024-03-01 shown", "2027-03-01", "2027-03-01", "-", "limitation.proceedings")]
    [InlineData("due 2022-05-01; preservation 2024-03-01 shown", "2027-03-01", "2027-03-01", "-", "limitation.proceedings")]
    // 诉讼时效规定 4: no due date: from the end of the time that the first demand gave, or from a plain refusal.
    [InlineData("demand 2024-06-01 wechat shown until=2024-06-15", "2027-06-15", "2027-06-15", "-", "limitation.no_due_date limitation.general")]
    [InlineData("demand 2024-06-01 wechat shown", "2027-06-01", "2027-06-01", "-", "limitation.no_due_date")]
    [InlineData("demand 2024-06-01 wechat shown until=2024-06-30; refusal 2024-06-10 shown", "2027-06-10", "2027-06-10", "-", "limitation.no_due_date")]
    [InlineData("demand 2024-06-01 wechat; delivered 2023-05-05", "-", "2027-06-01", "2026-05-05", "limitation.no_due_date due.work")]
    // No due date and no demand: not computed; three years after delivery somebody looks (民法典 782, 510, 511).
    [InlineData("delivered 2024-01-10", "-", "-", "2027-01-10", "due.work due.supplement limitation.general")]
    [InlineData("delivered 2023", "-", "-", "2026-01-01", "due.work", "limitation.approximate")]
    [InlineData("owed 5000", "-", "-", "-", "")]
    // 民法典 192 to 193: what is promised after the end is for a lawyer to weigh; nothing is counted anew.
    [InlineData("due 2020-01-01; promise 2024-05-01 shown", "2023-01-01", "2023-01-01", "-", "limitation.defence", "limitation.late_promise")]
    [InlineData("due 2020-01-01; demand 2024-05-01 wechat shown", "2023-01-01", "2023-01-01", "-", "limitation.general")]
    // Several, one after the other; a link of the chain that is only stated breaks the chain of exhibits.
    [InlineData("due 2019-03-01; demand 2021-02-01 wechat shown; part 2023-12-01 shown amount=100", "2026-12-01", "2026-12-01", "-", "limitation.demand limitation.promise")]
    [InlineData("due 2019-03-01; demand 2021-02-01 wechat; part 2023-12-01 shown amount=100", "2022-03-01", "2026-12-01", "-", "limitation.demand limitation.promise limitation.defence", "limitation.late_promise")]
    // 民法典 188: twenty years at most.
    [InlineData("due 2004-01-01; demand 2006-12-01 wechat shown; demand 2009-11-01 wechat shown; demand 2012-10-01 wechat shown; demand 2015-09-01 wechat shown; demand 2018-08-01 wechat shown; demand 2021-07-01 wechat shown", "2024-01-01", "2024-01-01", "-", "limitation.general", "limitation.capped")]
    // What lies after today has not happened.
    [InlineData("due 2025-06-30; asked 2027-01-01", "2028-06-30", "2028-06-30", "-", "limitation.general", "limitation.future")]
    public void Ends_rest_on_articles(string told, string byExhibits, string withStatements, string cautious, string articles, string note = "")
    {
        var (fields, terms, events) = Told.Of(told);

        var limitation = ComputeLimitation.Of(fields, terms, events, Today);

        Assert.Equal((byExhibits, withStatements, cautious), (Shown(limitation.ByExhibits), Shown(limitation.WithStatements), Shown(limitation.Cautious)));
        Assert.Empty(articles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(limitation.Articles.Select(article => article.Key)));
        Assert.Equal(note.Length == 0 ? [] : new[] { note }, limitation.Notes);
        Assert.Equal(articles.Length > 0, limitation.Kind != LimitationKind.NotComputed);
    }

    [Fact]
    public void Alarms_follow_the_earlier_end()
    {
        var (fields, terms, events) = Told.Of("due 2022-05-01; asked 2024-04-01");

        var limitation = ComputeLimitation.Of(fields, terms, events, Today);

        Assert.Equal(new DateOnly(2025, 5, 1), limitation.Earliest);
        Assert.True(limitation.MustLookNow(Today, withinDays: 90));
        Assert.False(ComputeLimitation.Of(fields with { DueOn = new("2026-01-01") }, terms, [], Today).MustLookNow(Today, withinDays: 90));
    }

    private static string Shown(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
