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
        TimerKind.NoPickUpLead => PingAsync("no_pick_up", PingAudience.Leads),
        TimerKind.NoPickUpSupervisor => NewTimeAsync(),
        TimerKind.Offer => OfferAsync(),
        TimerKind.SpecialistSilent => PingAsync("unanswered", PingAudience.Specialist),
        TimerKind.SpecialistSilentLead => PingAsync("unanswered", PingAudience.Leads),
        TimerKind.SpecialistSilentSupervisor => PingAsync("unanswered", PingAudience.Supervisors),
        TimerKind.EnterpriseSilent => RemindEnterpriseAsync(),
        TimerKind.EnterpriseGivenUp => PingAsync("enterprise_silent", PingAudience.Specialist),
        TimerKind.NextDate => PingAsync("next_date", PingAudience.Specialist),
        TimerKind.PromiseToday => PingAsync("promise_today", PingAudience.Specialist),
        TimerKind.Overdue => OverdueAsync(),
        TimerKind.OverdueSupervisor => PingAsync("overdue", PingAudience.Supervisors),
        TimerKind.Urged => PingAsync("urged", Case.Urges switch { 1 => PingAudience.Specialist, 2 => PingAudience.Leads, _ => PingAudience.Supervisors }),
        TimerKind.Complaint => PingAsync("complaint", PingAudience.Specialist),
        TimerKind.AssistAsked or TimerKind.AssistDue => AssistAsync(timer),
        TimerKind.AssistOverdue => PingAsync("assist_overdue", PingAudience.Specialist),
        _ => throw new InvalidOperationException($"Nobody carries out {timer.Kind}."),
    };

    private async Task NoPickUpAsync()
    {
        // Whoever has the case already is the first who should know that its enterprise waits.
        if (Case.SpecialistId is not null)
        {
            Nudge("no_pick_up", PingAudience.Specialist);
        }

        await PingAsync("no_pick_up", PingAudience.Desk);
    }

    private async Task NewTimeAsync()
    {
        var by = HandoffDesk.AnswerBy(workingTime, options, writer.Now);
        Case.PromiseAnswer(by, writer.Now);
        Nudge("no_pick_up", PingAudience.Supervisors);
        Tell("handoff.new_time", new() { ["number"] = Case.Number, ["by"] = HandoffDesk.Moment(by) });
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
        db.Add(new Ping(PingAudience.Specialist, null, next.Id, "ping.offered", Case.Id, Case.Number, writer.Now));
        await writer.RecordByProgramAsync("handoff.offered", next.Name, new Dictionary<string, string> { ["specialist"] = next.Name });
    }

    private async Task RemindEnterpriseAsync()
    {
        Tell("case.reminder", new() { ["number"] = Case.Number });
        await writer.RecordByProgramAsync("timer.enterprise_reminded");
    }

    private async Task OverdueAsync()
    {
        Nudge("overdue", PingAudience.Specialist);
        await PingAsync("overdue", PingAudience.Leads);
    }

    private async Task AssistAsync(CaseTimer timer)
    {
        var key = timer.Kind == TimerKind.AssistAsked ? "assist_asked" : "assist_due";
        var assist = await db.Set<Assist>().SingleAsync(a => a.Id == Guid.Parse(timer.Round), cancellationToken);
        if (assist.DeskId is { } deskId)
        {
            db.Add(new Ping(PingAudience.Desk, deskId, null, "ping." + key, Case.Id, Case.Number, writer.Now));
        }
        else if (timer.Kind == TimerKind.AssistDue)
        {
            // An outside body has no group here: the leading side asks it.
            Nudge(key, PingAudience.Specialist);
        }

        await RecordAsync(key);
    }

    private async Task PingAsync(string key, PingAudience audience)
    {
        Nudge(key, audience);
        await RecordAsync(key);
    }

    private Task RecordAsync(string key) => writer.RecordByProgramAsync("timer." + key);

    // A case that nobody has is its desk's. Of a complaint only the supervisor hears who has it: others may be named in it.
    private void Nudge(string key, PingAudience audience)
    {
        var reached = Case.IsComplaint ? PingAudience.Specialist : audience;
        reached = reached == PingAudience.Specialist && Case.SpecialistId is null ? (Case.IsComplaint ? PingAudience.Supervisors : PingAudience.Desk) : reached;
        db.Add(new Ping(
            reached,
            reached is PingAudience.Desk or PingAudience.Leads ? Case.DeskId : null,
            reached == PingAudience.Specialist ? Case.SpecialistId : null,
            "ping." + key, Case.Id, Case.Number, writer.Now));
    }

    private void Tell(string key, Dictionary<string, string> data)
    {
        if (Case.ConversationId is { } conversationId)
        {
            writer.Send(OutboxKind.SystemMessage, conversationId, new OutboxContent { Key = key, Data = data });
        }
    }
}
