using System.Text.Json.Nodes;
using FrontDoor.Dialogs;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace FrontDoor.Bot.Channels;

/// <summary>A reply of dialogs to an Activity, by what the channel can show.</summary>
internal static class ReplyWriter
{
    private static readonly string[] CardChannels = [ChannelIds.Directline, ChannelIds.Emulator, ChannelIds.Webchat];

    /// <param name="channel">Bot Framework channel id.</param>
    public static Activity Write(Reply reply, string channel)
    {
        var showsCards = CardChannels.Contains(channel, StringComparer.Ordinal);
        var card = reply.Card is null ? null : PlainText(reply.Card);
        var choices = reply.Card is null || showsCards ? reply.Choices : [.. reply.Card.Buttons, .. reply.Choices];
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = card is null || showsCards ? reply.Text : Joined(reply.Text, card),
            // People's own words stand in replies: no channel may read them as Markdown.
            TextFormat = TextFormatTypes.Plain,
            InputHint = InputHints.AcceptingInput,
        };
        if (card is not null && showsCards)
        {
            activity.Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = SummaryCardJson.Write(reply.Card!) }];
            activity.Summary = card;
        }

        if (reply.Links.Count > 0 && showsCards)
        {
            activity.Attachments = [.. activity.Attachments ?? [], LinkCard(reply.Links)];
        }

        if (choices.Count > 0)
        {
            activity.SuggestedActions = new SuggestedActions { Actions = [.. choices.Select(choice => Action(choice, showsCards))] };
        }

        return activity;
    }

    // Buttons under a message are gone with the next one; a card stays. In plain text an address cannot be pressed.
    private static Attachment LinkCard(IReadOnlyList<Choice> links) => new()
    {
        ContentType = "application/vnd.microsoft.card.hero",
        Content = ActivityJson.Content(new JsonObject
        {
            ["buttons"] = new JsonArray([.. links.Select(link => new JsonObject { ["type"] = ActionTypes.OpenUrl, ["title"] = link.Title, ["value"] = link.Url })]),
        }.ToJsonString()),
    };

    private static CardAction Action(Choice choice, bool knowsMessageBack) => choice switch
    {
        { Url: { } address } => new() { Type = ActionTypes.OpenUrl, Title = choice.Title, Value = address },
        _ when knowsMessageBack => new()
        {
            Type = ActionTypes.MessageBack,
            Title = choice.Title,
            Text = choice.Title,
            DisplayText = choice.Title,
            Value = ActivityJson.Content(new JsonObject { ["press"] = choice.Press }.ToJsonString()),
        },
        _ => new() { Type = ActionTypes.ImBack, Title = choice.Title, Value = choice.Title },
    };

    private static string PlainText(SummaryCard card) =>
        string.Join('\n', card.Lines.Select(line => $"{line.Label}: {line.Value}").Prepend(card.Title));

    private static string Joined(string text, string card) => text.Length == 0 ? card : $"{text}\n{card}";
}
