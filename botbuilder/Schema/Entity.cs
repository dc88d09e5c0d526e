using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Data about the activity, of a type that only sender and receiver need to know.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(Mention))]
public class Entity : IEquatable<Entity>
{
    public Entity()
    {
    }

    public Entity(string? type = null) => Type = type;

    [JsonPropertyName("type")] public string? Type { get; set; }
    [JsonExtensionData] public IDictionary<string, JsonElement> Properties { get; set; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>This entity read as <typeparamref name="T"/>.</summary>
    public T? GetAs<T>() => SchemaJson.Convert<T>(this);

    /// <summary>Takes type and members of <paramref name="obj"/> over; what was here before is gone.</summary>
    public void SetAs<T>(T obj)
    {
        var read = obj is null ? null : SchemaJson.Convert<Entity>(obj);
        Type = read?.Type;
        Properties = read?.Properties ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);
    }

    public bool Equals(Entity? other) =>
        other is not null && JsonElement.DeepEquals(SchemaJson.ToElement(this), SchemaJson.ToElement(other));

    public override bool Equals(object? obj) => Equals(obj as Entity);

    // Only the type: members may change while the entity lies in a set, and equal entities have equal types.
    public override int GetHashCode() => Type is null ? 0 : Type.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Somebody is named in the text.</summary>
public class Mention : Entity
{
    internal const string TypeName = "mention";

    public Mention() => Type = TypeName;

    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
        : base(type ?? TypeName)
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonPropertyName("mentioned")] public ChannelAccount? Mentioned { get; set; }

    /// <summary>The piece of the message's text that stands for the person.</summary>
    [JsonPropertyName("text")] public string? Text { get; set; }
}

/// <summary>A reaction such as "like".</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string? type = null) => Type = type;

    [JsonPropertyName("type")] public string? Type { get; set; }
}

/// <summary>A reference to something a client can do.</summary>
public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string? id = null, IDictionary<string, Entity>? entities = null)
    {
        Id = id;
        Entities = entities;
    }

    [JsonPropertyName("state")] public string? State { get; set; }
    [JsonPropertyName("id")] public string? Id { get; set; }
    [JsonPropertyName("entities")] public IDictionary<string, Entity>? Entities { get; set; }
}
