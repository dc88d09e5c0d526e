using System.Text.Json;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Turns;

/// <summary>Topics of the general request from <c>topics.json</c>: the one beside the program, or the office's own in the data folder. An edited file counts from the next message on.</summary>
public sealed class TopicsOnFile(DataFolder folder)
{
    private const string Name = "topics.json";
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private Reading read = new("", default, []);

    /// <summary>A file that cannot be read keeps the topics that were there.</summary>
    public async Task<IReadOnlyList<Topic>> ReadAsync(CancellationToken cancellationToken)
    {
        var own = Path.Combine(folder.Path, Name);
        var path = File.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, Name);
        var at = File.GetLastWriteTimeUtc(path);
        var known = read;
        if (known.Path == path && known.At == at)
        {
            return known.Topics;
        }

        var topics = Parse(await File.ReadAllTextAsync(path, cancellationToken)) ?? known.Topics;
        read = new(path, at, topics);
        return topics;
    }

    private sealed record Reading(string Path, DateTime At, IReadOnlyList<Topic> Topics);

    private static List<Topic>? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Topic>>(json, Camel);
        }
        catch (JsonException)
        {
            // Half written by an editor: the next message reads it again.
            return null;
        }
    }
}
