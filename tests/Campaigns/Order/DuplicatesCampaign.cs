using FrontDoor.Campaigns.Kills;
using FrontDoor.Tests.Road;

namespace FrontDoor.Campaigns.Order;

/// <summary>Every message comes two to five times at once, to all hosts: it is one turn.</summary>
internal sealed class DuplicatesCampaign : ICampaign
{
    private const int Tellers = 8;

    public string Name => "duplicates";

    public async Task<Outcome> RunAsync(Scale scale)
    {
        await using var place = await Installation.TwoHostsAsync();
        var expected = new Dictionary<string, IReadOnlyList<string>>();
        var quiet = new DirectLineTeller(place.Hosts);
        foreach (var story in Stories.All)
        {
            expected[story.Name] = await quiet.TellAsync(story, "quiet " + story.Name, () => { });
        }

        var ledger = new Ledger();
        var random = scale.Random(Name);
        var sent = 0;
        var rounds = scale.Of(4, 400);
        var seeds = Enumerable.Range(0, Tellers).Select(_ => random.Next()).ToList();
        await Task.WhenAll(seeds.Select(async (seed, teller) =>
        {
            var own = new Random(seed);
            for (var round = 0; round < rounds; round++)
            {
                var story = Stories.All[(teller + round) % Stories.All.Count];
                var user = FormattableString.Invariant($"u-{teller}-{round}");
                var talk = await DirectLineTalk.StartAsync(place.Hosts, user);
                foreach (var (line, index) in story.Lines.Select((line, index) => (line, index)))
                {
                    var copies = own.Next(2, 6);
                    Interlocked.Add(ref sent, copies);
                    await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => talk.SayAsync(line, FormattableString.Invariant($"{user}-{index}"))));
                    ledger.Turn();
                }

                ledger.ExactlyOnce(expected[story.Name], Transcript.Of(await talk.ReadAsync(), user));
            }
        }));
        return new(ledger.IsClean, FormattableString.Invariant($"hosts={place.Hosts.Count} requests={sent} {ledger.Figures}"));
    }
}
