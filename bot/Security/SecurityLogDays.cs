using System.Globalization;
using System.Text.Json;
using FrontDoor.Core.Time;

namespace FrontDoor.Bot.Security;

/// <summary>Reads the security log, and lets go of what is older than it must be kept.</summary>
public sealed class SecurityLogDays(DataFolder folder, SecurityLogOptions options, TimeProvider clock)
{
    /// <summary>Days with entries, latest first.</summary>
    public IReadOnlyList<DateOnly> List() => [.. Files().Select(file => file.Day).Distinct().OrderDescending()];

    /// <summary>Entries of a day from all hosts, latest first; a line that was cut short by a crash is left out.</summary>
    public async Task<IReadOnlyList<SecurityEvent>> ReadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var events = new List<SecurityEvent>();
        foreach (var file in Files().Where(file => file.Day == day))
        {
            // The host that writes it may hold it open.
            await using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var lines = new StreamReader(content);
            while (await lines.ReadLineAsync(cancellationToken) is { } line)
            {
                events.AddRange(Parse(line) is { } entry ? [entry] : []);
            }
        }

        return [.. events.OrderByDescending(entry => entry.At)];
    }

    /// <returns>How many files were deleted.</returns>
    public int Sweep()
    {
        var oldest = ShanghaiTime.DayOf(clock.GetUtcNow()).AddDays(-options.KeepDays);
        var due = Files().Where(file => file.Day < oldest).ToList();
        due.ForEach(file => File.Delete(file.Path));
        return due.Count;
    }

    private IEnumerable<(string Path, DateOnly Day)> Files()
    {
        var place = folder.File(SecurityLog.FolderName);
        foreach (var path in Directory.Exists(place) ? Directory.EnumerateFiles(place, "*.jsonl") : [])
        {
            if (DateOnly.TryParseExact(Path.GetFileName(path).Split('.')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return (path, day);
            }
        }
    }

    private static SecurityEvent? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, SecurityEvents.Contract.SecurityEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Section <c>SecurityLog</c>.</summary>
public sealed class SecurityLogOptions
{
    public const int FewestDays = 200;

    /// <summary>Days after which entries are deleted; at least 200 (six months are the law's least: Cybersecurity Law, article 21).</summary>
    public int KeepDays { get; init; } = FewestDays;
}
