using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Channels;

/// <summary>Activities and references as JSON. The one file that knows which of the two Bot Frameworks is compiled in: the SDK's types carry Newtonsoft's attributes, botbuilder/'s those of System.Text.Json.</summary>
public static class ActivityJson
{
#if BOTBUILDER_PACKAGE
    private static readonly Newtonsoft.Json.JsonSerializerSettings Settings = new()
    {
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
        DateFormatHandling = Newtonsoft.Json.DateFormatHandling.IsoDateFormat,
        MaxDepth = 80,
    };

    public static string Write(Activity activity) => Newtonsoft.Json.JsonConvert.SerializeObject(activity, Settings);

    public static Activity Read(string json) => Newtonsoft.Json.JsonConvert.DeserializeObject<Activity>(json, Settings)!;

    public static string Write(ConversationReference reference) => Newtonsoft.Json.JsonConvert.SerializeObject(reference, Settings);

    public static ConversationReference ReadReference(string json) => Newtonsoft.Json.JsonConvert.DeserializeObject<ConversationReference>(json, Settings)!;

    /// <summary>JSON as a value that the framework writes out as it is: content of a card, value of a button.</summary>
    public static object Content(string json) => Newtonsoft.Json.Linq.JToken.Parse(json);
#else
    // What comes in nests 64 deep at most and is held to that at the door; here nothing may fail that was let in.
    // Chinese stays readable in the log; the JSON never stands inside HTML.
    private static readonly ActivityContracts Contracts =
        new(new JsonSerializerOptions(ActivityContracts.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Contracts.Activity);

    public static Activity Read(string json) => JsonSerializer.Deserialize(json, Contracts.Activity)!;

    public static string Write(ConversationReference reference) => JsonSerializer.Serialize(reference, Contracts.ConversationReference);

    public static ConversationReference ReadReference(string json) => JsonSerializer.Deserialize(json, Contracts.ConversationReference)!;

    /// <summary>JSON as a value that the framework writes out as it is: content of a card, value of a button.</summary>
    public static object Content(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
#endif

    /// <summary>A line of the log: the activity without its id, which is the line's number.</summary>
    public static string WriteLine(Activity activity)
    {
        var id = activity.Id;
        activity.Id = null;
        var json = Write(activity);
        activity.Id = id;
        return json;
    }

    /// <summary>The line of a message that came in: own files instead of foreign addresses, and no role but that of a user.</summary>
    public static string WriteLine(Activity heard, DateTimeOffset now, IList<Attachment>? files)
    {
        // Changed for the moment of writing and put back: a copy by way of JSON costs more than all the rest of the line.
        var (timestamp, from, attachments) = (heard.Timestamp, heard.From, heard.Attachments);
        heard.Timestamp ??= now;
        heard.From ??= new ChannelAccount();
        var role = heard.From.Role;
        (heard.From.Role, heard.Attachments) = ("user", files);
        var line = WriteLine(heard);
        heard.From.Role = role;
        (heard.Timestamp, heard.From, heard.Attachments) = (timestamp, from, attachments);
        return line;
    }
}

#if !BOTBUILDER_PACKAGE
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNameCaseInsensitive = true, MaxDepth = 80)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
internal sealed partial class ActivityContracts : JsonSerializerContext;
#endif
