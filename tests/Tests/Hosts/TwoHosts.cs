using FrontDoor.Tests.Road;
using FrontDoor.Tests.Storage;
using Npgsql;

namespace FrontDoor.Tests.Hosts;

/// <summary>Two host processes on one PostgreSQL, one Redis and one folder of files, and a proxy in front of them.</summary>
internal sealed class TwoHosts : IAsyncDisposable
{
    private readonly string files = Directory.CreateTempSubdirectory("front-door-shared-").FullName;
    private string database = "";

    private TwoHosts() { }

    public HostProcess First { get; private set; } = null!;

    public HostProcess Second { get; private set; } = null!;

    public Proxy Proxy { get; private set; } = null!;

    public static async Task<TwoHosts> StartAsync(string environment = "Production")
    {
        var two = new TwoHosts();
        var settings = await SharedServers.NewStoresAsync();
        two.database = settings["ConnectionStrings:Database"];
        settings["environment"] = environment;
        settings["Data:Folder"] = two.files;
        // Both at once, on an empty database: one makes the tables and the first people, the other finds them.
        var hosts = await Task.WhenAll(HostProcess.StartAsync(new(settings)), HostProcess.StartAsync(new(settings)));
        (two.First, two.Second) = (hosts[0], hosts[1]);
        two.Proxy = new Proxy(() => [two.First.Address, two.Second.Address]);
        return two;
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM \"{table}\"", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await First.DisposeAsync();
        await Second.DisposeAsync();
        SharedServers.Close(database);
        Directory.Delete(files, recursive: true);
    }
}
