using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The one way in and out of JSON. The options live as long as the process, because the contracts hang on them: building them
/// again for each reply is what made the SDK spend 17 ms of CPU on an echo.
/// </summary>
internal static class SchemaJson
{
    /// <summary>The wire knows no deeper nesting; a parser that follows it further can be made to overflow the stack.</summary>
    public const int MaxDepth = 64;

    public static JsonSerializerOptions Options { get; } = Build();

    public static JsonElement ToElement(object value) => JsonSerializer.SerializeToElement(value, value.GetType(), Options);

    /// <summary>Reads a value that has the shape of <typeparamref name="T"/> but another type, often a JsonElement.</summary>
    public static T? Convert<T>(object value) =>
        (value is JsonElement element ? element : ToElement(value)).Deserialize<T>(Options);

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions
        {
            // Generated contracts for the schema; what a bot puts into Value, ChannelData or Content may be of any type and is
            // looked at once.
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaContext.Default, new DefaultJsonTypeInfoResolver()),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNameCaseInsensitive = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MaxDepth,
        };
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>Contracts of the schema, made at build.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(Transcript))]
[JsonSerializable(typeof(Attachment[]))]
[JsonSerializable(typeof(AttachmentData))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(bool))]
internal sealed partial class SchemaContext : JsonSerializerContext;
