using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Delivery;
using FrontDoor.Bot.Turns;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Handoff;
using Microsoft.Bot.Schema;

namespace FrontDoor.Tests.Core.Model;

/// <summary>One conversation and its case, lived step by step beside the reference; whatever differs ends the walk.</summary>
internal sealed class Life(ModelHost host, int ordinal)
{
    private static readonly Reader Supervisor = new(CoreRoom.Supervisor, IsSupervisor: true);
    private readonly string conversation = $"directline|w{ordinal}";
    private readonly Reference model = new();
    private readonly List<string> said = [];
    private readonly List<string> replied = [];
    private readonly List<(long After, long UpTo)> held = [];
    private long? heldAfter;
    private Guid caseId;
    private int count;

    public async Task LiveAsync(IEnumerable<int> steps)
    {
        await SayAsync("open");
        caseId = (await host.Get<CasesOfConversation>().RunAsync(conversation, Cancel)).Single().Id;
        foreach (var step in steps)
        {
            await StepAsync(step);
            await CompareAsync($"after step {step}");
        }

        await EndAsync();
    }

    private static CancellationToken Cancel => CancellationToken.None;

    private HandoffDesk Desk => host.Get<HandoffDesk>();

    private Task StepAsync(int step) => step switch
    {
        0 or 1 => SayAsync("text"),
        2 => SayTwiceAsync(),
        3 or 4 => SayAsync("person"),
        5 => SayAsync("leave"),
        6 or 7 => TakeOverAsync(Who.A),
        8 => TakeOverAsync(Who.B),
        9 or 10 => ReplyAsync(Who.A),
        11 => ReplyAsync(Who.B),
        12 => GiveBackAsync(Who.A),
        13 => GiveBackAsync(Who.B),
        14 => DropAsync(Who.A),
        15 => DropAsync(Who.B),
        16 => AssignAsync(Who.B),
        17 => RaceAsync(),
        18 => PassAsync(TimeSpan.FromMinutes(45)),
        19 => PassAsync(TimeSpan.FromHours(9)),
        20 => host.RestartAsync(),
        21 => AskAsync(Who.A),
        22 => AnswerAsync(),
        23 => ResolveAsync(Who.A),
        24 => ResolveAsync(Who.B),
        25 => MoveAsync(model.Confirm(), move => move.ConfirmAsync(caseId, null, null, Cancel)),
        26 => MoveAsync(model.Reopen(), move => move.ReopenAsync(caseId, null, Cancel)),
        27 => host.DeliverAsync(twice: true),
        28 => UrgeAsync(),
        _ => host.DeliverAsync(twice: false),
    };

    private async Task<TurnReport> SendAsync(string text) => await host.Get<TurnRunner>().RunAsync(new(
        new(conversation, "directline", "{}", "zh-Hans"), text, new Activity { Type = ActivityTypes.Message, Text = text, ChannelId = "directline", From = new() { Id = "dl_u" } }, AppendsToLog: true, RepliesInBody: false));

    private async Task SayAsync(string kind)
    {
        var text = $"{kind} {++count}";
        said.Add(text);
        var wasHeld = model.IsHeld;
        var report = await SendAsync(text);
        // What a person who is held says goes to that person and nowhere else.
        Assert.Equal(wasHeld ? 0 : 1, report.Replies.Count);
        if (!wasHeld && kind == "person")
        {
            model.Person();
        }
        else if (!wasHeld && kind == "leave")
        {
            model.Leave();
        }
    }

    private async Task SayTwiceAsync()
    {
        await SayAsync("text");
        Assert.True((await SendAsync(said[^1])).SeenBefore);
    }

    private async Task TakeOverAsync(Who who)
    {
        var allowed = model.TakeOver(who);
        var taken = await host.Get<TakeOverConversation>().RunAsync(caseId, Reader(who), Cancel);
        Assert.True(allowed == taken.Succeeded, $"take over by {who}: {taken.Problem?.Code}");
        await NoteHolderAsync();
    }

