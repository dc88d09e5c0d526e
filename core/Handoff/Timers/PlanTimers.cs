using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Time;

namespace FrontDoor.Core.Handoff.Timers;

/// <summary>Which timers a case should have: decided from what it is, in working time, with no look at what was planned before.</summary>
internal sealed class PlanTimers(WorkingTime workingTime, HandoffOptions options)
{
    public IEnumerable<PlannedTimer> Of(TimedCase timed)
    {
        var @case = timed.Case;
        // Also about what is resolved somebody may ask for a person.
        return @case.IsOpen
            ? [.. PickUp(timed), .. Answer(@case), .. Enterprise(@case), .. Promise(@case), .. Assists(timed), .. Urged(@case), .. Complaint(@case)]
            : [.. PickUp(timed), .. Answer(@case)];
    }

    private IEnumerable<PlannedTimer> PickUp(TimedCase timed)
    {
        if (timed.Case.WaitingSince is not { } since)
        {
            yield break;
        }

        var round = Round(since);
        yield return new(TimerKind.NoPickUp, round, After(since, options.PickUpMinutes));
        yield return new(TimerKind.NoPickUpLead, round, After(since, options.PickUpLeadMinutes));
        // A promise that was broken once more is told once more: nobody waits on an old time.
        var promised = timed.Case.AnswerPromisedAt ?? since;
        yield return new(TimerKind.NoPickUpSupervisor, Round(promised), Days(promised, options.PickUpSupervisorDays));
        if (options.LiveHours)
        {
            var (count, last) = timed.OffersSince(since);
            yield return new(TimerKind.Offer, FormattableString.Invariant($"{round}:{count}"), last is { } at ? After(at, options.OfferMinutes) : workingTime.NextOpening(since));
        }
    }

    private IEnumerable<PlannedTimer> Answer(Case @case)
    {
        // Who waits for an outside body or for the enterprise has said so; only what came after that is unanswered.
        var isWaiting = @case.Status is CaseStatus.WaitingForEnterprise or CaseStatus.WaitingForOutsideBody;
        if (@case.UnansweredSince is not { } since || @case.SpecialistId is null || (isWaiting && since < @case.StatusSince))
        {
            yield break;
        }

        yield return new(TimerKind.SpecialistSilent, Round(since), After(since, options.SilentMinutes));
        yield return new(TimerKind.SpecialistSilentLead, Round(since), Days(since, options.SilentLeadDays));
        yield return new(TimerKind.SpecialistSilentSupervisor, Round(since), Days(since, options.SilentSupervisorDays));
    }

    private IEnumerable<PlannedTimer> Enterprise(Case @case)
    {
        if (@case.NextDate is { } date)
        {
            yield return new(TimerKind.NextDate, Round(@case.StatusSince), workingTime.OpeningOn(date));
        }

        if (@case.Status == CaseStatus.WaitingForEnterprise && @case.LastEnterpriseAt <= @case.StatusSince)
        {
            yield return new(TimerKind.EnterpriseSilent, Round(@case.StatusSince), Days(@case.StatusSince, options.EnterpriseSilentDays));
            yield return new(TimerKind.EnterpriseGivenUp, Round(@case.StatusSince), Days(@case.StatusSince, options.EnterpriseGivenUpDays));
        }
    }

    private IEnumerable<PlannedTimer> Promise(Case @case)
    {
        // An intake that goes on in the chat has promised nothing yet.
        if (@case.DueAt is not { } due || (!@case.IsComplete && @case.SpecialistId is null && @case.WaitingSince is null))
        {
            yield break;
        }

        var morning = workingTime.OpeningOn(ShanghaiTime.DayOf(due));
        if (morning > @case.DueSetAt && morning < due)
        {
            yield return new(TimerKind.PromiseToday, Round(due), morning);
        }

        yield return new(TimerKind.Overdue, Round(due), due);
        yield return new(TimerKind.OverdueSupervisor, Round(due), Days(due, options.OverdueSupervisorDays));
    }

    private IEnumerable<PlannedTimer> Assists(TimedCase timed) => timed.OpenAssists.SelectMany(assist => new PlannedTimer[]
    {
        new(TimerKind.AssistAsked, assist.Id.ToString(), assist.AskedAt),
        new(TimerKind.AssistDue, assist.Id.ToString(), workingTime.OpeningOn(assist.DueOn)),
        new(TimerKind.AssistOverdue, assist.Id.ToString(), workingTime.OpeningOn(assist.DueOn.AddDays(1))),
    });

    private static IEnumerable<PlannedTimer> Urged(Case @case) =>
        @case.Urges > 0 ? [new(TimerKind.Urged, @case.Urges.ToString(CultureInfo.InvariantCulture), @case.LastEventAt)] : [];

    private static IEnumerable<PlannedTimer> Complaint(Case @case) =>
        @case.IsComplaint ? [new(TimerKind.Complaint, "", @case.OpenedAt)] : [];

    private DateTimeOffset After(DateTimeOffset since, int minutes) => workingTime.Add(since, TimeSpan.FromMinutes(minutes));

    private DateTimeOffset Days(DateTimeOffset since, int days) => workingTime.Add(since, workingTime.FullDay * days);

    private static string Round(DateTimeOffset since) => since.UtcTicks.ToString(CultureInfo.InvariantCulture);
}

internal sealed record PlannedTimer(TimerKind Kind, string Round, DateTimeOffset DueAt);

/// <summary>A case with what its timers depend on.</summary>
internal sealed record TimedCase(Case Case, IReadOnlyList<Assist> OpenAssists, IReadOnlyList<CaseOffer> Offers)
{
    public (int Count, DateTimeOffset? Last) OffersSince(DateTimeOffset since)
    {
        var made = Offers.Where(offer => !offer.IsDrop && offer.At >= since).ToList();
        return (made.Count, made.Count == 0 ? null : made.Max(offer => offer.At));
    }
}
