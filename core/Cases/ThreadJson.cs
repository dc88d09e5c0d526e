using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FrontDoor.Core.Files;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrontDoor.Core.Cases;

/// <summary>The contract of what a line carries besides its text.</summary>
[JsonSerializable(typeof(IReadOnlyList<FileReference>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class ThreadJson : JsonSerializerContext;

/// <summary>Files and data of a line as columns.</summary>
internal static class ThreadColumns
{
    private static readonly ThreadJson Contract = new(new JsonSerializerOptions(ThreadJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static readonly ValueConverter<IReadOnlyList<FileReference>?, string?> Files = new(
        files => JsonSerializer.Serialize(files!, Contract.IReadOnlyListFileReference),
        text => JsonSerializer.Deserialize(text!, Contract.IReadOnlyListFileReference));

    public static readonly ValueConverter<IReadOnlyDictionary<string, string>?, string?> Data = new(
        data => JsonSerializer.Serialize(data!, Contract.IReadOnlyDictionaryStringString),
        text => JsonSerializer.Deserialize(text!, Contract.IReadOnlyDictionaryStringString));

    // Lines are written once.
    public static readonly ValueComparer<IReadOnlyList<FileReference>?> FilesComparer = new((a, b) => ReferenceEquals(a, b), files => files!.Count, files => files);

    public static readonly ValueComparer<IReadOnlyDictionary<string, string>?> DataComparer = new((a, b) => ReferenceEquals(a, b), data => data!.Count, data => data);
}
