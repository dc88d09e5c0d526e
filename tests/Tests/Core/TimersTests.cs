using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Outbox;

namespace FrontDoor.Tests.Core;

public class TimersTests
{
    private const string Chat = "directline|c1";
    private static readonly Reader Lawyer = CoreRoom.Lawyer;

    [Fact]
    public async Task Case_nobody_takes_is_told_to_the_desk_then_the_lead_then_the_supervisor_and_the_enterprise_gets_a_new_time()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        await room.QueuedCaseAsync();
        await room.LookAsync();
        await room.DrainAsync();
        Assert.Empty(await room.PingsAsync());

        await AfterAsync(room, 0.5, ("no_pick_up", PingAudience.Desk));
        await AfterAsync(room, 1.5, ("no_pick_up", PingAudience.Leads));
        await AfterAsync(room, 5, ("no_pick_up", PingAudience.Supervisors), ("promise_today", PingAudience.Desk), ("overdue", PingAudience.Desk), ("overdue", PingAudience.Leads));

        var told = Assert.Single(await room.DrainAsync());
        Assert.Equal(("handoff.new_time", "2026-11-24T12:00:00+08:00"), (told.Content.Key, told.Content.Data["by"]));
    }

    [Fact]
    public async Task Two_hosts_and_a_restart_do_each_thing_once()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        for (var i = 0; i < 8; i++)
        {
            await room.QueuedCaseAsync($"directline|c{i}");
        }

        await using var other = room.AnotherHost();
        room.Work(2);
        await Task.WhenAll(room.LookAsync(), CoreRoom.LookAsync(other), room.LookAsync(), CoreRoom.LookAsync(other));
        await room.RestartAsync();
        await room.LookAsync();

        var pings = await room.PingsAsync();
        Assert.Equal((16, 8, 8), (pings.Count, pings.Count(p => p.To == PingAudience.Desk), pings.Count(p => p.To == PingAudience.Leads)));
    }

    [Fact]
    public async Task Clock_put_back_and_forth_changes_when_but_not_how_often()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        await room.QueuedCaseAsync();
        await AfterAsync(room, 0.5, ("no_pick_up", PingAudience.Desk));

        room.Clock.AdjustTime(room.Clock.GetUtcNow() - TimeSpan.FromHours(3));
        await room.LookAsync();
        room.Clock.AdjustTime(room.Clock.GetUtcNow() + TimeSpan.FromHours(3));
        await room.LookAsync();

        Assert.Empty(await room.PingsAsync());
    }

    [Fact]
    public async Task Night_lunch_and_weekend_do_not_count()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        room.Clock.Advance(TimeSpan.FromHours(7.25));
        await room.QueuedCaseAsync();

        room.Clock.Advance(TimeSpan.FromHours(15));
        await room.LookAsync();
        Assert.Empty(await room.PingsAsync());
        room.Clock.Advance(TimeSpan.FromMinutes(30));
        await room.LookAsync();
        Assert.Equal([("no_pick_up", PingAudience.Desk), ("promise_today", PingAudience.Desk)], (await room.PingsAsync()).Order());
    }

    [Fact]
    public async Task Taken_in_time_nothing_is_said_and_the_silent_specialist_is_noticed()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.LookAsync();
        Assert.True((await room.Handoff.TakeOverAsync(caseId, Lawyer, CoreRoom.Stop)).Succeeded);

        await AfterAsync(room, 3);
        await AfterAsync(room, 1, ("unanswered", PingAudience.Specialist));
        await AfterAsync(room, 2, ("promise_today", PingAudience.Specialist));
        await AfterAsync(room, 1, ("unanswered", PingAudience.Leads), ("overdue", PingAudience.Specialist), ("overdue", PingAudience.Leads));
        Assert.True((await room.Handoff.ReplyAsync(caseId, Lawyer, "k", "您好", [], null, CoreRoom.Stop)).Succeeded);
        await AfterAsync(room, 7, ("overdue", PingAudience.Supervisors));
        await AfterAsync(room, 70);
    }

    [Fact]
    public async Task Silent_enterprise_is_reminded_once_and_then_the_specialist_decides()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var caseId = await WaitingForEnterpriseAsync(room);

        await AfterAsync(room, 14);
        Assert.Equal("case.reminder", Assert.Single(await room.DrainAsync()).Content.Key);
        await AfterAsync(room, 21, ("enterprise_silent", PingAudience.Specialist));
        await AfterAsync(room, 14);
        Assert.Empty(await room.DrainAsync());
        Assert.NotEqual(default, caseId);
    }

    [Fact]
    public async Task Enterprise_that_answers_is_not_reminded()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var caseId = await WaitingForEnterpriseAsync(room);
        room.Work(1);
        await room.Get<AddToThread>().RunAsync(caseId, Chat, [CoreRoom.Said("m1", "在这里", room.Clock.GetUtcNow())], CoreRoom.Stop);

        await room.LookAsync();
        room.Work(30);
        await room.LookAsync();

        Assert.Empty(await room.DrainAsync());
    }

    [Fact]
    public async Task Each_urge_reaches_somebody_higher()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, Lawyer, CoreRoom.Stop);
        var urge = room.Get<UrgeCase>();

        foreach (var (key, to) in new[] { ("u1", PingAudience.Specialist), ("u2", PingAudience.Leads), ("u3", PingAudience.Supervisors) })
        {
            Assert.True((await urge.RunAsync(caseId, key, null, CoreRoom.Stop)).Succeeded);
            Assert.True((await urge.RunAsync(caseId, key, null, CoreRoom.Stop)).Succeeded);
            await AfterAsync(room, 0, ("urged", to));
        }

        Assert.Equal(4, (await urge.RunAsync(caseId, "u4", "快点", CoreRoom.Stop)).Value.Urges);
    }

    [Fact]
    public async Task Assist_is_told_to_its_desk_reminded_and_brought_back_when_overdue()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, Lawyer, CoreRoom.Stop);
        await room.Handoff.ReplyAsync(caseId, Lawyer, "k", "您好", [], null, CoreRoom.Stop);
        await room.Move.ExtendAsync(caseId, Lawyer, new DateOnly(2026, 12, 31), "要问别的部门", CoreRoom.Stop);
        Assert.True((await room.Get<JointHandling>().AskAsync(caseId, Lawyer, new("a1", "有没有备案？", new DateOnly(2026, 11, 25), Desk.Economy), CoreRoom.Stop)).Succeeded);

        await AfterAsync(room, 0, ("assist_asked", PingAudience.Desk));
        await AfterAsync(room, 14, ("assist_due", PingAudience.Desk));
        await AfterAsync(room, 7, ("assist_overdue", PingAudience.Specialist));
    }

    [Fact]
    public async Task Holiday_entered_meanwhile_moves_what_was_planned()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        await room.QueuedCaseAsync();
        await room.LookAsync();
        await room.Get<OfficeCalendar>().SaveDayAsync(new DateOnly(2026, 11, 23), isOpen: false, null, "停电", CoreRoom.Stop);

        room.Clock.Advance(TimeSpan.FromHours(5));
        await room.LookAsync();
        Assert.Empty(await room.PingsAsync());
        room.Work(0.5);
        await room.LookAsync();
        Assert.Contains(("no_pick_up", PingAudience.Desk), await room.PingsAsync());
    }

    [Fact]
    public async Task In_live_hours_the_case_is_offered_to_the_next_after_five_minutes()
    {
        await using var room = await CoreRoom.OpenReachableAsync(new HandoffOptions { LiveHours = true });
        var caseId = await room.QueuedCaseAsync();

        await room.LookAsync();
        room.Clock.Advance(TimeSpan.FromMinutes(5));
        await room.LookAsync();
        room.Clock.Advance(TimeSpan.FromMinutes(10));
        await room.LookAsync();

        Assert.Equal([("offered", PingAudience.Specialist), ("offered", PingAudience.Specialist)], await room.PingsAsync());
        var offered = (await room.Lists.FindAsync(caseId, Lawyer, CoreRoom.Stop))!.History.Where(h => h.Action == "handoff.offered").Select(h => h.To);
        Assert.Equal(2, offered.Distinct().Count());
    }

    private static async Task<Guid> WaitingForEnterpriseAsync(CoreRoom room)
    {
        var caseId = await room.QueuedCaseAsync();
        await room.Handoff.TakeOverAsync(caseId, Lawyer, CoreRoom.Stop);
        await room.Handoff.ReplyAsync(caseId, Lawyer, "k", "请发合同", [], null, CoreRoom.Stop);
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Move.ExtendAsync(caseId, Lawyer, new DateOnly(2026, 12, 31), "等合同", CoreRoom.Stop);
        await room.Move.WaitForEnterpriseAsync(caseId, Lawyer, new DateOnly(2026, 12, 30), "合同", CoreRoom.Stop);
        await room.LookAsync();
        await room.DrainAsync();
        await room.PingsAsync();
        return caseId;
    }

    private static async Task AfterAsync(CoreRoom room, double hours, params (string Key, PingAudience To)[] expected)
    {
        room.Work(hours);
        await room.LookAsync();
        Assert.Equal(expected.Order(), (await room.PingsAsync()).Order());
    }
}
