namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>Whether a message holds anything that a person could have meant: words, a file or data of the channel.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <summary>Who is named in the text, by the entities of type "mention"; empty when nobody is.</summary>
    public Mention[] GetMentions() =>
        Entities is null
            ? []
            : [.. Entities.Where(e => string.Equals(e?.Type, Mention.TypeName, StringComparison.OrdinalIgnoreCase)).Select(e => e.GetAs<Mention>()).OfType<Mention>()];

    /// <summary>The channel data as <typeparamref name="TypeT"/>; the default value when there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">The data has another shape.</exception>
    public TypeT? GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT typed => typed,
        var other => SchemaJson.Convert<TypeT>(other),
    };

    /// <summary>As <see cref="GetChannelData{TypeT}"/>, but false when there is none or it has another shape.</summary>
    public bool TryGetChannelData<TypeT>(out TypeT? instance)
    {
        instance = default;
        try
        {
            instance = GetChannelData<TypeT>();
            return instance is not null;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or NotSupportedException)
        {
            return false;
        }
    }
}
