using System.Globalization;
using System.Text.Json;
using StackExchange.Redis;

namespace FrontDoor.Bot.Conversations;

/// <summary>Conversation documents and logs in Redis or any server of its protocol, for any number of hosts. A commit is one script; no streams, no keyspace notifications.</summary>
public sealed class RedisConversationStore : IConversationStore, IAsyncDisposable
{
    /// <summary>A Cluster cannot write a conversation and a common index in one step, so there the index is a superset, written before the commit; spread over this many sets.</summary>
    private const int IndexSets = 64;

    /// <summary>Questions on their way together.</summary>
    private const int AtOnce = 200;

    private const string RemoveUnlessTouched = "if redis.call('ZSCORE', KEYS[1], ARGV[1]) == ARGV[2] then redis.call('ZREM', KEYS[1], ARGV[1]) end";

    private const string DeleteUnlessTouched = "if redis.call('HGET', KEYS[1], 'm') ~= ARGV[1] then return '0' end redis.call('DEL', KEYS[1], KEYS[2], KEYS[3]) return '1'";

    /// <summary>Far longer than any commit; a host that was stopped for longer finds its version changed or its reply late, never lost: it adds itself again with its next commit.</summary>
    private static readonly TimeSpan CommitTakesAtMost = TimeSpan.FromMinutes(10);

    private static readonly RedisChannel WakeUps = RedisChannel.Literal("frontdoor:appended");
    private static readonly RedisValue[] DocumentFields = ["v", "j", "n"];

    private readonly RedisConnection shared;
    private readonly bool ownsConnection;
    private readonly LogSubscriptions subscriptions = new();
    private readonly TimeProvider clock;

    private readonly bool isCluster;

    /// <param name="connection">Not disposed here.</param>
    /// <param name="clock">Dates the entries of the index of what waits for delivery.</param>
    public RedisConversationStore(RedisConnection connection, TimeProvider clock)
        : this(connection, clock, ownsConnection: false)
    {
    }

    private RedisConversationStore(RedisConnection connection, TimeProvider clock, bool ownsConnection)
    {
        (shared, this.clock, this.ownsConnection) = (connection, clock, ownsConnection);
        isCluster = connection.Multiplexer.GetServers().Any(server => server.ServerType == ServerType.Cluster);
        connection.Multiplexer.GetSubscriber().Subscribe(WakeUps, (_, told) => Hear(told!));
        // What was published meanwhile is lost; the lines are not.
        connection.Multiplexer.ConnectionRestored += (_, _) => subscriptions.TellAll();
    }

    private ConnectionMultiplexer Connection => shared.Multiplexer;

    private IDatabase Redis => Connection.GetDatabase();

    /// <summary>A store with a connection of its own; throws as <see cref="RedisConnection.Open"/>.</summary>
    public static RedisConversationStore Open(string configuration, TimeProvider clock) => new(RedisConnection.Open(configuration), clock, ownsConnection: true);

