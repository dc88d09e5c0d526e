using System.Globalization;

namespace FrontDoor.Tests.Load;

/// <summary>What the kernel counted for processes: CPU with that of their children, and memory.</summary>
internal static class ProcessFigures
{
    private const int TicksPerSecond = 100;

    /// <summary>User and system time of these processes, of those they started and of those that ended under them.</summary>
    public static TimeSpan Cpu(IEnumerable<int> ids)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder))
            .Where(name => int.TryParse(name, out _)).Select(name => Read(int.Parse(name, CultureInfo.InvariantCulture))).OfType<Row>().ToList();
        var wanted = ids.ToHashSet();
        for (var known = 0; known < wanted.Count;)
        {
            known = wanted.Count;
            wanted.UnionWith(all.Where(row => wanted.Contains(row.Parent)).Select(row => row.Id));
        }

        return TimeSpan.FromSeconds(all.Where(row => wanted.Contains(row.Id)).Sum(row => row.Ticks) / (double)TicksPerSecond);
    }

    /// <summary>Resident memory.</summary>
    public static double Megabytes(int id) => Megabytes(id, "VmRSS:");

    /// <summary>The most resident memory since <see cref="ForgetMost"/>, as the kernel kept it.</summary>
    public static double MostMegabytes(int id) => Megabytes(id, "VmHWM:");

    public static void ForgetMost(int id) => File.WriteAllText(FormattableString.Invariant($"/proc/{id}/clear_refs"), "5");

    /// <summary>Processes that wanted to run, a mean of the last minute: what else the machine was doing.</summary>
    public static string MachineLoad() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static double Megabytes(int id, string figure)
    {
        var line = File.ReadLines(FormattableString.Invariant($"/proc/{id}/status")).First(row => row.StartsWith(figure, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static Row? Read(int id)
    {
        try
        {
            var text = File.ReadAllText(FormattableString.Invariant($"/proc/{id}/stat"));
            // The name of the program may hold blanks and brackets; the figures begin behind its last bracket with field 3.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new(id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            // It ended while we looked.
            return null;
        }
    }

    private sealed record Row(int Id, int Parent, long Ticks);
}
