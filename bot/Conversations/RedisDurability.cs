using StackExchange.Redis;

namespace FrontDoor.Bot.Conversations;

/// <summary>Whether Redis keeps what was acknowledged. Managed servers often refuse the question; then nobody can say.</summary>
public static class RedisDurability
{
    public const string Durable = "durable";
    public const string AtRisk = "at_risk";
    public const string Unknown = "unknown";

    /// <summary>The state, and by name what would lose acknowledged turns: <c>appendonly no</c>, <c>appendfsync everysec</c>, <c>maxmemory-policy allkeys-lru</c>.</summary>
    public static async Task<(string State, IReadOnlyList<string> Risks)> AskAsync(RedisConnection connection)
    {
        var risks = new List<string>();
        foreach (var server in connection.Multiplexer.GetServers().Where(server => server is { IsConnected: true, IsReplica: false }))
        {
            var answers = new[] { await ValueAsync(server, "appendonly"), await ValueAsync(server, "appendfsync"), await ValueAsync(server, "maxmemory-policy") };
            if (answers is not [{ } appendOnly, { } fsync, { } policy])
            {
                return (Unknown, []);
            }

            risks.AddRange(Risks(appendOnly, fsync, policy));
        }

        return (risks.Count == 0 ? Durable : AtRisk, [.. risks.Distinct()]);
    }

    private static IEnumerable<string> Risks(string appendOnly, string fsync, string policy)
    {
        if (appendOnly != "yes")
        {
            yield return $"appendonly {appendOnly}";
        }
        else if (fsync != "always")
        {
            yield return $"appendfsync {fsync}";
        }

        if (policy != "noeviction")
        {
            yield return $"maxmemory-policy {policy}";
        }
    }

    /// <summary>Null when the server does not say.</summary>
    private static async Task<string?> ValueAsync(IServer server, string name)
    {
        try
        {
            return await server.ConfigGetAsync(name) is [{ Value: var value }] ? value : null;
        }
        catch (RedisServerException)
        {
            return null;
        }
    }
}

/// <summary>Says once at start, to whoever reads the log, what <c>/healthz</c> says all the time.</summary>
public sealed class WarnOfLosses(RedisConnection connection, ILogger<WarnOfLosses> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var (state, risks) = await RedisDurability.AskAsync(connection);
        var named = string.Join(", ", risks);
        if (state == RedisDurability.AtRisk)
        {
            logger.LogWarning("Redis may lose acknowledged turns: {Risks}", named);
        }
        else if (state == RedisDurability.Unknown)
        {
            logger.LogWarning("Redis does not say whether acknowledged turns are on disk");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
