using System.Text.Json;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff.Timers;

/// <summary>What a timer does, in the transaction in which it is marked as done: pings to staff, a sentence to the enterprise, a line in the thread.</summary>
internal sealed class TimerActs(FrontDoorDb db, CaseWriter writer, WorkingTime workingTime, HandoffOptions options, CancellationToken cancellationToken)
{
    private Case Case => writer.Case;

    public Task RunAsync(CaseTimer timer) => timer.Kind switch
    {
        TimerKind.NoPickUp => NoPickUpAsync(),
        TimerKind.NoPickUpLead => PingAsync(PingReason.NoPickUp, PingAudience.Leads),
        TimerKind.NoPickUpSupervisor => NewTimeAsync(),
        TimerKind.Offer => OfferAsync(),
        TimerKind.SpecialistSilent => PingAsync(PingReason.Unanswered, PingAudience.Specialist),
        TimerKind.SpecialistSilentLead => PingAsync(PingReason.Unanswered, PingAudience.Leads),
        TimerKind.SpecialistSilentSupervisor => PingAsync(PingReason.Unanswered, PingAudience.Supervisors),
        TimerKind.EnterpriseSilent => RemindEnterpriseAsync(),
        TimerKind.EnterpriseGivenUp => PingAsync(PingReason.EnterpriseSilent, PingAudience.Specialist),
        TimerKind.NextDate => PingAsync(PingReason.NextDate, PingAudience.Specialist),
        TimerKind.PromiseToday => PingAsync(PingReason.PromiseToday, PingAudience.Specialist),
        TimerKind.Overdue => PingAsync(PingReason.Overdue, PingAudience.Specialist, PingAudience.Leads),
        TimerKind.OverdueSupervisor => PingAsync(PingReason.Overdue, PingAudience.Supervisors),
        TimerKind.Urged => PingAsync(PingReason.Urged, Case.Urges switch { 1 => PingAudience.Specialist, 2 => PingAudience.Leads, _ => PingAudience.Supervisors }),
        TimerKind.Complaint => PingAsync(PingReason.Complaint, PingAudience.Specialist),
        TimerKind.AssistAsked or TimerKind.AssistDue => AssistAsync(timer),
        TimerKind.AssistOverdue => PingAsync(PingReason.AssistOverdue, PingAudience.Specialist),
        _ => throw new InvalidOperationException($"Nobody carries out {timer.Kind}."),
    };

    // Whoever has the case already is the first who should know that its enterprise waits.
    private Task NoPickUpAsync() => Case.SpecialistId is null
        ? PingAsync(PingReason.NoPickUp, PingAudience.Desk)
        : PingAsync(PingReason.NoPickUp, PingAudience.Specialist, PingAudience.Desk);

    private async Task NewTimeAsync()
    {
        var by = HandoffDesk.AnswerBy(workingTime, options, writer.Now);
        Case.PromiseAnswer(by, writer.Now);
        await writer.PingAsync(PingReason.NoPickUp, To(PingAudience.Supervisors));
        writer.Tell("handoff.new_time", new() { ["number"] = Case.Number, ["by"] = HandoffDesk.Moment(by) });
        await writer.RecordByProgramAsync("timer.new_time", null, new Dictionary<string, string> { ["by"] = HandoffDesk.Moment(by) });
    }

    private async Task OfferAsync()
    {
        var offered = await db.Set<CaseOffer>().Where(o => o.CaseId == Case.Id && !o.IsDrop && o.At >= Case.WaitingSince).Select(o => o.SpecialistId).ToListAsync(cancellationToken);
        if ((await OfferOrder.OfAsync(db, Case, cancellationToken)).FirstOrDefault(person => !offered.Contains(person.Id)) is not { } next)
        {
            return;
        }

        db.Add(new CaseOffer(Case.Id, next.Id, writer.Now, isDrop: false));
        await writer.PingAsync(PingReason.Offered, new PingTo(PingAudience.Specialist, Case.DeskId, next.Id));
        await writer.RecordByProgramAsync("handoff.offered", next.Name, new Dictionary<string, string> { ["specialist"] = next.Name });
    }

    private async Task RemindEnterpriseAsync()
    {
        writer.Tell("case.reminder", new() { ["number"] = Case.Number });
        await writer.RecordByProgramAsync("timer.enterprise_reminded");
    }

    private async Task AssistAsync(CaseTimer timer)
    {
        var reason = timer.Kind == TimerKind.AssistAsked ? PingReason.AssistAsked : PingReason.AssistDue;
        var assist = await db.Set<Assist>().SingleAsync(a => a.Id == Guid.Parse(timer.Round), cancellationToken);
        if (assist.DeskId is { } deskId)
        {
            await writer.PingAsync(reason, new PingTo(PingAudience.Desk, deskId));
        }
        else if (timer.Kind == TimerKind.AssistDue)
        {
            // An outside body has no group here: the leading side asks it.
            await writer.PingAsync(reason, To(PingAudience.Specialist));
        }

        await RecordAsync(reason);
    }

    private async Task PingAsync(PingReason reason, params PingAudience[] audiences)
    {
        await writer.PingAsync(reason, [.. audiences.Select(To)]);
        await RecordAsync(reason);
    }

    private Task RecordAsync(PingReason reason) => writer.RecordByProgramAsync("timer." + JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()));

    // A case that nobody has is its desk's. Of a complaint only the supervisor hears who has it: others may be named in it.
    private PingTo To(PingAudience audience)
    {
        var reached = Case.IsComplaint ? PingAudience.Specialist : audience;
        reached = reached == PingAudience.Specialist && Case.SpecialistId is null ? (Case.IsComplaint ? PingAudience.Supervisors : PingAudience.Desk) : reached;
        return new(reached, Case.DeskId, reached == PingAudience.Specialist ? Case.SpecialistId : null);
    }
}
