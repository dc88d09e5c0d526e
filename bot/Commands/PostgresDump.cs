using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace FrontDoor.Bot.Commands;

/// <summary>
/// PostgreSQL by its own tools, pg_dump and pg_restore, which know every version and every type; they must be installed, not older than the server. Conversations in Redis are not in a backup: what
/// outlives them is in SQL, and a host that finds no document asks SQL who holds a conversation. So a restored database goes with an empty Redis database.
/// </summary>
internal static class PostgresDump
{
    public const string File = "frontdoor.dump";

    public static async Task<IReadOnlyList<string>> TakeAsync(string server, string to)
    {
        await RunAsync(server, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", $"--file={Path.Combine(to, File)}");
        return [File];
    }

    /// <summary>In one transaction: all or nothing. A database that is not empty refuses.</summary>
    public static Task RestoreAsync(string server, string from) =>
        RunAsync(server, "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", $"--dbname={new NpgsqlConnectionStringBuilder(server).Database}", Path.Combine(from, File));

    /// <summary>SHA-256 of every exhibit in a dump, which is read to its end for that: one that was cut off or damaged is refused.</summary>
    public static async Task<IReadOnlyList<string>> ExhibitsAsync(string dump)
    {
        await RunAsync(null, "pg_restore", "--file=/dev/null", dump);
        var script = await RunAsync(null, "pg_restore", "--data-only", "--table=Exhibits", "--file=-", dump);
        var lines = script.Split('\n');
        var head = Array.FindIndex(lines, line => line.StartsWith("COPY ", StringComparison.Ordinal));
        if (head < 0)
        {
            return [];
        }

        var at = Array.FindIndex(lines[head].Split(", "), column => column.Contains("\"Sha256\"", StringComparison.Ordinal));
        return [.. lines.Skip(head + 1).TakeWhile(line => line != "\\.").Select(line => line.Split('\t')[at])];
    }

    /// <summary>What the tool printed.</summary>
    /// <param name="server">Null where none is needed.</param>
    private static async Task<string> RunAsync(string? server, string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var named = new NpgsqlConnectionStringBuilder(server);
        // In the environment and not among the arguments, where everybody on the machine could read the password.
        start.Environment["PGHOST"] = named.Host;
        start.Environment["PGPORT"] = named.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = named.Database;
        start.Environment["PGUSER"] = named.Username;
        start.Environment["PGPASSWORD"] = named.Password;
        try
        {
            using var run = Process.Start(start)!;
            // Both at once: a tool that waits for its reader would never end.
            var printed = run.StandardOutput.ReadToEndAsync();
            var said = await run.StandardError.ReadToEndAsync();
            await run.WaitForExitAsync();
            if (run.ExitCode != 0)
            {
                throw new CommandException($"{tool}: {said.Trim()}");
            }

            return await printed;
        }
        catch (Win32Exception)
        {
            throw new CommandException($"没有找到 {tool} / {tool} was not found: install the client tools of PostgreSQL, not older than the server.");
        }
    }
}
