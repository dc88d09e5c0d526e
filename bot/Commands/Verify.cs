using System.Data.Common;
using System.Text.RegularExpressions;
using FrontDoor.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FrontDoor.Bot.Commands;

/// <summary><c>verify</c>: whether a backup, or what a host runs on, is whole: the databases, the chained history, each file against its hash, and that every file that a row names is there.</summary>
internal static partial class Verify
{
    /// <param name="server">The PostgreSQL of a running installation; null for a backup, and where everything is in the folder.</param>
    public static async Task<int> RunAsync(string folder, string? server, TextWriter output)
    {
        var problems = new List<string>();
        var manifest = await Manifest.ReadAsync(folder);
        problems.AddRange((await (manifest?.ChangedAsync(folder) ?? Task.FromResult<IReadOnlyList<string>>([]))).Select(name => $"已改动或缺失 / changed or missing: {name}"));
        var files = Path.Combine(folder, Backup.FilesFolder);
        problems.AddRange((await StoredFiles.DamagedAsync(files)).Select(hash => $"文件已损坏 / damaged file: {hash}"));
        var counts = new List<string>();
        if (problems.Count == 0)
        {
            problems.AddRange(Databases(folder, files, counts));
            problems.AddRange(await CasesAsync(folder, server, files, counts));
        }

        foreach (var problem in problems)
        {
            await output.WriteLineAsync(problem);
        }

        await output.WriteLineAsync(problems.Count == 0 ? $"完好 / whole: {string.Join(", ", counts)} ({folder})" : $"有 {problems.Count} 处问题 / {problems.Count} problems ({folder})");
        return problems.Count == 0 ? 0 : 1;
    }

    private static List<string> Databases(string folder, string files, List<string> counts)
    {
        var problems = new List<string>();
        foreach (var name in (string[])[SqliteSnapshot.Conversations, SqliteSnapshot.Cases])
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
            {
                problems.AddRange(Check(path, name, files, counts));
            }
        }

        return problems;
    }

    private static async Task<IEnumerable<string>> CasesAsync(string folder, string? server, string files, List<string> counts)
    {
        var dump = Path.Combine(folder, PostgresDump.File);
        if (server is null && File.Exists(dump))
        {
            counts.Add(PostgresDump.File);
            return Missing(PostgresDump.File, await PostgresDump.ExhibitsAsync(dump), files);
        }

        if (server is null && !File.Exists(Path.Combine(folder, SqliteSnapshot.Cases)))
        {
            return [];
        }

        var database = server is null ? new DatabaseOptions() : new() { Provider = DatabaseProvider.Postgres, ConnectionString = server };
        var name = server is null ? SqliteSnapshot.Cases : "PostgreSQL";
        try
        {
            var report = await VerifyCases.RunAsync(new() { DataFolder = folder, Database = database }, name);
            counts.AddRange(report.Counts);
            return [.. report.Problems, .. Missing(name, report.Files, files)];
        }
        catch (DbException broken)
        {
            return [$"{name}: {broken.Message}"];
        }
    }

    private static IEnumerable<string> Missing(string name, IEnumerable<string> named, string files) =>
        named.Distinct().Where(hash => !File.Exists(StoredFiles.PathOf(files, hash))).Select(hash => $"{name}: 缺少文件 / missing file: {hash}");

    private static List<string> Check(string path, string name, string files, List<string> counts)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        try
        {
            List<string> problems =
            [
                .. Column(connection, "PRAGMA integrity_check").Where(said => said != "ok").Select(said => $"{name}: {said}"),
                .. Column(connection, "PRAGMA foreign_key_check").Select(table => $"{name}: {table} 引用缺失 / refers to a missing row"),
            ];
            if (name == SqliteSnapshot.Conversations)
            {
                counts.Add($"{Column(connection, "SELECT count(*) FROM conversation").Single()} conversations");
                problems.AddRange(Missing(name, NamedIn(connection), files));
            }

            return problems;
        }
        catch (SqliteException broken)
        {
            return [$"{name}: {broken.Message}"];
        }
    }

    private static IEnumerable<string> NamedIn(SqliteConnection connection) =>
        Column(connection, "SELECT json FROM line WHERE json LIKE '%\"file:%'").SelectMany(json => StoredFile().Matches(json)).Select(match => match.Groups[1].Value);

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return values;
    }

    /// <summary>As a log names a stored file.</summary>
    [GeneratedRegex("\"file:([0-9a-f]{64})\"")]
    private static partial Regex StoredFile();
}
