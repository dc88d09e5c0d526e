using System.Text.Json.Nodes;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Channels;

/// <summary>The summary of a draft as an Adaptive Card (version 1.3): a line each with its own edit button.</summary>
internal static class SummaryCardJson
{
    public static object Write(SummaryCard card)
    {
        var body = new JsonArray { new JsonObject { ["type"] = "TextBlock", ["text"] = card.Title, ["weight"] = "Bolder", ["size"] = "Medium", ["wrap"] = true } };
        foreach (var line in card.Lines)
        {
            body.Add(Line(line));
        }

        var json = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.3",
            ["body"] = body,
            ["actions"] = new JsonArray([.. card.Buttons.Select(button => Button(button, button.Title))]),
        };
        return ActivityJson.Content(json.ToJsonString());
    }

    private static JsonObject Line(SummaryLine line)
    {
        var columns = new JsonArray { Column("stretch", Label(line.Label), Value(line.Value)) };
        if (line.Edit is { } edit)
        {
            columns.Add(Column("auto", new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(Button(edit, $"{edit.Title} {line.Label}")) }));
        }

        return new() { ["type"] = "ColumnSet", ["spacing"] = "Small", ["columns"] = columns };
    }

    private static JsonObject Column(string width, params JsonNode[] items) =>
        new() { ["type"] = "Column", ["width"] = width, ["verticalContentAlignment"] = "Center", ["items"] = new JsonArray(items) };

    private static JsonObject Label(string text) =>
        new() { ["type"] = "TextBlock", ["text"] = text, ["size"] = "Small", ["isSubtle"] = true, ["wrap"] = true };

    // A text run shows what the person wrote as it is; a TextBlock would read it as Markdown.
    private static JsonObject Value(string text) =>
        new() { ["type"] = "RichTextBlock", ["spacing"] = "None", ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = text }) };

    /// <param name="said">What a press says to who reads the conversation: a submitted card brings no text of its own.</param>
    private static JsonObject Button(Choice choice, string said) => choice.Url is { } address
        ? new() { ["type"] = "Action.OpenUrl", ["title"] = choice.Title, ["url"] = address }
        : new() { ["type"] = "Action.Submit", ["title"] = choice.Title, ["data"] = new JsonObject { ["press"] = choice.Press, ["said"] = said } };
}
