using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Law;

namespace FrontDoor.Core.Recovery.Limitation;

/// <summary>
/// Counts the limitation period of a claim: three years from where it starts (民法典 188), anew from each interruption (195). Twice: by what exhibits show, and with what is only stated.
/// In doubt the earlier day. Weekends and holidays at the end are not added; a lawyer decides.
/// </summary>
public static class ComputeLimitation
{
    private static readonly LawArticle General = LawBook.Of("limitation.general");
    private static readonly int Years = (int)General.Number("years");
    private static readonly int LongestYears = (int)General.Number("longest_years");

    /// <param name="events">Of this claim; struck ones count for nothing.</param>
    /// <param name="today">What lies after it has not happened.</param>
    public static LimitationResult Of(ClaimFields fields, ClaimTerms terms, IEnumerable<EventView> events, DateOnly today)
    {
        var happened = Happening.Of(fields, events).Where(one => one.On <= today).OrderBy(one => one.On).ThenBy(one => one.Kind).ToList();
        var shown = new Period(fields, terms, [.. happened.Where(one => one.ExhibitId is not null && one.IsShown)]);
        var stated = new Period(fields, terms, happened);
        var cautious = shown.Start is null || stated.Start is null ? CautiousDay(fields, today) : null;
        var kind = stated.End is not null || shown.End is not null ? LimitationKind.Computed : cautious is not null ? LimitationKind.Cautious : LimitationKind.NotComputed;
        List<LawArticle> articles = [.. stated.Articles.Concat(shown.Articles), .. cautious is null ? [] : new[] { LawBook.Of("limitation.no_due_date"), LawBook.Of("due.work"), LawBook.Of("due.supplement"), General }];
        return new(kind, stated.Start ?? shown.Start, shown.End, stated.End, cautious, stated.Interruptions, [.. articles.Distinct()], [.. Notes(fields, happened, stated, shown, today).Distinct()]);
    }

    // Who was never asked to pay and has no date for it may owe nothing yet; or, since the work was delivered (民法典 782). The lawyer shall look in time either way.
    private static DateOnly? CautiousDay(ClaimFields fields, DateOnly today) =>
        (fields.DeliveredOn.First() ?? fields.AcceptedOn.First()) is { } delivered && delivered <= today ? delivered.AddYears(Years) : null;

    private static IEnumerable<string> Notes(ClaimFields fields, List<Happening> happened, Period stated, Period shown, DateOnly today)
    {
        if (stated.IsLate || shown.IsLate)
        {
            yield return "limitation.late_promise";
        }

        if (stated.IsCapped)
        {
            yield return "limitation.capped";
        }

        if (happened.Any(one => one.Kind == EventKind.Demand && !one.IsShown))
        {
            yield return "limitation.arrival_unknown";
        }

        var said = new[] { fields.DueOn, fields.DeliveredOn, fields.LastDemandedOn, fields.LastPaidOn }.OfType<Cases.Payloads.PartialDate>().ToList();
        if (said.Any(date => !date.IsExact()))
        {
            yield return "limitation.approximate";
        }

        if (said.Any(date => date.First() > today && date != fields.DueOn))
        {
            yield return "limitation.future";
        }
    }

    /// <summary>One count, over the events that it believes.</summary>
    private sealed class Period
    {
        public Period(ClaimFields fields, ClaimTerms terms, List<Happening> events)
        {
            Begin(fields, terms, events);
            if (Start is { } start)
            {
                Articles.Add(General);
                Run(start, events, fields.Sum);
            }
        }

        public DateOnly? Start { get; private set; }

        public DateOnly? End { get; private set; }

        public List<Interruption> Interruptions { get; } = [];

        public List<LawArticle> Articles { get; } = [];

        public bool IsLate { get; private set; }

        public bool IsCapped { get; private set; }

        private void Begin(ClaimFields fields, ClaimTerms terms, List<Happening> events)
        {
            if (terms.Instalments.Count > 0)
            {
                // One debt in parts: from the last of them.
                Start = terms.Instalments.Max(part => part.DueOn.First());
                Articles.Add(LawBook.Of("limitation.instalments"));
            }
            else if (fields.DueOn.First() is { } due)
            {
                Start = due;
            }
            else if (events.Find(one => one.Kind is EventKind.Demand or EventKind.Refusal) is { } first)
            {
                Start = FirstAsked(first, events);
                Articles.Add(LawBook.Of("limitation.no_due_date"));
            }
        }

        // From the end of the time that the first demand gave, or from the day of a plain refusal within it.
        private static DateOnly FirstAsked(Happening first, List<Happening> events)
        {
            var grace = first.Kind == EventKind.Demand ? first.Until ?? first.On : first.On;
            return events.Find(one => one.Kind == EventKind.Refusal && one.On >= first.On && one.On < grace)?.On ?? grace;
        }

        private void Run(DateOnly start, List<Happening> events, decimal? sum)
        {
            End = start.AddYears(Years);
            foreach (var one in events.Where(one => one.Article is not null && one.On >= start))
            {
                if (one.On > End)
                {
                    NoteLate(one);
                    continue;
                }

                Restart(one, events, sum);
            }

            var longest = start.AddYears(LongestYears);
            IsCapped = End > longest;
            End = IsCapped ? longest : End;
        }

        private void Restart(Happening one, List<Happening> events, decimal? sum)
        {
            // The end of proceedings counts once they ended; while they go on, and in doubt, their beginning.
            var ended = one.IsProceedings ? events.Find(end => end.Kind == EventKind.ProceedingsEnded && end.On >= one.On)?.On : null;
            var next = (ended ?? one.On).AddYears(Years);
            End = next > End ? next : End;
            Interruptions.Add(new(one.On, one.Kind, one.EventId, one.ExhibitId, LawBook.Of(one.Article!), ended));
            Articles.Add(LawBook.Of("limitation.interruption"));
            Articles.Add(LawBook.Of(one.Article!));
            if (one.Kind == EventKind.Demand && one.Amount < sum)
            {
                Articles.Add(LawBook.Of("limitation.part_claim"));
            }
        }

        // Whoever agrees to pay after the end can no longer object (192-193); that is for a lawyer to say, so nothing is counted anew.
        private void NoteLate(Happening one)
        {
            if (one.Kind is EventKind.Promise or EventKind.PartPayment)
            {
                IsLate = true;
                Articles.Add(LawBook.Of("limitation.defence"));
            }
        }
    }
}
