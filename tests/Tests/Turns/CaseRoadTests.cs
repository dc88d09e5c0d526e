using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Delivery;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using FrontDoor.Dialogs;
using FrontDoor.Tests.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Turns;

/// <summary>From the chat to the specialist and back, on the real stores.</summary>
public class CaseRoadTests : IAsyncLifetime
{
    private const string Conversation = "directline|c";
    private static readonly Guid Specialist = new("6f1d3f6e-0000-4000-8000-000000000001");

    private TurnHost? host;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await TurnHost.StartAsync(TurnAsync);

    public ValueTask DisposeAsync() => host!.DisposeAsync();

    [Fact]
    public async Task Case_gets_what_was_said_before_and_everything_after_once_and_in_order()
    {
        await host!.SayAsync("hello");
        await host.SayAsync("open");
        await host.SayAsync("more");
        await host.SayAsync("more");

        Assert.Equal(["hello", "echo hello", "open", "echo open", "more", "echo more"], await ThreadAsync());
    }

    [Fact]
    public async Task Message_that_opens_a_case_opens_one_however_often_it_comes()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => host!.SayAsync("open", key: i % 2 == 0 ? "same" : $"k{i}"), Cancel)));

        Assert.Single(await host!.Get<CasesOfConversation>().RunAsync(Conversation, Cancel));
    }

    [Fact]
    public async Task First_message_that_opens_a_case_opens_one_though_its_host_dies_before_the_commit()
    {
        await host!.DisposeAsync();
        var died = false;
        host = await TurnHost.StartAsync(OpenAsItGoes, replace: services => InterruptedStore.Replace(services, "open", beforeCommit: () =>
        {
            var dies = !died;
            died = true;
            return dies ? Task.FromException(new IOException("The host is gone.")) : Task.CompletedTask;
        }));

        await Assert.ThrowsAsync<IOException>(() => host.SayAsync("open"));
        Assert.Equal("echo open", (await host.SayAsync("open")).Replies.Single().Text);

        Assert.Equal($"{Conversation}#1", Assert.Single(await host.Get<CasesOfConversation>().RunAsync(Conversation, Cancel)).OpeningKey);
        Assert.Equal(["open", "echo open"], await ThreadAsync());

        static Task<TurnOutcome> OpenAsItGoes(Turn turn, CancellationToken cancellationToken)
        {
            var draft = $"{turn.ConversationId}#{turn.State?.NextOrdinal ?? turn.FirstDraftOrdinal}";
            return Task.FromResult(TurnHost.Say(turn, "echo open") with
            {
                Effects = [new OpenCaseEffect(draft, CaseKind.Other, new GeneralPayload { Words = "x" }, new ContactDetails(Person: "张三"), Urgent: false, IsComplete: false)],
            });
        }
    }

    [Fact]
    public async Task Specialist_takes_over_talks_and_gives_back()
    {
        var caseId = await OpenAsync();
        Assert.True((await host!.Get<TakeOverConversation>().RunAsync(caseId, Specialist, Cancel)).Succeeded);

        var report = await host.SayAsync("to you");
        Assert.Empty(report.Replies);
        Assert.Contains("to you", await ThreadAsync());

        Assert.True((await host.Get<HandoffDesk>().ReplyAsync(caseId, Specialist, "r1", "您好", [], null, Cancel)).Succeeded);
        await Patience.UntilAsync(async () => (await host.LogAsync()).Contains("您好"));
        var words = (await host.Store.ReadLogAsync(Conversation, 0, 100, Cancel)).Select(line => ActivityJson.Read(line.Json)).Single(activity => activity.Text == "您好");
        Assert.Equal(("王律师", "bot"), (words.From!.Name, words.From.Role));

        Assert.True((await host.Get<HandoffDesk>().GiveBackAsync(caseId, Specialist, "", Cancel)).Succeeded);
        await Patience.UntilAsync(async () => await host.Get<ConversationDocuments>().FindAsync(Conversation, Cancel) is (_, { Holder: Holder.Bot, Fence: > 1 }));
        Assert.Equal("echo again", (await host.SayAsync("again")).Replies.Single().Text);
        Assert.Single(await ThreadAsync(), "您好");
    }

    [Fact]
    public async Task Person_asked_for_in_a_turn_is_in_the_document_with_the_same_commit()
    {
        await OpenAsync();

        var report = await host!.SayAsync("person");

        Assert.Equal("echo person", report.Replies.Single().Text);
        var (_, document) = (await host.Get<ConversationDocuments>().FindAsync(Conversation, Cancel))!.Value;
        Assert.Equal(await host.Get<HandoffDesk>().HolderOfAsync(Conversation, Cancel) is var state ? (state.Holder, state.Fence) : default, (document.Holder, document.Fence));
        Assert.Equal(Holder.Queue, document.Holder);
    }

    [Fact]
    public async Task Lost_document_asks_SQL_who_holds()
    {
        var caseId = await OpenAsync();
        await host!.Get<HandoffDesk>().TakeOverAsync(caseId, Specialist, Cancel);
        await Patience.UntilAsync(async () => await host.Get<ConversationDocuments>().FindAsync(Conversation, Cancel) is (_, { Holder: Holder.Specialist }));
        Assert.Equal(1, await host.Store.ExpireAsync(DateTimeOffset.MaxValue, 10, Cancel));

        Assert.Empty((await host.SayAsync("still there?")).Replies);
        Assert.Contains("still there?", await ThreadAsync());
    }

    [Fact]
    public async Task Lost_document_uses_no_ordinal_twice_however_many_cases_came_later()
    {
        await OpenAsync();
        for (var i = 0; i < 50; i++)
        {
            var later = await host!.Get<OpenCase>().RunAsync(new($"by phone {i}", CaseKind.Other, CaseSource.Chat, new GeneralPayload { Words = "x" }, new ContactDetails(Person: "张三"), new(Conversation, "directline", "{}", "zh-Hans")), Cancel);
            Assert.True(later.Succeeded);
        }

        Assert.Equal(1, await host!.Store.ExpireAsync(DateTimeOffset.MaxValue, 10, Cancel));
        var (_, document) = await host.Get<ConversationDocuments>().OpenAsync(new(Conversation, "directline", "{}", "zh-Hans"), Cancel);
        Assert.Equal(2, document.FirstDraftOrdinal);
    }

    [Fact]
    public async Task Taken_over_between_opening_and_commit_of_the_first_turn_says_nothing()
    {
        await host!.DisposeAsync();
        TurnHost? held = null;
        var taken = false;
        host = held = await TurnHost.StartAsync(async (turn, cancellationToken) =>
        {
            var outcome = await TurnAsync(turn, cancellationToken);
            if (!taken && outcome.Effects is [OpenCaseEffect open])
            {
                // As another host finds it: the case is in SQL, the document is not there.
                taken = true;
                var opened = await held!.Get<OpenCase>().RunAsync(new(open.DraftId, open.Kind, CaseSource.Chat, open.Payload, open.Contact, new(turn.ConversationId, "directline", "{}", "zh-Hans")), cancellationToken);
                await SpecialistAsync();
                Assert.True((await held.Get<TakeOverConversation>().RunAsync(opened.Value.CaseId, Specialist, cancellationToken)).Succeeded);
            }

            return outcome;
        });

        Assert.Empty((await host.SayAsync("open")).Replies);
        Assert.DoesNotContain("echo open", await host.LogAsync());
        Assert.Equal(["open"], await ThreadAsync());
    }

    [Fact]
    public async Task Refused_file_is_told_while_a_specialist_holds_and_nothing_else()
    {
        var caseId = await OpenAsync();
        Assert.True((await host!.Get<TakeOverConversation>().RunAsync(caseId, Specialist, Cancel)).Succeeded);

        var report = await host.Get<TurnRunner>().RunAsync(new(
            new(Conversation, "directline", "{}", "zh-Hans"), "f1", new() { Type = "message", From = new() { Id = "dl_u" } }, AppendsToLog: true, RepliesInBody: false)
        {
            Refused = [new("a.exe", new("file.kind_not_allowed"))],
        });

        Assert.Contains("a.exe", report.Replies.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_button_of_a_card_stands_in_the_thread_with_its_words()
    {
        await OpenAsync();

        await host!.Get<TurnRunner>().RunAsync(new(
            new(Conversation, "directline", "{}", "zh-Hans"),
            "press",
            new() { Type = "message", From = new() { Id = "dl_u" }, Value = ActivityJson.Content("""{"press":"confirm","said":"确认提交"}""") },
            AppendsToLog: true,
            RepliesInBody: false));

        Assert.Contains("确认提交", await ThreadAsync());
    }

    [Fact]
    public async Task Second_need_takes_along_only_what_was_said_since_it_came_up()
    {
        await host!.SayAsync("hello");
        await host.SayAsync("open");
        await host.SayAsync("more");
        await host.SayAsync("need");
        await host.SayAsync("open2");

        var second = (await host.Get<CasesOfConversation>().RunAsync(Conversation, Cancel)).Single(known => known.OpeningKey.EndsWith("#2", StringComparison.Ordinal));
        Assert.Equal(["need", "echo need", "open2", "echo open2"], await ThreadAsync(second.Id));
    }

    [Fact]
    public async Task What_core_refuses_is_not_acknowledged_as_done()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
        await host!.DisposeAsync();
        host = await TurnHost.StartAsync(TurnAsync, clock);
        var caseId = await OpenAsync();
        var move = host.Get<MoveCase>();
        await host.Get<TakeOverConversation>().RunAsync(caseId, Specialist, Cancel);
        Assert.True((await move.ResolveAsync(caseId, Specialist, "done", Cancel)).Succeeded);
        await Patience.UntilAsync(async () => await host.Get<ConversationDocuments>().FindAsync(Conversation, Cancel) is (_, { Holder: Holder.Bot }));

        clock.Advance(TimeSpan.FromDays(8));
        Assert.Contains("7 天", (await host.SayAsync($"not solved {caseId}")).Replies.Single().Text, StringComparison.Ordinal);
        Assert.Equal($"echo solved {caseId}", (await host.SayAsync($"solved {caseId}")).Replies.Single().Text);
        Assert.Contains("已经结束", (await host.SayAsync("amend")).Replies.Single().Text, StringComparison.Ordinal);
    }

    private static Task<TurnOutcome> TurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        var draft = $"{turn.ConversationId}#{(turn.Incoming.Text == "open2" ? 2 : 1)}";
        Effect[] effects = turn.Incoming.Text switch
        {
            "open" or "open2" => [new OpenCaseEffect(draft, CaseKind.Other, new GeneralPayload { Words = "x" }, new ContactDetails(Person: "张三"), Urgent: false, IsComplete: false)],
            "person" => [new RequestPersonEffect(draft)],
            "amend" => [new AmendCaseEffect(draft, new GeneralPayload { Words = "y" }, new ContactDetails(Person: "张三"), Urgent: false, IsComplete: true)],
            { } text when text.Contains("solved ", StringComparison.Ordinal) => [new AnswerOutcomeEffect(Guid.Parse(text[^36..]), !text.StartsWith("not", StringComparison.Ordinal), null, null)],
            _ => [],
        };
        var outcome = TurnHost.Say(turn, $"echo {turn.Incoming.Text}") with { Effects = effects };
        outcome.State.NextOrdinal = turn.Incoming.Text == "need" ? 3 : Math.Max(2, outcome.State.NextOrdinal);
        return Task.FromResult(outcome);
    }

    private async Task SpecialistAsync()
    {
        var desks = await host!.Get<DirectoryLists>().DesksAsync(Cancel);
        await host.Get<SaveSpecialist>().RunAsync(Specialist, "王律师", [.. desks.Select(desk => desk.Key)], isActive: true, isSample: true, Cancel);
    }

    private async Task<Guid> OpenAsync()
    {
        await SpecialistAsync();
        await host!.SayAsync("open");
        return (await host.Get<CasesOfConversation>().RunAsync(Conversation, Cancel)).Single().Id;
    }

    /// <summary>What was said, as the thread has it.</summary>
    private async Task<IReadOnlyList<string>> ThreadAsync() =>
        await ThreadAsync((await host!.Get<CasesOfConversation>().RunAsync(Conversation, Cancel)).Single().Id);

    private async Task<IReadOnlyList<string>> ThreadAsync(Guid caseId)
    {
        await SpecialistAsync();
        var thread = await host!.Get<CaseLists>().ThreadAsync(caseId, 0, new Reader(Specialist), Cancel);
        return [.. thread.Where(view => view.Line.Kind is ThreadEntryKind.FromEnterprise or ThreadEntryKind.FromBot or ThreadEntryKind.FromSpecialist).OrderBy(view => view.Number).Select(view => view.Line.Text)];
    }
}