    // A message, and both of them at the same moment: whoever wins, one holds, and after that the bot is silent.
    private async Task RaceAsync()
    {
        var (before, mayTake) = (model.Holder, model.Status != Status.Confirmed);
        var text = $"text {++count}";
        said.Add(text);
        var message = Task.Run(() => SendAsync(text));
        var a = Task.Run(() => host.Get<TakeOverConversation>().RunAsync(caseId, Reader(Who.A), Cancel));
        var b = Task.Run(() => host.Get<TakeOverConversation>().RunAsync(caseId, Reader(Who.B), Cancel));
        var (first, second) = (await a, await b);
        Assert.Equal(mayTake ? 1 : 0, (first.Succeeded ? 1 : 0) + (second.Succeeded ? 1 : 0));
        if (mayTake)
        {
            var winner = first.Succeeded ? Who.A : Who.B;
            Assert.True(before is Who.Bot or Who.Queue || before == winner, $"{winner} took what {before} held");
            Assert.True(model.TakeOver(winner));
        }

        // From here on, whatever becomes of the message.
        await NoteHolderAsync();
        await message;
    }

    private async Task ReplyAsync(Who who)
    {
        var text = $"{who} says {++count}";
        var outcome = await Desk.ReplyAsync(caseId, Reader(who), text, text, [], null, Cancel);
        Assert.Equal(model.Reply(who), outcome.Succeeded);
        if (outcome.Succeeded)
        {
            replied.Add(text);
            Assert.True((await Desk.ReplyAsync(caseId, Reader(who), text, text, [], null, Cancel)).Succeeded);
        }
    }

    private async Task GiveBackAsync(Who who)
    {
        await EndHeldAsync();
        var allowed = model.GiveBack(who);
        Assert.Equal(allowed, (await Desk.GiveBackAsync(caseId, Reader(who), "说好了", "合同", Cancel)).Succeeded);
        await SyncAsync();
    }

    private async Task DropAsync(Who who)
    {
        await EndHeldAsync();
        var allowed = model.Drop(who);
        var dropped = await Desk.DropAsync(caseId, Reader(who), "", Cancel);
        Assert.True(allowed == dropped.Succeeded, $"drop by {who}: {dropped.Problem?.Code}");
        await SyncAsync();
    }

    private async Task AssignAsync(Who who)
    {
        var allowed = model.Assign(who);
        Assert.Equal(allowed, (await Desk.AssignAsync(caseId, Supervisor, Reader(who).SpecialistId, "", Cancel)).Succeeded);
        await SyncAsync();
    }

    private async Task AskAsync(Who who)
    {
        var allowed = model.Ask(who);
        Assert.Equal(allowed, (await host.Get<JointHandling>().AskAsync(caseId, Reader(who), new($"ask {++count}", "?", new DateOnly(2027, 1, 4), "economy"), Cancel)).Succeeded);
    }

    private async Task AnswerAsync()
    {
        var open = (await host.Get<JointHandling>().ListAsync(caseId, CoreRoom.Lawyer, Cancel)).FirstOrDefault(assist => assist.State == AssistState.Open);
        Assert.Equal(model.AnswerAssist(), open is not null);
        if (open is not null)
        {
            Assert.True((await host.Get<JointHandling>().AnswerAsync(caseId, open.Id, Supervisor, "有", null, Cancel)).Succeeded);
        }
    }

    private async Task ResolveAsync(Who who)
    {
        await EndHeldAsync();
        var allowed = model.Resolve(who);
        var resolved = await host.Get<MoveCase>().ResolveAsync(caseId, Reader(who), "好了", Cancel);
        Assert.True(allowed == resolved.Succeeded, $"resolve by {who}: {resolved.Problem?.Code}");
        await SyncAsync();
    }

    private async Task MoveAsync(bool allowed, Func<MoveCase, Task<Result<Done>>> move)
    {
        await EndHeldAsync();
        Assert.Equal(allowed, (await move(host.Get<MoveCase>())).Succeeded);
        await SyncAsync();
    }

    private async Task UrgeAsync() =>
        Assert.Equal(model.IsOpen, (await host.Get<UrgeCase>().RunAsync(caseId, $"urge {++count}", null, Cancel)).Succeeded);

