using FrontDoor.Tests.Road;

namespace FrontDoor.Campaigns.Order;

/// <summary>64 people write into one conversation at the same time, on all hosts: there is one serial order, the same for the log and for what the bot has understood.</summary>
internal sealed class SendersCampaign : ICampaign
{
    private const int Senders = 64;

    public string Name => "senders";

    public async Task<Outcome> RunAsync(Scale scale)
    {
        await using var place = await Installation.TwoHostsAsync();
        var random = scale.Random(Name);
        var (rounds, each) = (scale.Of(1, 20), scale.Of(3, 10));
        var (broken, conflicts) = (0, DirectLineTalk.SentAgain);
        for (var round = 0; round < rounds; round++)
        {
            broken += await RoundAsync(place, round, each, random) ? 0 : 1;
        }

        return new(broken == 0, FormattableString.Invariant(
            $"hosts={place.Hosts.Count} senders={Senders} messages={rounds * Senders * each} sent_again={DirectLineTalk.SentAgain - conflicts} conversations_out_of_order={broken}/{rounds}"));
    }

    private static async Task<bool> RoundAsync(Installation place, int round, int each, Random random)
    {
        var talk = await DirectLineTalk.StartAsync(place.Hosts, FormattableString.Invariant($"u-{round}"));
        await talk.SayAsync("我们给一家公司做了展厅视频，尾款三万五拖着没付，没签合同，只有微信聊天记录");
        var amounts = Enumerable.Range(4, Senders * each).OrderBy(_ => random.Next()).Chunk(each).ToList();
        await Task.WhenAll(amounts.Select(async own =>
        {
            foreach (var amount in own)
            {
                await talk.SayAsync(Words(amount));
            }
        }));

        // The answer to one more correction names the amount before it: that of the last message in the log.
        await talk.SayAsync("金额改成3万");
        var lines = Transcript.Of(await talk.ReadAsync(), talk.User);
        var said = lines.Where(line => line.StartsWith("person: 金额改成", StringComparison.Ordinal)).Select(line => line["person: ".Length..]).ToList();
        var last = FormattableString.Invariant($"由 {Amount(said[^2]) * 10_000:N0} 元 改成 30,000 元");
        return said.Count == (Senders * each) + 1
            && said.Distinct().Count() == said.Count
            && amounts.All(own => IsInOrder(said, [.. own.Select(Words)]))
            && lines.Count(line => line.Contains(last, StringComparison.Ordinal)) == 1;
    }

    private static bool IsInOrder(List<string> said, List<string> own) => said.Where(own.Contains).SequenceEqual(own);

    private static string Words(int amount) => FormattableString.Invariant($"金额改成{amount}万");

    private static int Amount(string words) => int.Parse(words["金额改成".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
}
