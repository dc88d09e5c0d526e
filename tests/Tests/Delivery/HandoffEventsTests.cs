using FrontDoor.Bot.Delivery;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Outbox;
using Microsoft.Bot.Schema;

namespace FrontDoor.Tests.Delivery;

public sealed class HandoffEventsTests
{
    private static readonly HandoffEvents Events = new(new HandoffOptions { EventChannels = "msteams, webchat" });

    [Theory]
    [InlineData(Holder.Queue, "handoff.initiate", null)]
    [InlineData(Holder.Specialist, "handoff.status", "accepted")]
    [InlineData(Holder.Bot, "handoff.status", "completed")]
    public void Channel_that_understands_hand_offs_hears_of_each_change(Holder holder, string name, string? state)
    {
        var told = Events.Of(Changed(holder, "webchat"), new ConversationAccount(id: "c1"))!;

        Assert.Equal((ActivityTypes.Event, name, "c1"), (told.Type, told.Name, told.Conversation!.Id));
        Assert.Equal(state is not null, FrontDoor.Bot.Channels.ActivityJson.Write(told).Contains($"\"state\":\"{state}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_channels_and_other_rows_get_none()
    {
        Assert.Null(Events.Of(Changed(Holder.Queue, "directline"), null));
        Assert.Null(Events.Of(Changed(Holder.Queue, "webchat") with { Kind = OutboxKind.SystemMessage }, null));
    }

    private static OutboxItem Changed(Holder holder, string channel) =>
        new(7, OutboxKind.HolderChanged, new ConversationAddress($"{channel}|c1", channel, "{}", "zh-Hans"), Guid.NewGuid(), new OutboxContent { Holder = holder, Fence = 2 }, 0);
}