    private async Task PassAsync(TimeSpan time)
    {
        host.Clock.Advance(time);
        await host.LookAtTimersAsync();
    }

    /// <summary>As the console does after each change of holder.</summary>
    private async Task SyncAsync()
    {
        await host.Get<HolderSync>().ApplyNowAsync(conversation, Cancel);
        await NoteHolderAsync();
    }

    private async Task NoteHolderAsync() =>
        heldAfter = model.IsHeld ? heldAfter ?? await host.Get<IConversationStore>().LastNumberAsync(conversation, Cancel) : null;

    private async Task EndHeldAsync()
    {
        if (heldAfter is { } after)
        {
            held.Add((after, await host.Get<IConversationStore>().LastNumberAsync(conversation, Cancel)));
            heldAfter = null;
        }
    }

    private async Task CompareAsync(string when)
    {
        var state = await Desk.HolderOfAsync(conversation, Cancel);
        var holder = state.Holder switch { Holder.Bot => Who.Bot, Holder.Queue => Who.Queue, _ => state.SpecialistId == CoreRoom.Lawyer ? Who.A : Who.B };
        Assert.True(model.Holder == holder, $"{when}: {holder} holds, {model.Holder} should");
        // Whoever waits was told until when.
        Assert.Equal(holder == Who.Queue, state.Waiting is not null);
    }

    private async Task EndAsync()
    {
        await EndHeldAsync();
        await EndWaitAsync();
        await host.DeliverAsync(twice: false);
        var log = await host.Get<IConversationStore>().ReadLogAsync(conversation, 0, 10_000, Cancel);
        var lines = log.Select(line => (line.Number, line.Key, Bot.Channels.ActivityJson.Read(line.Json).Text)).ToList();
        Assert.Equal(said.Order(StringComparer.Ordinal), lines.Where(line => line.Key.StartsWith("in:", StringComparison.Ordinal)).Select(line => line.Text!).Order(StringComparer.Ordinal));
        Assert.Equal(replied, lines.Where(line => line.Text?.Contains(" says ", StringComparison.Ordinal) == true).Select(line => line.Text!));
        Assert.DoesNotContain(lines, line => line.Key.StartsWith("re:", StringComparison.Ordinal) && held.Exists(span => line.Number > span.After && line.Number <= span.UpTo));

        var thread = await host.Get<CaseLists>().ThreadAsync(caseId, 0, CoreRoom.Lawyer, Cancel);
        Assert.Equal(said.Order(StringComparer.Ordinal), thread.Where(line => line.Line.Kind == ThreadEntryKind.FromEnterprise).Select(line => line.Line.Text).Order(StringComparer.Ordinal));
        Assert.Equal(replied, thread.Where(line => line.Line.Kind == ThreadEntryKind.FromSpecialist).Select(line => line.Line.Text));
        await LetGoAsync();
    }

    // A wait that nobody ends is told to the desk, the lead and the supervisor, and the person gets a new time.
    private async Task EndWaitAsync()
    {
        if (model.Holder != Who.Queue)
        {
            return;
        }

        await PassAsync(TimeSpan.FromDays(4));
        var actions = (await host.Get<CaseLists>().FindAsync(caseId, Supervisor, Cancel))!.History.Select(change => change.Action).ToList();
        Assert.Contains("timer.new_time", actions);
        Assert.True((await Desk.HolderOfAsync(conversation, Cancel)).Waiting!.By > host.Clock.GetUtcNow());
    }

    // The places of both specialists are free for the next walk, and its timers are the only ones.
    private async Task LetGoAsync()
    {
        if (model.IsHeld)
        {
            await Desk.GiveBackAsync(caseId, Reader(model.Holder), "", Cancel);
        }

        await Desk.LeaveQueueAsync(conversation, Cancel);
        await host.Get<MoveCase>().WithdrawAsync(caseId, Cancel);
        await host.DeliverAsync(twice: false);
    }

    private static Reader Reader(Who who) => who == Who.A ? CoreRoom.Lawyer : CoreRoom.OtherLawyer;
}
