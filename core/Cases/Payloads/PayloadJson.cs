using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrontDoor.Core.Cases.Payloads;

/// <summary>The contract of a stored payload.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CasePayload))]
internal sealed partial class PayloadJson : JsonSerializerContext;

/// <summary>A payload as a column.</summary>
internal static class PayloadColumn
{
    private static readonly PayloadJson Contract = new(new JsonSerializerOptions(PayloadJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static readonly ValueConverter<CasePayload, string> Converter = new(payload => Write(payload), text => Read(text));

    // Payloads are replaced, never changed in place.
    public static readonly ValueComparer<CasePayload> Comparer = new((a, b) => ReferenceEquals(a, b), payload => payload.GetHashCode(), payload => payload);

    public static string Write(CasePayload payload) => JsonSerializer.Serialize(payload, Contract.CasePayload);

    public static CasePayload Read(string text) => JsonSerializer.Deserialize(text, Contract.CasePayload)!;
}
