using System.Globalization;
using System.Reflection;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>The years whose holidays come with the program, one file a year. A year that is in the database already is left as supervisors have it.</summary>
internal static class KnownYears
{
    private const string Folder = "FrontDoor.Core.Directory.Calendars.";
    private static readonly Assembly Files = typeof(KnownYears).Assembly;

    public static async Task AddMissingAsync(FrontDoorDb db, CancellationToken cancellationToken)
    {
        var known = await db.Set<CalendarYear>().Select(y => y.Year).ToListAsync(cancellationToken);
        foreach (var name in Files.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var year = int.Parse(name[Folder.Length..(Folder.Length + 4)], CultureInfo.InvariantCulture);
            if (!known.Contains(year))
            {
                await AddAsync(db, year, await ReadAsync(name, cancellationToken), cancellationToken);
            }
        }
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(Files.GetManifestResourceStream(name)!);
        return [.. (await reader.ReadToEndAsync(cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')];
    }

    private static async Task AddAsync(FrontDoorDb db, int year, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        var taken = await db.Set<SpecialDay>().Select(d => d.Day).ToListAsync(cancellationToken);
        db.Add(new CalendarYear(year, isVerified: true, lines.Single(line => line.StartsWith("source ", StringComparison.Ordinal))[7..]));
        db.AddRange(lines.Where(line => !line.StartsWith("source ", StringComparison.Ordinal)).SelectMany(Days).Where(day => !taken.Contains(day.Day)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<SpecialDay> Days(string line)
    {
        var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ends = words[1].Split("..");
        var (first, last) = (Day(ends[0]), Day(ends[^1]));
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(n => new SpecialDay(first.AddDays(n), words[0] == "open", null, words[2]));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
