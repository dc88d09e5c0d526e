using StackExchange.Redis;

namespace FrontDoor.Bot.Conversations;

/// <summary>The host's one connection to Redis: documents and logs, wake-ups, and the question whether it is there.</summary>
public sealed class RedisConnection : IAsyncDisposable
{
    /// <summary>Rises when what is stored changes its shape; an older program then leaves it alone.</summary>
    private const int Format = 1;

    private static readonly RedisKey FormatKey = "frontdoor:format";

    private RedisConnection(ConnectionMultiplexer multiplexer) => Multiplexer = multiplexer;

    /// <summary>Tells this host's messages from those of others; of one length on every host.</summary>
    public string Mark { get; } = $"{Guid.NewGuid():N}|";

    public ConnectionMultiplexer Multiplexer { get; }

    /// <summary>Throws <see cref="SettingsException"/> when there is no server, it refuses us, or a newer version wrote in it.</summary>
    /// <param name="configuration">As StackExchange.Redis reads it: <c>host:port,option=value</c>.</param>
    public static RedisConnection Open(string configuration)
    {
        var options = Options(configuration);
        try
        {
            var connection = new RedisConnection(ConnectionMultiplexer.Connect(options));
            connection.CheckFormat();
            return connection;
        }
        catch (RedisConnectionException problem)
        {
            var where = string.Join(", ", options.EndPoints.Select(point => Address(point)));
            throw new SettingsException(problem.FailureType == ConnectionFailureType.AuthenticationFailure
                ? $"Setting ConnectionStrings:Redis: the Redis at {where} refuses user or password."
                : $"Setting ConnectionStrings:Redis: no Redis answers at {where}.");
        }
    }

    /// <summary>Throws <see cref="SettingsException"/>.</summary>
    public static ConfigurationOptions Options(string configuration)
    {
        try
        {
            var options = ConfigurationOptions.Parse(configuration);
            // CONFIG GET, to know whether what is acknowledged is also on disk.
            options.AllowAdmin = true;
            // Back as soon as the server is, and looking often enough at what waits too long.
            options.ReconnectRetryPolicy = new LinearRetry(250);
            options.HeartbeatInterval = TimeSpan.FromMilliseconds(500);
            return options.EndPoints.Count > 0 ? options : throw new SettingsException("Setting ConnectionStrings:Redis names no server; write for example redis:6379,password=...");
        }
        // Its message would repeat what stands there, and a password may be among it.
        catch (ArgumentException)
        {
            throw new SettingsException("Setting ConnectionStrings:Redis is no list of servers and options; write for example redis:6379,password=...");
        }
    }

    public Task PingAsync() => Multiplexer.GetDatabase().PingAsync();

    public ValueTask DisposeAsync() => Multiplexer.DisposeAsync();

    private static string Address(System.Net.EndPoint point) => point is System.Net.DnsEndPoint name ? $"{name.Host}:{name.Port}" : point.ToString()!;

    private void CheckFormat()
    {
        var redis = Multiplexer.GetDatabase();
        redis.Execute("SET", FormatKey, Format, "NX");
        if ((int)redis.StringGet(FormatKey) > Format)
        {
            Multiplexer.Dispose();
            throw new SettingsException("Setting ConnectionStrings:Redis: a newer version of this program keeps conversations there, which this one would not understand.");
        }
    }
}
