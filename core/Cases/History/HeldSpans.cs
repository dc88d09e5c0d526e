namespace FrontDoor.Core.Cases.History;

/// <summary>Whose turn it was.</summary>
public enum CaseHeld
{
    Bot,

    /// <summary>Nobody of the desk had taken it.</summary>
    Desk,
    Person,
    Enterprise,
    OutsideBody,
}

/// <summary>Who held a case how long, read from its history.</summary>
public static class HeldSpans
{
    /// <summary>In the order of time, neighbours joined; a case that is closed ends with its closing.</summary>
    public static IReadOnlyList<HeldSpan> Of(CaseSource source, bool isComplete, IReadOnlyList<HistoryView> history, DateTimeOffset now)
    {
        var spans = new List<HeldSpan>();
        CaseHeld? held = null;
        var (since, hasPerson) = (now, false);
        foreach (var change in history.OrderBy(change => change.At))
        {
            hasPerson = HasPerson(change.Action) ?? hasPerson;
            var next = Next(change.Action, held, hasPerson, source);
            if (next != held)
            {
                Close(spans, held, since, change.At);
                (held, since) = (next, change.At);
            }
        }

        Close(spans, held == CaseHeld.Bot && isComplete && !hasPerson ? CaseHeld.Desk : held, since, now);
        return spans;
    }

    private static bool? HasPerson(string action) => action switch
    {
        "handoff.taken_over" or "handoff.assigned" or "case.accepted" or "case.in_work" => true,
        "handoff.transferred" or "handoff.dropped" or "handoff.left" => false,
        _ => null,
    };

    private static CaseHeld? Next(string action, CaseHeld? held, bool hasPerson, CaseSource source) => action switch
    {
        "case.opened" => source == CaseSource.Chat ? CaseHeld.Bot : CaseHeld.Desk,
        "case.completed" or "handoff.left_queue" => hasPerson ? CaseHeld.Person : CaseHeld.Desk,
        "handoff.queued" => hasPerson ? CaseHeld.Person : CaseHeld.Desk,
        "handoff.transferred" or "handoff.dropped" or "handoff.left" => CaseHeld.Desk,
        "handoff.taken_over" or "handoff.assigned" or "case.accepted" or "case.in_work" => CaseHeld.Person,
        "handoff.given_back" => CaseHeld.Bot,
        "case.reopened" or "case.reopened_by_phone" => hasPerson ? CaseHeld.Person : CaseHeld.Desk,
        "case.waiting_for_enterprise" or "case.resolved" => CaseHeld.Enterprise,
        "case.waiting_for_outside_body" => CaseHeld.OutsideBody,
        "case.confirmed" or "case.confirmed_by_phone" or "case.withdrawn" or "case.refused" or "case.merged" => null,
        _ => held,
    };

    private static void Close(List<HeldSpan> spans, CaseHeld? held, DateTimeOffset since, DateTimeOffset until)
    {
        if (held is { } whose && until > since)
        {
            spans.Add(new(whose, since, until));
        }
    }
}

public sealed record HeldSpan(CaseHeld Held, DateTimeOffset Since, DateTimeOffset Until);
