using FrontDoor.Tests.Road;

namespace FrontDoor.Campaigns.Kills;

/// <summary>Hosts die by SIGKILL at random moments while people talk to them on both kinds of channel; afterwards everything reads as if nothing had happened.</summary>
internal sealed class KillCampaign(Func<Task<Installation>> install, string where) : ICampaign
{
    private const int TellersPerChannel = 12;

    public string Name => $"kills, {where}";

    public async Task<Outcome> RunAsync(Scale scale)
    {
        await using var sink = await ConnectorSink.StartAsync();
        var expected = await QuietAsync(sink);
        await using var place = await install();
        var direct = new DirectLineTeller(place.Hosts);
        var connector = new ConnectorTeller(place.Hosts, sink);
        Stories.All.ToList().ForEach(story => connector.Expect(story, expected[1][story.Name]));

        var (kills, turns) = (scale.Of(2, 200), scale.Of(200, 100_000));
        var ledger = new Ledger();
        var killer = KillAsync(place.Hosts, kills, scale.Random(Name));
        var tellers = Enumerable.Range(0, 2 * TellersPerChannel)
            .Select(number => TellOnAsync(number % 2 == 0 ? direct : connector, expected[number % 2], number, ledger, () => killer.IsCompleted && ledger.Turns >= turns));
        var told = (await Task.WhenAll(tellers)).SelectMany(stories => stories).ToList();
        await killer;

        var cases = await place.CountAsync();
        var (wanted, lines) = (told.Count(story => story.OpensCase), told.Where(story => story.OpensCase).Sum(story => story.Lines.Count));
        var holds = ledger.IsClean && cases.Cases == wanted && cases.Lines == lines;
        return new(holds, FormattableString.Invariant($"kills={kills} {ledger.Figures} cases={cases.Cases}/{wanted} thread_lines={cases.Lines}/{lines} sent_again={DirectLineTalk.SentAgain + ConnectorTalk.SentAgain}"));
    }

    /// <summary>What a host says that nobody kills: over Direct Line, and over a connector.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<string>>[]> QuietAsync(ConnectorSink sink)
    {
        await using var quiet = await HostProcess.StartAsync();
        ITeller[] tellers = [new DirectLineTeller([quiet]), new ConnectorTeller([quiet], sink)];
        var expected = new Dictionary<string, IReadOnlyList<string>>[] { [], [] };
        for (var channel = 0; channel < tellers.Length; channel++)
        {
            foreach (var story in Stories.All)
            {
                expected[channel][story.Name] = await tellers[channel].TellAsync(story, $"quiet {channel} {story.Name}", () => { });
            }
        }

        return expected;
    }

    private static async Task<List<Story>> TellOnAsync(ITeller teller, Dictionary<string, IReadOnlyList<string>> expected, int number, Ledger ledger, Func<bool> isOver)
    {
        var told = new List<Story>();
        do
        {
            var story = Stories.All[(number + told.Count) % Stories.All.Count];
            teller.Enter(ledger, expected[story.Name], await teller.TellAsync(story, FormattableString.Invariant($"u-{number}-{told.Count}"), ledger.Turn));
            told.Add(story);
        }
        while (!isOver());

        return told;
    }

    private static async Task KillAsync(IReadOnlyList<HostProcess> hosts, int times, Random random)
    {
        for (var kill = 0; kill < times; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 3000)));
            var host = hosts[random.Next(hosts.Count)];
            await host.KillAsync();
            await host.StartAgainAsync();
        }
    }
}
