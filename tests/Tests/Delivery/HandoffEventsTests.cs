using FrontDoor.Bot.Channels;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Channels;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Delivery;

public sealed class HandoffEventsTests
{
    [Fact]
    public async Task Channel_that_understands_hand_offs_hears_of_each_change()
    {
        await using var room = await OpenAsync("msteams, emulator");
        var caseId = await room.OpenCaseAsync();
        await room.SayAsync("person");
        Assert.Equal("echo person", (await room.Sink.NextAsync()).Activity.Text);

        var initiate = (await room.Sink.NextAsync()).Activity;
        Assert.Equal((ActivityTypes.Event, "handoff.initiate", "conv", "b1", "u1"), (initiate.Type, initiate.Name, initiate.Conversation!.Id, initiate.From!.Id, initiate.Recipient!.Id));
        Assert.Equal(("conv", "emulator", room.Sink.ServiceUrl), (initiate.RelatesTo!.Conversation!.Id, initiate.RelatesTo.ChannelId, initiate.RelatesTo.ServiceUrl));
        Assert.Contains(caseId.ToString(), ActivityJson.Write(initiate), StringComparison.Ordinal);
        var transcript = Assert.Single(initiate.Attachments!);
        Assert.Equal(("Transcript", "application/json"), (transcript.Name, transcript.ContentType));
        Assert.Equal(["open", "echo open", "person", "echo person"], Said(transcript));

        await room.TakeOverAsync(caseId);
        Assert.Contains("王律师", (await room.Sink.NextAsync()).Activity.Text, StringComparison.Ordinal);
        AssertStatus("accepted", (await room.Sink.NextAsync()).Activity);
        await room.GiveBackAsync(caseId);
        Assert.Equal(ActivityTypes.Message, (await room.Sink.NextAsync()).Activity.Type);
        AssertStatus("completed", (await room.Sink.NextAsync()).Activity);
    }

    [Fact]
    public async Task Channel_that_refuses_them_hears_every_word_all_the_same()
    {
        await using var room = await OpenAsync("emulator");
        room.Sink.Refusal = activity => activity.Type == ActivityTypes.Event ? 400 : 0;
        var caseId = await room.OpenCaseAsync();
        await room.SayAsync("person");
        await room.TakeOverAsync(caseId);
        await room.ReplyAsync(caseId, "您好");

        Assert.Equal("echo person", (await room.Sink.NextAsync()).Activity.Text);
        Assert.Contains("王律师", (await room.Sink.NextAsync()).Activity.Text, StringComparison.Ordinal);
        Assert.Equal("您好", (await room.Sink.NextAsync()).Activity.Text);
        await room.FinishedAsync();
    }

    [Fact]
    public async Task Channel_that_fails_at_them_is_tried_as_often_as_any_row_and_then_hears_the_rest()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
        await using var room = await OpenAsync("emulator", clock);
        var tries = 0;
        room.Sink.Refusal = activity => activity.Type == ActivityTypes.Event && Interlocked.Increment(ref tries) > 0 ? 500 : 0;
        await room.OpenCaseAsync();
        await room.SayAsync("person");
        Assert.Equal("echo person", (await room.Sink.NextAsync()).Activity.Text);
        await room.SayAsync("more");

        var heard = room.Sink.NextAsync();
        await Patience.UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            room.Host.Get<IWakeUps>().Publish(new WakeUp(null, null, Outbox: true));
            return Task.FromResult(heard.IsCompleted);
        });

        Assert.Equal("echo more", (await heard).Activity.Text);
        Assert.True(tries >= 10, $"tried {tries} times");
    }

    [Fact]
    public async Task One_that_waits_in_a_new_document_does_not_expire_with_it()
    {
        await using var room = await OpenAsync("emulator");
        room.Sink.Refusal = activity => activity.Type == ActivityTypes.Event ? 503 : 0;
        var caseId = await room.OpenCaseAsync();
        await room.FinishedAsync();
        Assert.Equal(1, await room.Host.Store.ExpireAsync(DateTimeOffset.MaxValue, 10, TestContext.Current.CancellationToken));

        Assert.True((await room.Host.Get<HandoffDesk>().RequestPersonAsync(ConnectorClient.ConversationId, caseId, TestContext.Current.CancellationToken)).Succeeded);
        await Patience.UntilAsync(async () => await room.Host.Store.FindAsync(ConnectorClient.ConversationId, TestContext.Current.CancellationToken) is not null);

        Assert.Equal(0, await room.Host.Store.ExpireAsync(TimeProvider.System.GetUtcNow().AddDays(-1), 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Other_channels_get_none()
    {
        await using var room = await OpenAsync("msteams");
        var caseId = await room.OpenCaseAsync();
        await room.SayAsync("person");
        await room.TakeOverAsync(caseId);
        await room.ReplyAsync(caseId, "您好");

        Assert.Equal("echo person", (await room.Sink.NextAsync()).Activity.Text);
        Assert.Contains("王律师", (await room.Sink.NextAsync()).Activity.Text, StringComparison.Ordinal);
        Assert.Equal("您好", (await room.Sink.NextAsync()).Activity.Text);
    }

    private static Task<ConnectorRoom> OpenAsync(string channels, TimeProvider? clock = null) =>
        ConnectorRoom.OpenAsync(clock: clock, replace: services => services.AddSingleton(new HandoffOptions { EventChannels = channels }));

    private static void AssertStatus(string state, Activity told)
    {
        Assert.Equal((ActivityTypes.Event, "handoff.status"), (told.Type, told.Name));
        Assert.Contains($"\"state\":\"{state}\"", ActivityJson.Write(told), StringComparison.Ordinal);
    }

    private static List<string> Said(Attachment transcript)
    {
        using var json = System.Text.Json.JsonDocument.Parse(ActivityJson.Write(new Activity { Value = transcript.Content }));
        return [.. json.RootElement.GetProperty("value").GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()!)];
    }
}
