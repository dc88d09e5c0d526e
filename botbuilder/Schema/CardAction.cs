using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button, or what touching a card does. <see cref="Type"/> is one of <see cref="ActionTypes"/>.</summary>
public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(
        string? type = null,
        string? title = null,
        string? image = null,
        string? text = null,
        string? displayText = null,
        object? value = null,
        object? channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    [JsonPropertyName("type")] public string? Type { get; set; }
    [JsonPropertyName("title")] public string? Title { get; set; }
    [JsonPropertyName("image")] public string? Image { get; set; }
    [JsonPropertyName("imageAltText")] public string? ImageAltText { get; set; }
    [JsonPropertyName("text")] public string? Text { get; set; }
    [JsonPropertyName("displayText")] public string? DisplayText { get; set; }
    [JsonPropertyName("value")] public object? Value { get; set; }
    [JsonPropertyName("channelData")] public object? ChannelData { get; set; }

    /// <summary>A button that says its own title.</summary>
    public static CardAction FromString(string text) => new(ActionTypes.ImBack, text, value: text);
}

/// <summary>A picture on a card.</summary>
public class CardImage
{
    public CardImage()
    {
    }

    public CardImage(string? url = null, string? alt = null, CardAction? tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    [JsonPropertyName("url")] public string? Url { get; set; }
    [JsonPropertyName("alt")] public string? Alt { get; set; }
    [JsonPropertyName("tap")] public CardAction? Tap { get; set; }
}

/// <summary>Buttons under a message that vanish with the next one.</summary>
public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to;
        Actions = actions;
    }

    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to.ToList(), actions.ToList())
    {
    }

    /// <summary>Ids of the people who see the buttons; nothing means everybody.</summary>
    [JsonPropertyName("to")] public IList<string>? To { get; set; }
    [JsonPropertyName("actions")] public IList<CardAction>? Actions { get; set; }
}
