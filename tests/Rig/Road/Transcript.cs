using System.Text.Json;
using System.Text.RegularExpressions;

namespace FrontDoor.Tests.Road;

/// <summary>What was said by whom, without what differs from run to run (case numbers, links).</summary>
internal static partial class Transcript
{
    public static IReadOnlyList<string> Of(IEnumerable<JsonElement> activities, string user) =>
        [.. activities
            .Where(activity => activity.GetProperty("type").GetString() == "message")
            .Select(activity => $"{Speaker(activity, user)}: {Masked(Text(activity))}")];

    public static string Text(JsonElement activity) =>
        activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    private static string Speaker(JsonElement activity, string user) =>
        activity.GetProperty("from").GetProperty("id").GetString() == user ? "person" : "bot";

    private static string Masked(string text) => Links().Replace(Numbers().Replace(text, "NUMBER"), "LINK");

    [GeneratedRegex(@"[A-Z]\d{6}-\d{4}")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();
}
