using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FrontDoor.Core.Time;

namespace FrontDoor.Bot.Security;

/// <summary>
/// Who signed in, from where, and what was changed about people and rights. Files of one day under <c>security</c> in the data folder, one JSON object a line: outside the database, so that whoever can write to it
/// and has its keys cannot change what stands here. Account names and ids only, nothing of a case.
/// </summary>
public sealed class SecurityLog(DataFolder folder, TimeProvider clock) : IDisposable
{
    public const string FolderName = "security";

    // Hosts that share the folder write each its own file: appending to one from two is safe on no network drive.
    private static readonly string Writer = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>On the disk when this returns.</summary>
    public async Task WriteAsync(SecurityEvent what, CancellationToken cancellationToken = default)
    {
        var at = clock.GetUtcNow();
        var line = JsonSerializer.Serialize(what with { At = at }, SecurityEvents.Contract.SecurityEvent) + "\n";
        await turn.WaitAsync(cancellationToken);
        try
        {
            await AppendAsync(PathOf(ShanghaiTime.DayOf(at)), Encoding.UTF8.GetBytes(line), cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private string PathOf(DateOnly day)
    {
        var place = folder.File(FolderName);
        // As the data folder: the owner of the process alone.
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(place) : Directory.CreateDirectory(place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}.{Writer}.jsonl"));
    }

    private static async Task AppendAsync(string path, byte[] line, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
        await file.WriteAsync(line, cancellationToken);
        await file.FlushAsync(cancellationToken);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
    }
}

/// <param name="What">A code: <c>sign_in.failed</c>, <c>person.deactivated</c>, <c>history.head</c> ...</param>
/// <param name="Who">The account that did it; null: the program.</param>
/// <param name="Address">From where; null: from no request.</param>
/// <param name="About">The account, case id or day that it is about.</param>
/// <param name="More">A digest, a count, a role.</param>
public sealed record SecurityEvent(string What, string? Who = null, string? Address = null, string? About = null, string? More = null)
{
    public DateTimeOffset At { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SecurityEvent))]
internal sealed partial class SecurityEventJson : JsonSerializerContext;

internal static class SecurityEvents
{
    public static readonly SecurityEventJson Contract = new(new JsonSerializerOptions(SecurityEventJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
