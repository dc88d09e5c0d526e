using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The id that a channel gave to what it took.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = null) => Id = id;

    [JsonPropertyName("id")] public string? Id { get; set; }
}

/// <summary>A conversation that a channel opened.</summary>
public class ConversationResourceResponse
{
    public ConversationResourceResponse()
    {
    }

    public ConversationResourceResponse(string? activityId = null, string? serviceUrl = null, string? id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    [JsonPropertyName("activityId")] public string? ActivityId { get; set; }
    [JsonPropertyName("serviceUrl")] public string? ServiceUrl { get; set; }
    [JsonPropertyName("id")] public string? Id { get; set; }
}

/// <summary>The replies of a turn in the body of its response (delivery mode "expectReplies").</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity>? activities = null) => Activities = activities;

    [JsonPropertyName("activities")] public IList<Activity>? Activities { get; set; }
}

/// <summary>What was said so far, oldest first.</summary>
public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity>? activities = null) => Activities = activities;

    [JsonPropertyName("activities")] public IList<Activity>? Activities { get; set; }
}
