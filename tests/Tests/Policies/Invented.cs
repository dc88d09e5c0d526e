using System.Text.Json;
using FrontDoor.Core.Policies;
using FrontDoor.Tests.Core;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Policies;

/// <summary>Policies of a district that does not exist, written for the tests, and questions about them with the clause that answers.</summary>
internal static class Invented
{
    public static IReadOnlyList<(string Id, string Text)> Documents { get; } = [.. Lines("policies.jsonl").Select(line => (line.GetProperty("docid").GetString()!, line.GetProperty("text").GetString()!))];

    public static IReadOnlyList<StoredQuestion> Questions { get; } = [.. Lines("policies-questions.jsonl").Select(line =>
        new StoredQuestion(line.GetProperty("query").GetString()!, line.GetProperty("docid").GetString()!, line.TryGetProperty("section", out var section) ? section.GetString() : null))];

    /// <summary>As an import would understand it.</summary>
    public static PolicyEntry Entry(string id) => ReadPolicy.From(Documents.Single(document => document.Id == id).Text.Split('\n')) with { Key = id };

    public static async Task SaveAllAsync(CoreRoom room)
    {
        var book = room.Get<PolicyBook>();
        foreach (var (id, _) in Documents)
        {
            Assert.True((await book.SaveAsync(Entry(id), null, "测试", CoreRoom.Stop)).Succeeded);
        }
    }

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(Checkout.PathOf("tests", "Evaluation", "data", file)).Select(line => JsonDocument.Parse(line).RootElement);
}

/// <param name="Section">How the heading of the clause that answers begins; null: any.</param>
internal sealed record StoredQuestion(string Words, string Policy, string? Section);
