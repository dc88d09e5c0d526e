using System.Text;
using FrontDoor.Tests.Load;
using FrontDoor.Tests.Road;

namespace FrontDoor.Campaigns.Bodies;

/// <summary>Mutated JSON at both doors: every answer is the client's fault or a good one, and the host does not grow.</summary>
internal sealed class MutatedBodies : ICampaign
{
    private const int Connections = 16;
    private const double MostGrowth = 64;

    public string Name => "mutated bodies";

    public async Task<Outcome> RunAsync(Scale scale)
    {
        await using var sink = await ConnectorSink.StartAsync();
        await using var host = await HostProcess.StartAsync();
        var doors = await DoorsAsync(host, sink);
        var random = scale.Random(Name);
        var count = scale.Of(16_000, 1_000_000);
        // The host's caches and its heap take their size in the first part; growth is what comes after.
        var answers = await SendAsync(host, doors, random, count / 4);
        var before = await MegabytesAsync(host);
        answers = [.. answers.Concat(await SendAsync(host, doors, random, count - (count / 4)))];
        var growth = await MegabytesAsync(host) - before;
        var tally = answers.GroupBy(status => status).OrderBy(group => group.Key).Select(group => FormattableString.Invariant($"{group.Key}:{group.Count()}"));
        return new(
            // 501 is the Bot Framework's own answer to an invoke that a bot does not know.
            !answers.Exists(status => status >= 500 && status != 501) && growth <= MostGrowth,
            FormattableString.Invariant($"bodies={answers.Count} answers=[{string.Join(' ', tally)}] growth_mb={growth:F0}"));
    }

    /// <summary>Head and a good body of each door.</summary>
    private static async Task<IReadOnlyList<(string Head, byte[] Body)>> DoorsAsync(HostProcess host, ConnectorSink sink)
    {
        var talk = await DirectLineTalk.StartAsync([host], "u-bodies");
        var activity = TurnRequest.Body(sink.Address, "bodies", "m-1", "尾款三万五拖着没付，欠款方是杭州样例会展服务有限公司");
        return
        [
            ("POST /api/messages HTTP/1.1", activity),
            ($"POST /v3/directline/conversations/{talk.ConversationId}/activities HTTP/1.1\r\nAuthorization: Bearer {talk.Token}", activity),
            ($"POST /v3/directline/conversations HTTP/1.1\r\nAuthorization: Bearer {HostProcess.Secret}", "{\"user\":{\"id\":\"u-bodies\",\"name\":\"王小样\"},\"trustedOrigins\":[],\"locale\":\"zh-Hans\"}"u8.ToArray()),
        ];
    }

    private static async Task<List<int>> SendAsync(HostProcess host, IReadOnlyList<(string Head, byte[] Body)> doors, Random random, int count)
    {
        var seeds = Enumerable.Range(0, Connections).Select(_ => random.Next()).ToList();
        var answers = await Task.WhenAll(seeds.Select(seed => SendAsync(host.Address, doors, new Random(seed), count / Connections)));
        return [.. answers.SelectMany(some => some)];
    }

    private static async Task<List<int>> SendAsync(Uri host, IReadOnlyList<(string Head, byte[] Body)> doors, Random random, int count)
    {
        var mutations = new Mutations(random);
        var answers = new List<int>(count);
        var connection = await RawConnection.OpenAsync(host);
        while (answers.Count < count)
        {
            // A new conversation is a thing that stays: fewer of those.
            var (head, good) = doors[random.Next(20) switch { 0 => 2, < 10 => 1, _ => 0 }];
            var body = mutations.Of(good);
            var request = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{head}\r\nHost: {host.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
            try
            {
                answers.Add((await connection.SendAsync((byte[])[.. request, .. body])).Status);
            }
            catch (IOException)
            {
                // An answer is owed to every body; none at all counts as the worst one.
                answers.Add(599);
                connection.Dispose();
                connection = await RawConnection.OpenAsync(host);
            }
        }

        connection.Dispose();
        return answers;
    }

    private static async Task<double> MegabytesAsync(HostProcess host)
    {
        await Task.Delay(TimeSpan.FromSeconds(3));
        return ProcessFigures.Megabytes(host.Id);
    }
}