    public async Task<StoredDocument?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        var fields = await Redis.HashGetAsync(Document(conversationId), DocumentFields).WaitAsync(cancellationToken);
        // A document written before the number stood in it: the log itself knows.
        return fields[0].IsNull ? null
            : new(conversationId, Long(fields[0]), fields[1]!, fields[2].IsNull ? await LastNumberAsync(conversationId, cancellationToken) : Long(fields[2]));
    }

    public async Task<CommitOutcome> CommitAsync(ConversationCommit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isIndexed = commit.UndeliveredSince is not null;
        if (isIndexed && isCluster)
        {
            await Redis.SortedSetAddAsync(Index(commit.ConversationId), commit.ConversationId, clock.GetUtcNow().ToUnixTimeMilliseconds()).WaitAsync(cancellationToken);
        }

        var outcome = await RunAsync(
            commit.ConversationId,
            [Text(commit.ExpectedVersion), Text(commit.ExpectedVersion + 1), commit.Json, Milliseconds(commit.UndeliveredSince), Milliseconds(commit.LastMessageAt)],
            commit.Lines,
            isIndexed && !isCluster);
        return new(outcome is not null, outcome ?? []);
    }

    public async Task<IReadOnlyList<long>> AppendAsync(string conversationId, IReadOnlyList<NewLine> lines, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return (await RunAsync(conversationId, ["", "", "", "", ""], lines, isIndexed: false))!;
    }

    public async Task<IReadOnlyList<LogLine>> ReadLogAsync(string conversationId, long after, int max, CancellationToken cancellationToken)
    {
        var lines = await Redis.ListRangeAsync(Log(conversationId), after, after + max - 1).WaitAsync(cancellationToken);
        return [.. lines.Select((line, index) => Line(after + index + 1, line!))];
    }

    public Task<long> LastNumberAsync(string conversationId, CancellationToken cancellationToken) =>
        Redis.ListLengthAsync(Log(conversationId)).WaitAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> UndeliveredAsync(DateTimeOffset before, int max, CancellationToken cancellationToken)
    {
        // Asked for all at once, not one after the other: a host that starts may find thousands.
        var sets = await Task.WhenAll(Enumerable.Range(0, IndexSets).Select(set => Redis.SortedSetRangeByRankWithScoresAsync(Index(set)))).WaitAsync(cancellationToken);
        var found = new List<string>();
        foreach (var some in sets.SelectMany((entries, set) => entries.Select(entry => (Entry: entry, Set: set))).Chunk(AtOnce).TakeWhile(_ => found.Count < max))
        {
            var since = await Task.WhenAll(some.Select(one => WaitsSinceAsync(one.Entry, one.Set))).WaitAsync(cancellationToken);
            found.AddRange(some.Where((_, at) => since[at] < before).Select(one => (string)one.Entry.Element!));
        }

        return [.. found.Take(max)];
    }

    public async Task<int> ExpireAsync(DateTimeOffset lastMessageBefore, int max, CancellationToken cancellationToken)
    {
        var expired = 0;
        foreach (var server in Connection.GetServers().Where(server => server is { IsConnected: true, IsReplica: false }))
        {
            await foreach (var some in server.KeysAsync(pattern: "c:{*}:d").Chunk(AtOnce).WithCancellation(cancellationToken))
            {
                var last = await Task.WhenAll(some.Select(key => Redis.HashGetAsync(key, "m"))).WaitAsync(cancellationToken);
                var old = some.Zip(last).Where(one => !one.Second.IsNull && Long(one.Second) < lastMessageBefore.ToUnixTimeMilliseconds()).Take(max - expired);
                expired += (await Task.WhenAll(old.Select(one => DeleteAsync(ConversationOf(one.First!), one.Second)))).Count(isDeleted => isDeleted);
            }
        }

        return expired;
    }

    public IDisposable Subscribe(string conversationId, Action appended) => subscriptions.Add(conversationId, appended);

    public ValueTask DisposeAsync() => ownsConnection ? shared.DisposeAsync() : ValueTask.CompletedTask;

    private static RedisKey Document(string id) => $"c:{{{Tag(id)}}}:d";

    private static RedisKey Log(string id) => $"c:{{{Tag(id)}}}:l";

    private static RedisKey Keys(string id) => $"c:{{{Tag(id)}}}:k";

    /// <summary>An id that begins with a brace would end the tag before it has begun, and its keys would lie in three slots of a Cluster.</summary>
    private static string Tag(string id) => id.Contains('}', StringComparison.Ordinal) || id.Contains('%', StringComparison.Ordinal)
        ? id.Replace("%", "%25", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)
        : id;

    private static string ConversationOf(string documentKey) =>
        documentKey["c:{".Length..^"}:d".Length].Replace("%7D", "}", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    private static RedisKey Index(string id) => Index(Slot(id));

    private static RedisKey Index(int set) => string.Create(CultureInfo.InvariantCulture, $"undelivered:{set}");

    /// <summary>The same on every host and in every run, unlike string.GetHashCode.</summary>
    private static int Slot(string id) => id.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)) & (IndexSets - 1);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Long(RedisValue value) => long.Parse((string)value!, CultureInfo.InvariantCulture);

    private static string Milliseconds(DateTimeOffset? time) => time is { } at ? Text(at.ToUnixTimeMilliseconds()) : "";

    private static LogLine Line(long number, string stored)
    {
        var line = JsonSerializer.Deserialize(stored, StoredLines.Default.StoredLine)!;
        return new(number, line.Key, line.Json, line.At);
    }

    /// <summary>This host's own subscribers were told at once; only other hosts wait for the message.</summary>
    private void Hear(string told)
    {
        if (!told.StartsWith(shared.Mark, StringComparison.Ordinal))
        {
            subscriptions.Tell(ConversationOf(told[shared.Mark.Length..]));
        }
    }

    /// <summary>Null when the version was another.</summary>
    private async Task<IReadOnlyList<long>?> RunAsync(string conversationId, RedisValue[] document, IReadOnlyList<NewLine> lines, bool isIndexed)
    {
        RedisKey[] keys = [Document(conversationId), Log(conversationId), Keys(conversationId)];
        RedisValue[] arguments =
        [
            .. document,
            (string)WakeUps!,
            shared.Mark,
            Milliseconds(clock.GetUtcNow()),
            conversationId,
            .. lines.SelectMany(line => new RedisValue[] { line.Key, JsonSerializer.Serialize(new StoredLine(line.Key, line.Json, line.At), StoredLines.Default.StoredLine) }),
        ];
        var answer = (RedisValue[])(await Redis.ScriptEvaluateAsync(CommitScript.Text, isIndexed ? [.. keys, Index(conversationId)] : keys, arguments))!;
        if (answer[0] == "0")
        {
            return null;
        }

        if (lines.Count > 0)
        {
            subscriptions.Tell(conversationId);
        }

        return [.. answer.Skip(1).Select(Long)];
    }

    /// <summary>Null when nothing waits in this conversation. An entry that says so for long leaves the index; a young one may stand just before its commit.</summary>
    private async Task<DateTimeOffset?> WaitsSinceAsync(SortedSetEntry entry, int set)
    {
        var since = await Redis.HashGetAsync(Document(entry.Element!), "u");
        if (!since.IsNullOrEmpty)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(Long(since));
        }

        if (entry.Score < clock.GetUtcNow().Subtract(CommitTakesAtMost).ToUnixTimeMilliseconds())
        {
            await Redis.ScriptEvaluateAsync(RemoveUnlessTouched, [Index(set)], [entry.Element, entry.Score.ToString("F0", CultureInfo.InvariantCulture)]);
        }

        return null;
    }

    /// <summary>False when a message came after <paramref name="lastMessage"/> was read.</summary>
    private async Task<bool> DeleteAsync(string id, RedisValue lastMessage) =>
        (string?)await Redis.ScriptEvaluateAsync(DeleteUnlessTouched, [Document(id), Log(id), Keys(id)], [lastMessage]) == "1";
}
