using System.Text.Json;
using Microsoft.Bot.Schema;

namespace FrontDoor.Tests.BotBuilder;

public sealed class SchemaRoundTrip
{
    [Fact]
    public void Members_that_nobody_knows_travel_on()
    {
        const string Wire = """
            {"type":"message","text":"尾款三万五 <b>&'😀","from":{"id":"u","tier":"gold"},"conversation":{"id":"c","room":[1,2]},
             "attachments":[{"contentType":"image/png","contentUrl":"https://x/y","size":9007199254740993}],
             "entities":[{"type":"clientInfo","platform":"Web","nested":{"a":null}}],
             "channelData":{"clientActivityID":"k","n":1.50},"value":{"step":1},"newMember":{"deep":[true]},"timestamp":"2026-11-23T10:00:00.1234567Z"}
            """;
        var read = JsonSerializer.Deserialize<Activity>(Wire, SchemaJson.Options)!;
        var written = JsonSerializer.Serialize(read, SchemaJson.Options);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Wire).RootElement, JsonDocument.Parse(written.Replace("+00:00", "Z", StringComparison.Ordinal)).RootElement), written);
        Assert.Contains("尾款三万五", written, StringComparison.Ordinal);
        Assert.Equal("Web", read.Entities![0].Properties["platform"].GetString());
        Assert.Equal("gold", read.From!.Properties["tier"].GetString());
    }

    [Fact]
    public void Values_of_any_type_are_written_as_they_are()
    {
        var activity = new Activity
        {
            Type = "message",
            Value = new Dictionary<string, object?> { ["Key"] = new { Inner = 1, nothing = (string?)null } },
            ChannelData = JsonDocument.Parse("""{"a":[1]}""").RootElement,
            Attachments = [new HeroCard("标题", buttons: [CardAction.FromString("好")]).ToAttachment()],
            Entities = [new Mention(new ChannelAccount("b1"), "@bot")],
        };
        var json = JsonDocument.Parse(JsonSerializer.Serialize(activity, SchemaJson.Options)).RootElement;
        Assert.Equal("""{"Key":{"Inner":1}}""", json.GetProperty("value").GetRawText());
        Assert.Equal("""{"a":[1]}""", json.GetProperty("channelData").GetRawText());
        var card = json.GetProperty("attachments")[0];
        Assert.Equal(HeroCard.ContentType, card.GetProperty("contentType").GetString());
        Assert.Equal("好", card.GetProperty("content").GetProperty("buttons")[0].GetProperty("value").GetString());
        Assert.Equal("b1", json.GetProperty("entities")[0].GetProperty("mentioned").GetProperty("id").GetString());
    }

    [Fact]
    public void An_entity_is_read_as_what_it_is()
    {
        var read = JsonSerializer.Deserialize<Activity>(
            """{"type":"message","text":"@Bot 你好","recipient":{"id":"b1"},"entities":[{"type":"mention","text":"@Bot","mentioned":{"id":"b1"}}]}""", SchemaJson.Options)!;
        Assert.Equal("b1", Assert.Single(read.GetMentions()).Mentioned!.Id);
        Assert.Equal("你好", Microsoft.Bot.Builder.MentionText.RemoveRecipientMention(read));
        var entity = new Entity();
        entity.SetAs(new { type = "place", city = "杭州" });
        Assert.Equal(("place", "杭州"), (entity.Type, entity.Properties["city"].GetString()));
        Assert.Equal(new Entity("place") { Properties = { ["city"] = entity.Properties["city"] } }, entity);
    }

    [Fact]
    public void Channel_data_is_read_typed_or_refused_quietly()
    {
        var read = JsonSerializer.Deserialize<Activity>("""{"type":"message","channelData":{"clientActivityID":"k"}}""", SchemaJson.Options)!;
        Assert.True(read.TryGetChannelData<Data>(out var data));
        Assert.Equal("k", data!.ClientActivityID);
        Assert.False(read.TryGetChannelData<int[]>(out _));
        Assert.Null(new Activity().GetChannelData<Data>());
    }

    private sealed record Data(string ClientActivityID);
}
