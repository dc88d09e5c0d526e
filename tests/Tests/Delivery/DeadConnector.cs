using FrontDoor.Bot.Channels;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using FrontDoor.Tests.Channels;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Delivery;

/// <summary>A channel that takes the connection and never answers.</summary>
public sealed class DeadConnector : IAsyncLifetime
{
    private const int Slots = 16;
    private readonly TaskCompletionSource<int> end = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
    private ConnectorRoom? room;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        room = await ConnectorRoom.OpenAsync(clock: clock, replace: services => services.AddSingleton(new HandoffOptions { EventChannels = "emulator" }));

    public ValueTask DisposeAsync()
    {
        end.TrySetResult(200);
        return room!.DisposeAsync();
    }

    [Fact]
    public async Task Its_rows_of_the_outbox_hold_up_neither_Direct_Line_nor_each_other()
    {
        room!.Sink.Answer = _ => end.Task;
        await Task.WhenAll(Enumerable.Range(0, Slots + 1).Select(AskForPersonAsync));
        await Patience.UntilAsync(() => Task.FromResult(room.Sink.Posts == Slots));

        await room.Host.SayAsync("open");
        await room.TakeOverAsync((await room.Host.Get<CasesOfConversation>().RunAsync("directline|c", Cancel)).Single().Id);
        await Patience.UntilAsync(async () => (await room.Host.LogAsync()).Any(text => text.Contains("王律师", StringComparison.Ordinal)));

        clock.Advance(TimeSpan.FromSeconds(6));
        await Patience.UntilAsync(() => Task.FromResult(room.Sink.Posts > Slots));
    }

    [Fact]
    public async Task Messages_to_it_gather_no_crowd_that_tries_one_after_the_other()
    {
        room!.Sink.Answer = _ => end.Task;
        var posts = Enumerable.Range(1, 20).Select(i => room.SayAsync($"m{i}")).ToList();
        await Patience.UntilAsync(async () => (await room.Host.LogAsync(ConnectorClient.ConversationId)).Count == 40);

        end.SetResult(503);
        await Task.WhenAll(posts);
        Assert.InRange(room.Sink.Posts, 1, 4);
    }

    private async Task AskForPersonAsync(int i)
    {
        var activity = new Activity { Type = ActivityTypes.Message, ChannelId = "emulator", ServiceUrl = room!.Sink.ServiceUrl, From = new() { Id = "u" }, Recipient = new() { Id = "b" }, Conversation = new() { Id = $"dead{i}" } };
        var opened = await room.Host.Get<OpenCase>().RunAsync(
            new($"emulator|dead{i}#1", CaseKind.Other, CaseSource.Chat, new GeneralPayload { Words = "x" }, new ContactDetails(Person: "张三"), new($"emulator|dead{i}", "emulator", ActivityJson.Write(activity.GetConversationReference()), "zh-Hans")), Cancel);
        Assert.True(opened.Succeeded);
        Assert.True((await room.Host.Get<HandoffDesk>().RequestPersonAsync($"emulator|dead{i}", opened.Value.CaseId, Cancel)).Succeeded);
    }
}
