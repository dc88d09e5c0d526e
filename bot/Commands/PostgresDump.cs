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

    private static async Task RunAsync(string server, string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
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
            var said = await run.StandardError.ReadToEndAsync();
            await run.WaitForExitAsync();
            if (run.ExitCode != 0)
            {
                throw new CommandException($"{tool}: {said.Trim()}");
            }
        }
        catch (Win32Exception)
        {
            throw new CommandException($"没有找到 {tool} / {tool} was not found: install the client tools of PostgreSQL, not older than the server.");
        }
    }
}
